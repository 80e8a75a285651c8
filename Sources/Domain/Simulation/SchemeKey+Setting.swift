extension SchemeKey {
  /// Writes a value into a scheme.
  ///
  /// - Throws: `SimulationFault.value` with what is allowed.
  package func set(_ text: String, in scheme: inout Scheme) throws(SimulationFault) {
    switch self {
    case .effectMax: scheme.effectMax = try number(text)
    case .satisfactionMax: scheme.satisfactionMax = try number(text)
    case .minSample: scheme.minSample = try whole(text)
    case .countBasically: scheme.countBasically = try choice(text) == "true"
    case .blind: scheme.blind = try choice(text) == "true"
    case .publicityDays: scheme.publicityDays = try whole(text)
    case .scoringDays: scheme.scoringDays = try whole(text)
    case .recheckShare: scheme.recheckShare = try number(text)
    case .recheckAgreement: scheme.recheckAgreement = try number(text)
    case .separateRaters: scheme.separateRaters = try choice(text) == "true"
    case .mode: scheme.mode = try code(text)
    case .base: scheme.base = text.isEmpty ? nil : try number(text)
    case .scope: scheme.scope = try code(text)
    case .headcount: scheme.headcount = try code(text)
    case .unit: scheme.unit = try code(text)
    case .standard(let workerClass):
      scheme.standard[workerClass] = try number(text, within: 0...100_000_00)
    case .weight(let workerClass, let source):
      scheme.weights[workerClass]?[source] = try whole(text)
    }
  }

  private func fault(_ text: String) -> SimulationFault {
    .value(name: name, found: text, allowed: allowed)
  }

  private func number<N: FixedPoint>(
    _ text: String, within range: ClosedRange<Int> = N.allowed
  ) throws(SimulationFault) -> N {
    guard let value = try? N(parsing: text), range.contains(value.raw) else { throw fault(text) }
    return value
  }

  private func whole(_ text: String) throws(SimulationFault) -> Int {
    guard case .whole(let range) = allowed, let value = try? parseDecimal(text, places: 0),
      range.contains(value)
    else { throw fault(text) }
    return value
  }

  private func choice(_ text: String) throws(SimulationFault) -> String {
    guard case .choice(let choices) = allowed, choices.contains(text) else { throw fault(text) }
    return text
  }

  private func code<Code: RawRepresentable<String>>(
    _ text: String
  ) throws(SimulationFault) -> Code {
    guard let code = Code(rawValue: text) else { throw fault(text) }
    return code
  }
}
