import Domain
import TextUI
import Wording

/// A leave and who stands in for what, as one form and one entry (请假和代岗).
struct LeaveForm: Sendable {
  /// One duty of the one who goes, and who takes it meanwhile.
  struct Cover: Sendable {
    let duty: Assignment
    /// Who could take it, the lightest first.
    var candidates: [Worker.ID]
    /// `nil` = nobody.
    var worker: Worker.ID?
    /// Covers of the duty that stand and stay as they are; none = it is asked for.
    var standing: [Assignment] = []
    /// On how many days of the leave those do not stand.
    var lacking = 0
  }

  let worker: Worker.ID
  /// The leave that is changed, as it stood when the form was opened; `nil` = it is a new one.
  let changed: Leave?
  /// Kind, first and last day, then a field for each cover.
  var fields: FormFields<LeaveField>
  private(set) var covers: [Cover] = []
  private(set) var outcome = Picker.Outcome.nothing
  /// The command that is meant although the worker has a leave on some of its days.
  var agreed: Command?
  /// The days for which the covers are proposed.
  private var proposed: DayRange?
  /// The command that the outcome is of.
  private var judged: Command?

  /// The form of a leave, new or to be changed.
  init(_ worker: Worker.ID, changing leave: Leave? = nil, _ facts: MonthFacts) {
    self.worker = worker
    changed = leave
    fields = FormFields([
      .kind(leave?.kind ?? .personal, facts.words),
      LeaveField(.first, "\(leave?.first ?? facts.firstDay)"),
      LeaveField(.last, "\(leave?.last ?? facts.firstDay)"),
    ])
    settle(facts)
  }

  var kind: LeaveKind { LeaveKind(rawValue: fields.text(of: "kind")) ?? .personal }

  var field: LeaveField.Name { fields.item?.name ?? .kind }

  /// The cover under the cursor.
  var activeCover: Int? {
    let place = fields.active - Self.covers
    return covers.indices.contains(place) ? place : nil
  }

  /// How many fields stand before those of the covers.
  private static let covers = 3

  // MARK: - Days

  func firstDay(_ facts: MonthFacts) -> Result<Day, FieldFault> {
    let language = DayLanguage(today: facts.today, base: facts.firstDay)
    return Result { () throws(FieldFault) in try language.day(of: fields.text(of: "first")) }
  }

  /// The last day, counted from the first one, or from today while that one cannot be read.
  func lastDay(_ facts: MonthFacts) -> Result<Day, FieldFault> {
    let first = try? firstDay(facts).get()
    let language = DayLanguage(today: facts.today, after: first ?? facts.firstDay)
    return Result { () throws(FieldFault) in
      let day = try language.day(of: fields.text(of: "last"))
      if let first, day < first { throw .lastBeforeFirst(first) }
      return day
    }
  }

  /// The days given, when both can be read.
  func days(_ facts: MonthFacts) -> DayRange? {
    guard let first = try? firstDay(facts).get(), let last = try? lastDay(facts).get()
    else { return nil }
    return DayRange(first, last)
  }

  /// The first field that cannot be taken, and why.
  func fault(_ facts: MonthFacts) -> (place: Int, fault: FieldFault)? {
    if case .failure(let fault) = firstDay(facts) { return (1, fault) }
    if case .failure(let fault) = lastDay(facts) { return (2, fault) }
    return nil
  }

  // MARK: - Changing

  /// Up and down: another kind, another duty.
  mutating func move(_ step: Int) {
    switch field {
    case .kind: fields.cycle(step)
    case .first, .last: break
    case .cover:
      let place = (activeCover ?? 0) + step
      if covers.indices.contains(place) { go(toCover: place) }
    }
  }

  mutating func go(toCover place: Int) { fields.go(to: Self.covers + place) }

  /// Lets nobody take the duty.
  mutating func dropCover() { if activeCover != nil { fields.put("", into: fields.active) } }

  /// Forgets what was chosen by hand.
  mutating func proposeAnew(_ facts: MonthFacts) {
    for item in fields.items.dropFirst(Self.covers) { fields.forget(item.key) }
    propose(facts)
  }

