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
  init(_ worker: Worker.ID, changing leave: Leave? = nil, _ model: Model) {
    self.worker = worker
    changed = leave
    fields = FormFields([
      .kind(leave?.kind ?? .personal, model.words),
      LeaveField(.first, "\(leave?.first ?? model.firstDay)"),
      LeaveField(.last, "\(leave?.last ?? model.firstDay)"),
    ])
    settle(model)
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

  func firstDay(_ model: Model) -> Result<Day, FieldFault> {
    let language = DayLanguage(today: model.today, base: model.firstDay)
    return Result { () throws(FieldFault) in try language.day(of: fields.text(of: "first")) }
  }

  /// The last day, counted from the first one, or from today while that one cannot be read.
  func lastDay(_ model: Model) -> Result<Day, FieldFault> {
    let first = try? firstDay(model).get()
    let language = DayLanguage(today: model.today, after: first ?? model.firstDay)
    return Result { () throws(FieldFault) in
      let day = try language.day(of: fields.text(of: "last"))
      if let first, day < first { throw .lastBeforeFirst(first) }
      return day
    }
  }

  /// The days given, when both can be read.
  func days(_ model: Model) -> DayRange? {
    guard let first = try? firstDay(model).get(), let last = try? lastDay(model).get()
    else { return nil }
    return DayRange(first, last)
  }

  /// The first field that cannot be taken, and why.
  func fault(_ model: Model) -> (place: Int, fault: FieldFault)? {
    if case .failure(let fault) = firstDay(model) { return (1, fault) }
    if case .failure(let fault) = lastDay(model) { return (2, fault) }
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
  mutating func proposeAnew(_ model: Model) {
    for item in fields.items.dropFirst(Self.covers) { fields.forget(item.key) }
    propose(model)
  }

  /// A day later or earlier; the last day is not before the first.
  mutating func moveDay(_ step: Int, _ model: Model) {
    let day = try? (field == .first ? firstDay(model) : lastDay(model)).get()
    guard var moved = day?.moved(by: step) else { return }
    if field == .last {
      guard let first = try? firstDay(model).get() else { return }
      moved = max(first, moved)
    }
    fields.put("\(moved)", into: fields.active)
  }

  /// What follows from the fields: the days that were not given, the covers for them, what it would do.
  mutating func settle(_ model: Model) {
    if changed == nil {
      // Until a first day is given it is today, whatever day that is, and the last one follows it.
      fields.propose("\(model.firstDay)", into: "first")
      if let day = try? firstDay(model).get() { fields.propose("\(day)", into: "last") }
    }
    guard days(model) == proposed else { return propose(model) }
    for place in covers.indices where covers[place].standing.isEmpty {
      let id = fields.items[Self.covers + place].text.text
      covers[place].worker = id.isEmpty ? nil : Identifier(id)
    }
    look(model)
  }

  /// Fills in who covers what, and computes what it would do.
  private mutating func propose(_ model: Model) {
    proposed = days(model)
    if let proposed {
      let chosen = chosen
      covers = proposal(proposed, model).covers(keeping: chosen)
      let targets = covers.map(\.duty.target)
      let items = covers.enumerated().map { place, cover in
        LeaveField(cover, isRepeated: targets[..<place].contains(cover.duty.target), model)
      }
      for (item, cover) in zip(items, covers)
      where chosen[cover.duty.key].map({ $0 != cover.worker }) ?? true {
        fields.forget(item.key)
      }
      fields.items.replaceSubrange(Self.covers..., with: items)
      if fields.active >= fields.items.count { fields.go(to: Self.covers - 1) }
    }
    look(model)
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
  mutating func take(_ draft: Draft, _ model: Model) {
    fields.take(draft)
    settle(model)
    fields.take(draft)
    renew(model)
  }

  mutating func renew(_ state: State) { state.model.map { renew($0) } }

  private mutating func renew(_ model: Model) {
    (proposed, judged) = (nil, nil)
    settle(model)
  }

  // MARK: - Outcome

  func command(_ model: Model) -> Command? {
    guard let days = days(model) else { return nil }
    var targets: [Worker.ID: [Target.ID]] = [:]
    var order: [Worker.ID] = []
    for cover in covers where cover.standing.isEmpty {
      guard let worker = cover.worker else { continue }
      if targets[worker] == nil { order.append(worker) }
      targets[worker, default: []].append(cover.duty.target)
    }
    return proposal(days, model).command(
      order.map { TakeLeave.Cover(worker: $0, targets: targets[$0] ?? []) })
  }

  private func proposal(_ days: DayRange, _ model: Model) -> LeaveProposal {
    LeaveProposal(worker, kind, days, model, changing: changed?.key)
  }

  private mutating func look(_ model: Model) {
    if let (_, fault) = fault(model) {
      outcome = .refused(model.words.sentence(for: fault))
      judged = nil
    } else if let command = command(model), command != judged {
      outcome = model.outcome(of: command)
      judged = command
    }
  }
}
