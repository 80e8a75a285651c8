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
    /// Chosen by hand: a new proposal leaves it alone.
    var isChosen = false
  }

  enum Field: Hashable, Sendable {
    case kind, first, last
    case cover(Int)
  }

  let worker: Worker.ID
  private(set) var kind = LeaveKind.personal
  private(set) var texts: [Field: TextInput] = [:]
  private(set) var covers: [Cover] = []
  private(set) var field = Field.kind
  private var isFresh = true
  private(set) var outcome = Picker.Outcome.nothing

  init(_ worker: Worker.ID, _ model: Model) {
    self.worker = worker
    let first = model.firstDay
    texts[.first] = TextInput("\(first)")
    texts[.last] = TextInput("\(first)")
    propose(model)
  }

  var fields: [Field] { [.kind, .first, .last] + covers.indices.map { .cover($0) } }

  /// The days given, when both can be read.
  func days(_ model: Model) -> DayRange? {
    guard let first = readDay(texts[.first]?.text ?? "", from: model.firstDay),
      let last = readDay(texts[.last]?.text ?? "", from: first), first <= last
    else { return nil }
    return DayRange(first, last)
  }

  // MARK: - Changing

  mutating func go(_ step: Int) {
    let all = fields
    let place = (all.firstIndex(of: field) ?? 0) + step
    field = all[(place + all.count) % all.count]
    isFresh = true
  }

  mutating func cycle(_ step: Int, _ model: Model) {
    switch field {
    case .kind:
      let kinds = LeaveKind.allCases
      let place = (kinds.firstIndex(of: kind) ?? 0) + step
      kind = kinds[(place + kinds.count) % kinds.count]
    case .cover(let index) where covers.indices.contains(index):
      covers[index].next(step)
    default: break
    }
    look(model)
  }

  /// Takes the cover away, or brings the lightest back.
  mutating func toggleCover(_ model: Model) {
    guard case .cover(let index) = field, covers.indices.contains(index) else { return }
    covers[index].worker = covers[index].worker == nil ? covers[index].candidates.first : nil
    covers[index].isChosen = true
    look(model)
  }

  /// Forgets what was chosen by hand.
  mutating func proposeAnew(_ model: Model) {
    for index in covers.indices { covers[index].isChosen = false }
    propose(model)
  }

  mutating func type(_ key: Key, into field: Field, _ model: Model) -> Bool {
    guard var input = texts[field] else { return false }
    if isFresh, case .character = key { input = TextInput() }
    guard input.handle(key) else { return false }
    isFresh = false
    texts[field] = input
    propose(model)
    return true
  }

  mutating func renew(_ state: State) {
    if let model = state.model { propose(model) }
  }

  /// Fills in who covers what, and computes what it would do.
  mutating func propose(_ model: Model) {
    if let days = days(model) {
      covers = LeaveProposal(worker, kind, days, model).covers(keeping: covers)
    }
    look(model)
  }

  // MARK: - Outcome

  func command(_ model: Model) -> Command? {
    guard let days = days(model), let last = days.last else { return nil }
    var targets: [Worker.ID: [Target.ID]] = [:]
    var order: [Worker.ID] = []
    for cover in covers {
      guard let worker = cover.worker else { continue }
      if targets[worker] == nil { order.append(worker) }
      targets[worker, default: []].append(cover.duty.target)
    }
    return .leave(
      TakeLeave(
        worker: worker, kind: kind, first: days.first, last: last,
        covers: order.map { TakeLeave.Cover(worker: $0, targets: targets[$0] ?? []) }))
  }

  private mutating func look(_ model: Model) {
    guard let command = command(model) else {
      outcome = .refused(model.words(DashboardPhrase.faultLeaveDays))
      return
    }
    outcome = model.outcome(of: command)
  }
}

extension LeaveForm.Cover {
  /// The next candidate, and nobody after the last.
  fileprivate mutating func next(_ step: Int) {
    let choices: [Worker.ID?] = candidates + [nil]
    let place = (choices.firstIndex(of: worker) ?? 0) + step
    worker = choices[(place + choices.count) % choices.count]
    isChosen = true
  }
}