  /// A day later or earlier; the last day is not before the first.
  mutating func moveDay(_ step: Int, _ facts: MonthFacts) {
    let day = try? (field == .first ? firstDay(facts) : lastDay(facts)).get()
    guard var moved = day?.moved(by: step) else { return }
    if field == .last {
      guard let first = try? firstDay(facts).get() else { return }
      moved = max(first, moved)
    }
    fields.put("\(moved)", into: fields.active)
  }

  /// What follows from the fields: the days that were not given, the covers for them, what it would do.
  mutating func settle(_ facts: MonthFacts) {
    if changed == nil {
      // Until a first day is given it is today, whatever day that is, and the last one follows it.
      fields.propose("\(facts.firstDay)", into: "first")
      if let day = try? firstDay(facts).get() { fields.propose("\(day)", into: "last") }
    }
    guard days(facts) == proposed else { return propose(facts) }
    for place in covers.indices where covers[place].standing.isEmpty {
      let id = fields.items[Self.covers + place].text.text
      covers[place].worker = id.isEmpty ? nil : Identifier(id)
    }
    look(facts)
  }

  /// Fills in who covers what, and computes what it would do.
  private mutating func propose(_ facts: MonthFacts) {
    proposed = days(facts)
    if let proposed {
      let chosen = chosen
      covers = proposal(proposed, facts).covers(keeping: chosen)
      let targets = covers.map(\.duty.target)
      let items = covers.enumerated().map { place, cover in
        LeaveField(cover, isRepeated: targets[..<place].contains(cover.duty.target), facts)
      }
      for (item, cover) in zip(items, covers)
      where chosen[cover.duty.key].map({ $0 != cover.worker }) ?? true {
        fields.forget(item.key)
      }
      fields.items.replaceSubrange(Self.covers..., with: items)
      if fields.active >= fields.items.count { fields.go(to: Self.covers - 1) }
    }
    look(facts)
  }

  /// Who was chosen by hand, of the duties that the form shows.
  private var chosen: [Assignment.Key: Worker.ID?] {
    var chosen: [Assignment.Key: Worker.ID?] = [:]
    for (item, cover) in zip(fields.items.dropFirst(Self.covers), covers)
    where fields.isGiven(item.key) {
      chosen[cover.duty.key] = .some(item.text.text.isEmpty ? nil : Identifier(item.text.text))
    }
    return chosen
  }

  /// Takes up what a draft kept: first the days, for which there are covers then.
  mutating func take(_ draft: Draft, _ facts: MonthFacts) {
    fields.take(draft)
    settle(facts)
    fields.take(draft)
    renew(facts)
  }

  mutating func renew(_ state: State) { state.facts.map { renew($0) } }

  private mutating func renew(_ facts: MonthFacts) {
    (proposed, judged) = (nil, nil)
    settle(facts)
  }

  // MARK: - Outcome

  func command(_ facts: MonthFacts) -> Command? {
    guard let days = days(facts) else { return nil }
    var targets: [Worker.ID: [Target.ID]] = [:]
    var order: [Worker.ID] = []
    for cover in covers where cover.standing.isEmpty {
      guard let worker = cover.worker else { continue }
      if targets[worker] == nil { order.append(worker) }
      targets[worker, default: []].append(cover.duty.target)
    }
    return proposal(days, facts).command(
      order.map { TakeLeave.Cover(worker: $0, targets: targets[$0] ?? []) })
  }

  private func proposal(_ days: DayRange, _ facts: MonthFacts) -> LeaveProposal {
    LeaveProposal(worker, kind, days, facts, changing: changed?.key)
  }

  private mutating func look(_ facts: MonthFacts) {
    if let (_, fault) = fault(facts) {
      outcome = .refused(facts.words.sentence(for: fault))
      judged = nil
    } else if let command = command(facts), command != judged {
      outcome = facts.outcome(of: command)
      judged = command
    }
  }
}
