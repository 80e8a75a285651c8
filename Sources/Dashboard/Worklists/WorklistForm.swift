import Domain
import TextUI
import Wording

/// What is asked before something of the month is written: a reason, a title, who agreed.
struct WorklistForm: Sendable {
  enum Purpose: Hashable, Sendable {
    case propose
    case waive(Waiver.Key)
    case upload
    /// Of a task without evidence.
    case verify(SpecialTask.ID)
    case reject(SpecialTask.ID)
    case takeBack(SpecialTask.ID)
    case countersign(Batch.Key)
    case void(Batch.Key)
    case object
    case decide(Objection.ID, isAccepted: Bool)
  }

  let purpose: Purpose
  /// The list that it leads back to.
  var behind: WorklistPage
  private(set) var fields: [WorklistField]
  private(set) var active = 0
  /// The open list of a field of choice.
  private(set) var choice: ChoiceList?
  /// Whether something was given that would be lost.
  private(set) var isTouched = false

  init(_ purpose: Purpose, behind: WorklistPage, _ model: Model, _ scope: Community.ID?) {
    self.purpose = purpose
    self.behind = behind
    fields = model.fields(for: purpose, behind.selected, in: scope)
  }

  var field: WorklistField? { fields.indices.contains(active) ? fields[active] : nil }

  func text(_ name: WorklistField.Name) -> String {
    fields.first { $0.name == name }?.trimmed ?? ""
  }

  mutating func go(to place: Int) {
    guard fields.indices.contains(place) else { return }
    active = place
    fields[place].text.enter()
  }

  mutating func go(_ step: Int) {
    guard !fields.isEmpty else { return }
    go(to: (active + step + fields.count) % fields.count)
  }

  /// Puts a text, or the id of an option, into a field.
  mutating func put(_ text: String, into place: Int) {
    guard fields.indices.contains(place) else { return }
    fields[place].text = FormField(text)
    isTouched = true
  }

  mutating func click(_ place: Int, column: Int, _ ambiguous: AmbiguousWidth) {
    let wasActive = active == place
    go(to: place)
    guard let field, field.options.isEmpty else { return wasActive ? open() : () }
    fields[active].text.putCaret(column: column - 1, ambiguous: ambiguous)
  }

  /// A reason is asked for only where the counts fall short.
  mutating func fit(_ model: Model) {
    guard case .countersign = purpose else { return }
    let place = fields.firstIndex { $0.name == .reason }
    switch (shortfall(model), place) {
    case (.some, nil): fields.append(WorklistField(.reason))
    case (nil, let place?) where fields[place].trimmed.isEmpty:
      fields.remove(at: place)
      active = min(active, fields.count - 1)
    default: break
    }
  }

  // MARK: - Choices

  mutating func open() {
    guard let field, !field.options.isEmpty else { return }
    choice = ChoiceList(field.options, selected: field.text.text)
  }

  mutating func cycle(_ step: Int) {
    guard let field, !field.options.isEmpty else { return }
    let place = field.options.firstIndex { $0.id == field.text.text }.map { $0 + step } ?? 0
    put(field.options[(place + field.options.count) % field.options.count].id, into: active)
  }

  mutating func answer(_ key: Key) { take(choice?.handle(key)) }

  mutating func choose(row: Int) { take(choice?.choose(row)) }

  private mutating func take(_ answer: ChoiceList.Answer?) {
    switch answer {
    case .chosen(let id):
      put(id, into: active)
      choice = nil
      if active + 1 < fields.count { go(1) }
    case .closed: choice = nil
    case .open, nil: break
    }
  }

  // MARK: - Keys

