import Domain
import TextUI
import Wording

/// One thing that a form asks (一格): a text, or the id of one of its options.
protocol FormItem: Sendable {
  /// The name under which a draft keeps it.
  var key: String { get }
  var text: FormField { get set }
  /// What it may be, where that is one of few; none = a text.
  var options: [ChoiceList.Option] { get set }
  /// Whether it is only shown.
  var isFixed: Bool { get }
  /// By how many days a key moves what is typed; `nil` = it is no day.
  func dayStep(_ key: Key) -> Int?
  func title(_ words: Words) -> String
  /// What is said behind a text: what is understood, what is wrong; empty = nothing.
  func note(_ model: Model) -> String
}

extension FormItem {
  var isFixed: Bool { false }
  func dayStep(_ key: Key) -> Int? { nil }

  /// What stands in the field as it is read.
  var shown: String {
    options.isEmpty ? text.text : options.first { $0.id == text.text }?.name ?? ""
  }
}

/// What is wrong in a form, and at which field; `nil` = at none.
struct FieldProblem: Error, Hashable, Sendable {
  var place: Int?
  let sentence: String
}

/// The fields of a form, which of them is filled in, and the list that is open over it.
struct FormFields<Item: FormItem>: Sendable {
  var items: [Item]
  private(set) var active = 0
  /// The open list of a field of choice.
  private(set) var choice: ChoiceList?
  /// Whether something was given that would be lost.
  private(set) var isTouched = false

  init(_ items: [Item]) {
    self.items = items
    active = items.firstIndex { !$0.isFixed } ?? 0
  }

  var item: Item? { items.indices.contains(active) ? items[active] : nil }

  mutating func go(to place: Int) {
    guard items.indices.contains(place), !items[place].isFixed else { return }
    active = place
    items[place].text.enter()
  }

  mutating func go(_ step: Int) {
    guard !items.isEmpty else { return }
    var place = active
    repeat {
      place = (place + step + items.count) % items.count
    } while items[place].isFixed
      && place != active
    go(to: place)
  }

  /// Puts a text, or the id of an option, into a field.
  mutating func put(_ text: String, into place: Int) {
    guard items.indices.contains(place), !items[place].isFixed else { return }
    items[place].text = FormField(text)
    isTouched = true
  }

  /// The field under the cursor stays one of those that there are.
  mutating func fit() { active = max(0, min(active, items.count - 1)) }

  // MARK: - Choices

  mutating func open() {
    guard let item, !item.options.isEmpty else { return }
    choice = ChoiceList(item.options, selected: item.text.text)
  }

  mutating func cycle(_ step: Int) {
    guard let item, !item.options.isEmpty else { return }
    let place = item.options.firstIndex { $0.id == item.text.text }.map { $0 + step } ?? 0
    put(item.options[(place + item.options.count) % item.options.count].id, into: active)
  }

  mutating func choose(row: Int) { take(choice?.choose(row)) }

  private mutating func take(_ answer: ChoiceList.Answer?) {
    switch answer {
    case .chosen(let id):
      put(id, into: active)
      choice = nil
      if active + 1 < items.count { go(1) }
    case .closed: choice = nil
    case .open, nil: break
    }
  }

  mutating func click(_ place: Int, column: Int, _ ambiguous: AmbiguousWidth) {
    let wasActive = active == place
    go(to: place)
    guard active == place, let item else { return }
    guard item.options.isEmpty else { return wasActive ? open() : () }
    items[active].text.putCaret(column: column - 1, ambiguous: ambiguous)
  }

  // MARK: - Keys

  /// Gives a key to the open list or to the field that is being typed; whether it took it.
  mutating func type(_ key: Key) -> Bool {
    if choice != nil {
      take(choice?.handle(key))
      return true
    }
    guard let item else { return false }
    guard item.options.isEmpty else {
      guard case .character(let character) = key, character.isLetter else { return false }
      open()
      take(choice?.handle(key))
      return true
    }
    if let step = item.dayStep(key), let day = Day(item.text.text) {
      put(day.moved(by: step).description, into: active)
      return true
    }
    guard items[active].text.type(key) else { return false }
    isTouched = true
    return true
  }

  // MARK: - Draft

  func draft(_ name: String) -> Draft? {
    guard isTouched else { return nil }
    return Draft(
      name,
      Dictionary(items.map { ($0.key, $0.text.text) }, uniquingKeysWith: { first, _ in first }))
  }

  mutating func take(_ draft: Draft) {
    for place in items.indices {
      if let text = draft.fields[items[place].key] { put(text, into: place) }
    }
  }
}

