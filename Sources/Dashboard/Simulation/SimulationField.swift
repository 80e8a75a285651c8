import Domain
import Wording

/// One value of the month that a simulation may change.
struct SimulationField: FormItem {
  enum Name: Hashable, Sendable {
    case scheme(SchemeKey)
    case coefficient(Difficulty.Place)
    case points(Target.ID)
  }

  let name: Name
  let label: String
  /// The value in force, as it is written.
  let original: String
  var text: FormField
  /// What it may be; none = it is typed.
  var options: [ChoiceList.Option] = []

  init(_ name: Name, _ label: String, _ original: String) {
    self.name = name
    self.label = label
    self.original = original
    text = FormField(original)
  }

  init(_ key: SchemeKey, _ words: Words, in scheme: Scheme) {
    self.init(.scheme(key), words.name(key), key.text(in: scheme))
    guard case .choice(let choices) = key.allowed else { return }
    options = choices.map { ChoiceList.Option($0, words.text(of: key, $0)) }
  }

  var key: String {
    switch name {
    case .scheme(let key): key.name
    case .coefficient(let place): "coefficient.\(place.target)"
    case .points(let target): "points.\(target)"
    }
  }

  func title(_ words: Words) -> String { label }

  var isChanged: Bool { text.text != original }

  mutating func restore() { text.replace(with: original) }

  /// Adds what was typed to the changes.
  ///
  /// - Throws: `SimulationFault` for a number that is none.
  func add(to changes: inout SimulationChanges) throws(SimulationFault) {
    guard isChanged else { return }
    switch name {
    case .scheme(let key): changes.scheme[key] = text.text
    case .coefficient(let place): changes.coefficients[place] = try number()
    case .points(let target): changes.points[target] = try number()
    }
  }

  private func number<N: FixedPoint>() throws(SimulationFault) -> N {
    do { return try N(parsing: text.text) } catch {
      throw .value(name: label, found: text.text, allowed: .of(N.self))
    }
  }
}

extension SimulationField {
  /// The values of a month: the scheme's, then those of the targets that somebody has in a community.
  static func all(_ facts: MonthFacts, in community: Community.ID?) -> [SimulationField] {
    let scheme = facts.board.scheme
    let pay: [SchemeKey] = [.mode, .base] + WorkerClass.allCases.map { .standard($0) }
    let weights = WorkerClass.allCases.flatMap { workerClass in
      Source.allCases.map { SchemeKey.weight(workerClass, $0) }
    }
    let rest = SchemeKey.all.filter { $0.movesFigures && !(pay + weights).contains($0) }
    let keys = (pay + weights + rest).map {
      SimulationField($0, facts.words, in: scheme)
    }
    return keys + (community.map { targets(facts, in: $0) } ?? [])
  }

  private static func targets(_ facts: MonthFacts, in community: Community.ID) -> [SimulationField]
  {
    let held = Set(
      facts.board.workers.flatMap(\.duties).map(\.duty).filter { $0.community == community }
        .map(\.target)
    ).sorted()
    return held.flatMap { target -> [SimulationField] in
      let place = Difficulty.Place(target: target, community: community)
      let coefficient = facts.records.coefficient(
        of: target, in: community, month: facts.month)
      let name = facts.names.target(target)
      let points = facts.records.points(of: target, in: facts.month) ?? .zero
      return [
        SimulationField(
          .coefficient(place), facts.words(SheetsPhrase.fieldCoefficient, ["target": name]),
          "\(coefficient)"),
        SimulationField(
          .points(target), facts.words(SheetsPhrase.fieldPoints, ["target": name]), "\(points)"),
      ]
    }
  }
}

extension Words {
  /// A parameter in the words of the office.
  func name(_ key: SchemeKey) -> String {
    switch key {
    case .standard(let workerClass):
      self(SheetsPhrase.fieldStandard, ["class": shortClass(workerClass)])
    case .weight(let workerClass, let source):
      self(
        SheetsPhrase.fieldWeight, ["class": shortClass(workerClass), "source": name(source)])
    case .effectMax: self(SheetsPhrase.fieldEffectMax)
    case .satisfactionMax: self(SheetsPhrase.fieldSatisfactionMax)
    case .minSample: self(SheetsPhrase.fieldMinSample)
    case .countBasically: self(SheetsPhrase.fieldBasically)
    case .mode: self(SheetsPhrase.fieldMode)
    case .base: self(SheetsPhrase.fieldBase)
    case .scope: self(SheetsPhrase.fieldScope)
    case .headcount: self(SheetsPhrase.fieldHeadcount)
    case .unit: self(SheetsPhrase.fieldUnit)
    case .blind, .publicityDays, .scoringDays, .recheckShare, .recheckAgreement,
      .separateRaters:
      key.name
    }
  }

  private func shortClass(_ workerClass: WorkerClass) -> String {
    switch workerClass {
    case .chief: self(SheetsPhrase.fieldChief)
    case .deputy: self(SheetsPhrase.fieldDeputy)
    case .worker: self(SheetsPhrase.fieldWorker)
    }
  }

  /// A value of a field as a person reads it.
  func text(of field: SimulationField, _ value: String) -> String {
    if case .scheme(let key) = field.name { text(of: key, value) } else { value }
  }

  fileprivate func text(of key: SchemeKey, _ value: String) -> String {
    Self.choices[key]?[value].map { self($0) } ?? value
  }

  /// The values that are one of few.
  private static let choices: [SchemeKey: [String: SheetsPhrase]] = [
    .mode: ["pool": .modePool, "fixed": .modeFixed],
    .scope: ["street": .scopeStreet, "community": .scopeCommunity],
    .headcount: ["actual": .headcountActual, "approved": .headcountApproved],
    .unit: ["fen": .unitFen, "yuan": .unitYuan],
    .countBasically: ["true": .basicallyYes, "false": .basicallyNo],
  ]
}
