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
    /// Covers of the duty that stand and stay as they are; none = it is asked for.
    var standing: [Assignment] = []
    /// On how many days of the leave those do not stand.
    var lacking = 0
  }

  enum Field: Hashable, Sendable {
    case kind, first, last
    case cover(Int)
  }

  let worker: Worker.ID
  /// The leave that is changed, as it stood when the form was opened; `nil` = it is a new one.
  private(set) var changed: Leave?
  private(set) var kind = LeaveKind.personal
  private(set) var first: FormField
  private(set) var last: FormField
  /// Until a first day is given it is today, whatever day that is.
  private(set) var firstFollows = true
  /// Until a last day is given it follows the first one.
  private(set) var lastFollows = true
  private(set) var covers: [Cover] = []
  private(set) var field = Field.kind
  /// The list of the choice under the cursor, while it is open.
  private(set) var choice: ChoiceList?
  private(set) var outcome = Picker.Outcome.nothing
  /// Whether something was given that would be lost.
  private(set) var isTouched = false
  /// The command that is meant although the worker has a leave on some of its days.
  var agreed: Command?

  init(_ worker: Worker.ID, _ model: Model) {
    self.worker = worker
    first = FormField("\(model.firstDay)")
    last = first
    propose(model)
  }

  /// The form of a leave that stands, to be changed.
  init(changing leave: Leave, _ model: Model) {
    worker = leave.worker
    changed = leave
    kind = leave.kind
    first = FormField("\(leave.first)")
    last = FormField("\(leave.last)")
    firstFollows = false
    lastFollows = false
    propose(model)
  }

  /// The form as a draft kept it; who was chosen by hand stays chosen where that is still possible.
  init(
    _ worker: Worker.ID, kind: LeaveKind, first: String, last: String,
    chosen: [Target.ID: Worker.ID?], changing leave: Leave? = nil, _ model: Model
  ) {
    self.init(worker, model)
    changed = leave
    self.kind = kind
    // A draft holds a first day only if one was given.
    if !first.isEmpty {
      self.first = FormField(first)
      firstFollows = false
    }
    if !last.isEmpty {
      self.last = FormField(last)
      lastFollows = false
    } else if let day = try? firstDay(model).get() {
      self.last = FormField("\(day)")
    }
    isTouched = true
    propose(model)
    for index in covers.indices {
      guard let hand = chosen[covers[index].duty.target] else { continue }
      covers[index].isChosen = true
      covers[index].worker = hand
    }
    propose(model)
  }

  // MARK: - Days

  func firstDay(_ model: Model) -> Result<Day, FieldFault> {
    let language = DayLanguage(today: model.today, base: model.firstDay)
    return Result { () throws(FieldFault) in try language.day(of: first.text) }
  }

  /// The last day, counted from the first one, or from today while that one cannot be read.
  func lastDay(_ model: Model) -> Result<Day, FieldFault> {
    let first = try? firstDay(model).get()
    let language = DayLanguage(today: model.today, after: first ?? model.firstDay)
    return Result { () throws(FieldFault) in
      let day = try language.day(of: last.text)
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
  func fault(_ model: Model) -> (field: Field, fault: FieldFault)? {
    if case .failure(let fault) = firstDay(model) { return (.first, fault) }
    if case .failure(let fault) = lastDay(model) { return (.last, fault) }
    return nil
  }

  /// Whether the cursor is on a duty that somebody covers already.
  var isOnStandingCover: Bool {
    guard case .cover(let index) = field, covers.indices.contains(index) else { return false }
    return !covers[index].standing.isEmpty
  }

  // MARK: - Moving

  var fields: [Field] { [.kind, .first, .last] + covers.indices.map { .cover($0) } }

  mutating func go(_ step: Int) {
    let all = fields
    let place = (all.firstIndex(of: field) ?? 0) + step
    go(to: all[(place + all.count) % all.count])
  }

  mutating func go(to field: Field) {
    self.field = field
    first.enter()
    last.enter()
  }

  /// Up and down: a day later or earlier, another kind, another duty.
  mutating func move(_ step: Int, _ model: Model) {
    switch field {
    case .kind: cycle(step, model)
    case .first, .last: break
    case .cover(let index):
      let place = index + step
      if covers.indices.contains(place) { field = .cover(place) }
    }
  }

  // MARK: - Changing

  mutating func cycle(_ step: Int, _ model: Model) {
    isTouched = true
    switch field {
    case .kind:
      let kinds = LeaveKind.allCases
      let place = (kinds.firstIndex(of: kind) ?? 0) + step
      kind = kinds[(place + kinds.count) % kinds.count]
    case .cover(let index) where covers.indices.contains(index) && covers[index].standing.isEmpty:
      covers[index].next(step)
    case .first, .last, .cover: break
    }
    look(model)
  }

  /// Lets nobody take the duty.
  mutating func dropCover(_ model: Model) {
    guard case .cover(let index) = field else { return }
    choose(nil, at: index, model)
  }

  mutating func choose(_ worker: Worker.ID?, at index: Int, _ model: Model) {
    guard covers.indices.contains(index), covers[index].standing.isEmpty else { return }
    covers[index].worker = worker
    covers[index].isChosen = true
    isTouched = true
    look(model)
  }

  mutating func choose(_ kind: LeaveKind, _ model: Model) {
    isTouched = true
    self.kind = kind
    look(model)
  }

  /// Forgets what was chosen by hand.
  mutating func proposeAnew(_ model: Model) {
    for index in covers.indices { covers[index].isChosen = false }
    propose(model)
  }

  /// Opens the list of the field under the cursor, if it is a choice.
  mutating func open(_ model: Model) { choice = options(model) }

  mutating func close() { choice = nil }

  mutating func answer(_ key: Key, _ model: Model) {
    take(choice?.handle(key), model)
  }

  /// Chooses the option in a row of the open list.
  mutating func choose(row: Int, _ model: Model) { take(choice?.choose(row), model) }

  /// Goes to a field, and to where in it was clicked; the kind that is on already opens its list.
  mutating func click(_ place: Int, column: Int, _ model: Model) {
    let wasThere = field == .kind
    choice = nil
    go(to: fields[place])
    let ambiguous = model.viewer.ambiguous
    switch place {
    case 0: if wasThere { open(model) }
    case 1: first.putCaret(column: column - 1, ambiguous: ambiguous)
    default: last.putCaret(column: column - 1, ambiguous: ambiguous)
    }
  }

  private mutating func take(_ answer: ChoiceList.Answer?, _ model: Model) {
    guard let answer else { return }
    if answer != .open { choice = nil }
    guard case .chosen(let id) = answer else { return }
    switch field {
    case .kind: LeaveKind(rawValue: id).map { choose($0, model) }
    case .cover(let index): choose(id.isEmpty ? nil : Identifier(id), at: index, model)
    case .first, .last: break
    }
  }

  /// Puts a text into a day.
  mutating func put(_ text: String, into field: Field, _ model: Model) {
    if field == .first { first = FormField(text) } else { last = FormField(text) }
    settle(field, model)
  }

  /// Gives a key to a day; whether it was one for it.
  mutating func type(_ key: Key, into field: Field, _ model: Model) -> Bool {
    if let step = key.dayStep { return moveDay(step, field, model) }
    let took = field == .first ? first.type(key) : last.type(key)
    if took { settle(field, model) }
    return took
  }

  private mutating func settle(_ field: Field, _ model: Model) {
    isTouched = true
    if field == .first { firstFollows = false }
    if field == .last { lastFollows = false }
    if lastFollows, let day = try? firstDay(model).get() { last.replace(with: "\(day)") }
    propose(model)
  }

  private mutating func moveDay(_ step: Int, _ field: Field, _ model: Model) -> Bool {
    let day = try? (field == .first ? firstDay(model) : lastDay(model)).get()
    guard let moved = day?.moved(by: step) else { return true }
    if field == .first {
      first.replace(with: "\(moved)")
    } else if let first = try? firstDay(model).get() {
      last.replace(with: "\(max(first, moved))")
    }
    settle(field, model)
    return true
  }

  mutating func renew(_ state: State) {
    guard let model = state.model else { return }
    if firstFollows { first.propose("\(model.firstDay)") }
    if lastFollows, let day = try? firstDay(model).get() { last.propose("\(day)") }
    propose(model)
  }

  /// Fills in who covers what, and computes what it would do.
  mutating func propose(_ model: Model) {
    if let days = days(model) {
      covers = proposal(days, model).covers(keeping: covers)
    }
    if case .cover(let index) = field, index >= covers.count { field = .last }
    look(model)
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
    } else if let command = command(model) {
      outcome = model.outcome(of: command)
    }
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

extension LeaveForm: PageContent {
  var place: CommandPlace { .leave }
  var proposal: Picker.Outcome? { outcome }
  var takesLetters: Bool { field == .first || field == .last }
  var asks: Bool { true }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    switch field {
    case _ where choice != nil: return words(LessonPhrase.hintChoice)
    case .first, .last: return words(LessonPhrase.hintLeaveDay)
    case .kind, .cover: return words(DashboardPhrase.hintLeaveForm)
    }
  }

  func openKeys(_ state: State) -> [OpenKey]? { choice == nil ? nil : choiceKeys }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeLeave { form, _ in form.go(to: .cover(row)) }
    return []
  }

  func click(field: Int, column: Int, _ state: inout State) {
    state.changeLeave { form, model in form.click(field, column: column, model) }
  }

  func choose(row: Int, _ state: inout State) {
    state.changeLeave { form, model in form.choose(row: row, model) }
  }

  func plainLines(_ state: State) -> [String]? { state.model.map(linearTitle) }
  func plainFields(_ state: State) -> [PlainField] { state.model.map(plainFields) ?? [] }
}

extension CommandPlace {
  static let leave = Self("leave", SettingsPhrase.placeLeave, leaveBindings + pageBindings)
}