  /// Gives a key to the open list or to the field that is being typed.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard let model = state.model else { return false }
    if choice != nil {
      answer(key)
      state.page = self
      return true
    }
    if key == .enter { return moveToFault(&state, model) }
    guard let field else { return false }
    if !field.options.isEmpty {
      guard case .character(let character) = key, character.isLetter else { return false }
      open()
      answer(key)
    } else {
      guard fields[active].text.type(key) else { return false }
      isTouched = true
      fit(model)
    }
    state.page = self
    return true
  }

  /// Enter goes to what is not filled in yet, and is refused where something is wrong.
  private mutating func moveToFault(_ state: inout State, _ model: Model) -> Bool {
    guard case .failure(let fault) = command(model), let place = fault.place else { return false }
    let isOnlyEmpty = fields[place].trimmed.isEmpty && place != active
    go(to: place)
    state.page = self
    return isOnlyEmpty
  }

  // MARK: - Draft

  /// What was typed; `nil` while nothing was.
  var draft: Draft? {
    guard isTouched else { return nil }
    return Draft(
      draftName,
      Dictionary(uniqueKeysWithValues: fields.map { ($0.name.rawValue, $0.text.text) }))
  }

  var draftName: String {
    switch purpose {
    case .propose: "special"
    case .upload: "survey"
    case .object: "objection"
    case .verify(let id): "verify.\(id.text)"
    case .reject(let id): "reject.\(id.text)"
    case .takeBack(let id): "special.back.\(id.text)"
    case .waive(let key): "waive.\(key.month).\(key.ratee).\(key.source.rawValue)"
    case .countersign(let key): "countersign.\(key.month).\(key.batch)"
    case .void(let key): "void.\(key.month).\(key.batch)"
    case .decide(let id, let isAccepted): "decide.\(id.text).\(isAccepted ? "yes" : "no")"
    }
  }

  mutating func take(_ draft: Draft) {
    if draft.fields[WorklistField.Name.reason.rawValue] != nil, case .countersign = purpose {
      fields.append(WorklistField(.reason))
    }
    for place in fields.indices {
      guard let text = draft.fields[fields[place].name.rawValue] else { continue }
      fields[place].text = FormField(text)
      isTouched = true
    }
  }

  /// The choices are those of the figures as they are now.
  mutating func renew(_ state: State) {
    behind.renew(state)
    guard let model = state.model else { return }
    let fresh = model.fields(for: purpose, behind.selected, in: state.scope)
    for place in fields.indices where place < fresh.count {
      fields[place].options = fresh[place].options
    }
    fit(model)
  }
}

/// One field of such a form: a text, or the id of one of its options.
struct WorklistField: Sendable {
  enum Name: String, Hashable, Sendable {
    case worker, points, title, evidence, reason, file, checked, agreed, about, objection, answer
  }

  let name: Name
  var text: FormField
  var options: [ChoiceList.Option] = []
  var isOptional = false

  init(
    _ name: Name, _ text: String = "", options: [ChoiceList.Option] = [], isOptional: Bool = false
  ) {
    self.name = name
    self.text = FormField(text)
    self.options = options
    self.isOptional = isOptional
  }

  /// Without the blanks around it.
  var trimmed: String {
    var text = text.text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// What stands in the field as it is read.
  var shown: String {
    options.isEmpty ? text.text : options.first { $0.id == text.text }?.name ?? ""
  }

  var label: MonthlyPhrase {
    switch name {
    case .worker: .headWhom
    case .points: .headPoints
    case .title: .headTitle
    case .evidence: .fieldEvidence
    case .reason: .fieldReason
    case .file: .fieldFile
    case .checked: .fieldChecked
    case .agreed: .fieldAgreed
    case .about: .headObject
    case .objection: .headObjection
    case .answer: .fieldAnswer
    }
  }
}

extension WorklistForm: PageContent {
  var place: CommandPlace { .worklistForm }
  var takesLetters: Bool { field?.options.isEmpty ?? false }
  var takesProse: Bool { choice == nil && field?.takesProse == true }
  var whenWritten: WhenWritten { .goesBack }
  var pageBehind: (any PageContent)? { behind }
  var asks: Bool { true }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.formHint(self) }

  func renewed(_ state: State, from old: Model?) -> (any PageContent)? {
    var form = self
    form.renew(state)
    return form
  }

  func openKeys(_ state: State) -> [OpenKey]? { choice == nil ? nil : choiceKeys }

  func label(of binding: Binding, _ words: Words) -> String? {
    switch binding.id {
    case "form.commit": words(commitLabel)
    case "form.leave" where draft != nil: words(DashboardPhrase.labelDraft)
    default: nil
    }
  }

  func click(field: Int, column: Int, _ state: inout State) {
    let ambiguous = state.viewer.ambiguous
    state.changeWorklistForm { form in form.click(field, column: column, ambiguous) }
  }

  func choose(row: Int, _ state: inout State) {
    state.changeWorklistForm { $0.choose(row: row) }
  }

  func plainLines(_ state: State) -> [String]? {
    state.model.map { [spoken(title($0))] }
  }

  func plainFields(_ state: State) -> [PlainField] { plainFields(state.viewer.words) }
}