/// A page that asks by fields and makes a command of them (表单).
protocol FieldForm: PageContent {
  associatedtype Item: FormItem
  var fields: FormFields<Item> { get set }
  var draftName: String { get }
  /// What is wrong with the fields; `nil` = nothing is.
  func problem(_ state: State) -> FieldProblem?
  /// Something in the fields has changed.
  mutating func refit(_ state: State)
  /// Whether Enter may go to a field that is wrong, and not merely empty, without a word.
  var goesToFaults: Bool { get }
  /// What Enter does; `nil` = as everywhere.
  func commitLabel(_ words: Words) -> String?
}

extension FieldForm {
  mutating func refit(_ state: State) {}
  var goesToFaults: Bool { false }
  func commitLabel(_ words: Words) -> String? { nil }

  func label(of binding: Binding, _ words: Words) -> String? {
    switch binding.id {
    case "form.commit": commitLabel(words)
    case "form.leave" where draft != nil: words(DashboardPhrase.labelDraft)
    default: nil
    }
  }

  var whenWritten: WhenWritten { .goesBack }
  var asks: Bool { true }
  var takesLetters: Bool { fields.item?.options.isEmpty ?? false }
  var draft: Draft? { fields.draft(draftName) }
  func openKeys(_ state: State) -> [OpenKey]? { fields.choice == nil ? nil : choiceKeys }

  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    if key == .enter, fields.choice == nil { return goToProblem(&state) }
    guard fields.type(key) else { return false }
    refit(state)
    state.page = self
    return true
  }

  /// Enter goes to what is not filled in yet, and is refused where something is wrong.
  private mutating func goToProblem(_ state: inout State) -> Bool {
    guard let place = problem(state)?.place else { return false }
    let isElsewhere = place != fields.active
    let isEmpty = fields.items[place].text.text.allSatisfy(\.isWhitespace)
    fields.go(to: place)
    state.page = self
    return isElsewhere && (isEmpty || goesToFaults)
  }

  func click(field: Int, column: Int, _ state: inout State) {
    let ambiguous = state.viewer.ambiguous
    state.change(Self.self) { $0.fields.click(field, column: column, ambiguous) }
  }

  func choose(row: Int, _ state: inout State) {
    state.change(Self.self) { $0.fields.choose(row: row) }
  }
}

extension State {
  fileprivate mutating func changeForm(_ change: (inout any FieldForm) -> Void) {
    guard var form = page as? any FieldForm else { return }
    change(&form)
    form.refit(self)
    page = form
  }

  fileprivate func reasonOneField() -> String? {
    (page as? any FieldForm).map { $0.count < 2 } ?? false
      ? viewer.words(MonthlyPhrase.reasonOneField) : nil
  }

  fileprivate func reasonNoChoice() -> String? {
    (page as? any FieldForm)?.hasChoice == true
      ? nil : viewer.words(MonthlyPhrase.reasonNoChoice)
  }
}

extension FieldForm {
  fileprivate var count: Int { fields.items.count }
  fileprivate var hasChoice: Bool { fields.item?.options.isEmpty == false }
  fileprivate mutating func go(_ step: Int) { fields.go(step) }
  fileprivate mutating func open() { fields.open() }
  fileprivate mutating func cycle(_ step: Int) { fields.cycle(step) }
}

/// The keys of a form of fields, whose first writes.
func formBindings(_ commit: Binding) -> [Binding] {
  [
    commit,
    Binding(
      "form.next", [.tab, .down], .move, MonthlyPhrase.labelNextField, help: .helpNextField,
      row: .helpNextField, footer: 2, unless: { $0.reasonOneField() }
    ) { $0.changeForm { $0.go(1) } },
    Binding(
      "form.previous", [.backTab, .up], .move, MonthlyPhrase.helpPreviousField, row: .helpNextField
    ) { $0.changeForm { $0.go(-1) } },
    Binding(
      "form.open", [.character(" ")], .act, .labelOpenChoice, help: .helpOpenChoice, footer: 3,
      unless: { $0.reasonNoChoice() }
    ) { $0.changeForm { $0.open() } },
    Binding(
      "form.cycle", [.right], .act, .labelCycle, help: .helpCycle, row: .helpCycle,
      unless: { $0.reasonNoChoice() }
    ) { $0.changeForm { $0.cycle(1) } },
    Binding(
      "form.cycle-back", [.left], .act, .helpCycleBack, row: .helpCycle,
      unless: { $0.reasonNoChoice() }
    ) { $0.changeForm { $0.cycle(-1) } },
    Binding("form.leave", [.escape], .regret, .labelCancel, help: .helpCancel, footer: 1) {
      $0.leaveForm()
    },
    discardBinding,
  ]
}
