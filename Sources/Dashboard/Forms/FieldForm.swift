import Domain
import TextUI
import Wording

/// A page that asks by fields and makes a command of them (表单).
protocol FieldForm: PageContent {
  associatedtype Item: FormItem
  var fields: FormFields<Item> { get set }
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
  func problem(_ state: State) -> FieldProblem? { nil }
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
  var takesLetters: Bool { fields.isInText }
  var draft: Draft? { draftName.flatMap { fields.draft($0) } }
  func openKeys(_ state: State) -> [OpenKey]? { fields.choice == nil ? nil : choiceKeys }

  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    if key == .enter, fields.choice == nil { return goToProblem(&state) }
    guard fields.type(key) else { return false }
    refit(state)
    state.put(self)
    return true
  }

  /// Enter goes to what is not filled in yet, and is refused where something is wrong.
  ///
  /// - Returns: Whether that is all it does.
  mutating func goToProblem(_ state: inout State) -> Bool {
    guard let place = problem(state)?.place else { return false }
    let isElsewhere = place != fields.active
    let isEmpty = fields.items[place].text.text.allSatisfy(\.isWhitespace)
    fields.go(to: place)
    state.put(self)
    return isElsewhere && (isEmpty || goesToFaults)
  }

  func click(field: Int, column: Int, _ state: inout State) {
    let ambiguous = state.viewer.ambiguous
    state.changeForm { $0.click(field, column, ambiguous) }
  }

  func choose(row: Int, _ state: inout State) { state.changeForm { $0.choose(row) } }
}

extension State {
  /// The form that takes the keys: what lies over the page, else the page.
  fileprivate var form: (any FieldForm)? { (overlay ?? page) as? any FieldForm }

  /// Changes that form, and what follows from its fields.
  mutating func changeForm(_ change: (inout any FieldForm) -> Void) {
    guard var form else { return }
    change(&form)
    form.refit(self)
    put(form)
  }

  /// Puts a form to where it is open.
  fileprivate mutating func put(_ form: any FieldForm) {
    if let popup = form as? any PopupContent { overlay = popup } else { page = form }
  }

  fileprivate func reasonOneField() -> String? {
    form.map { $0.count < 2 } ?? false ? viewer.words(MonthlyPhrase.reasonOneField) : nil
  }

  fileprivate func reasonNoChoice() -> String? {
    form?.hasChoice == true ? nil : viewer.words(MonthlyPhrase.reasonNoChoice)
  }
}

extension FieldForm {
  fileprivate var count: Int { fields.items.count }
  var hasChoice: Bool { fields.item?.options.isEmpty == false }
  mutating func go(_ step: Int) { fields.go(step) }
  mutating func open() { fields.open() }
  mutating func cycle(_ step: Int) { fields.cycle(step) }
  fileprivate mutating func choose(_ row: Int) { fields.choose(row: row) }
  mutating func click(_ place: Int, _ column: Int, _ ambiguous: AmbiguousWidth) {
    fields.click(place, column: column, ambiguous)
  }
}

// MARK: - Plain mode

extension FieldForm {
  /// What it asks, one field after the other; what is only shown is not asked.
  func plainFields(_ state: State) -> [PlainField] {
    guard let facts = state.facts else { return [] }
    return fields.items.indices.filter { !fields.items[$0].isFixed }.map { plainField($0, facts) }
  }

  func plainField(_ place: Int, _ facts: MonthFacts) -> PlainField {
    let item = fields.items[place]
    return PlainField(
      label: item.spokenTitle(facts), now: item.spokenNow(facts),
      options: item.options.map { item.spoken($0) }
    ) { state, line, places in
      let text = item.options.isEmpty ? line : item.options[places[0]].id
      state.changeForm { $0.put(text, into: place) }
      return state.problem(in: place)
    }
  }

  fileprivate mutating func put(_ text: String, into place: Int) { fields.put(text, into: place) }

  /// What is wrong in a field that was just answered.
  fileprivate func problem(in place: Int, _ state: State) -> String? {
    guard let problem = problem(state), problem.place == place else { return nil }
    return problem.sentence
  }
}

extension State {
  fileprivate func problem(in place: Int) -> String? { form?.problem(in: place, self) }
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
