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
  var fields: FormFields<WorklistField>

  init(_ purpose: Purpose, behind: WorklistPage, _ facts: MonthFacts, _ scope: Community.ID?) {
    self.purpose = purpose
    self.behind = behind
    fields = FormFields(facts.fields(for: purpose, behind.selected, in: scope))
  }

  func text(_ name: WorklistField.Name) -> String {
    fields.items.first { $0.name == name }?.trimmed ?? ""
  }

  /// A reason is asked for only where the counts fall short.
  mutating func fit(_ facts: MonthFacts) {
    guard case .countersign = purpose else { return }
    let place = fields.items.firstIndex { $0.name == .reason }
    switch (shortfall(facts), place) {
    case (.some, nil): fields.items.append(WorklistField(.reason))
    case (nil, let place?) where fields.items[place].trimmed.isEmpty:
      fields.items.remove(at: place)
      fields.fit()
    case (.some, .some), (nil, _): break
    }
  }

  // MARK: - Draft

  var draftName: String? {
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
      fields.items.append(WorklistField(.reason))
    }
    fields.take(draft)
  }

  /// The choices are those of the figures as they are now.
  mutating func renew(_ state: State) {
    behind.renew(state)
    guard let facts = state.facts else { return }
    let fresh = facts.fields(for: purpose, behind.selected, in: state.scope)
    for place in fields.items.indices where place < fresh.count {
      fields.items[place].options = fresh[place].options
    }
    fit(facts)
  }
}

/// One field of such a form: a text, or the id of one of its options.
struct WorklistField: FormItem {
  enum Name: String, Hashable, Sendable {
    case worker, points, title, evidence, reason, file, checked, agreed, about, objection, answer,
      admission
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

  var key: String { name.rawValue }

  func title(_ words: Words) -> String { words(label) }

  func spokenTitle(_ facts: MonthFacts) -> String {
    title(facts.words) + (isOptional ? ", " + facts.words(MonthlyPhrase.mayStayEmpty) : "")
  }

  func spoken(_ option: ChoiceList.Option) -> String {
    options.count > 1 ? option.name + ", " + option.note : option.name
  }

  func note(_ facts: MonthFacts) -> String {
    isOptional && text.text.isEmpty ? facts.words(MonthlyPhrase.mayStayEmpty) : ""
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
    case .admission: .fieldAdmission
    }
  }
}

extension WorklistForm: FieldForm {
  var place: CommandPlace { .worklistForm }
  var takesProse: Bool { fields.choice == nil && fields.item?.takesProse == true }
  var pageBehind: (any PageContent)? { behind }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.formHint(self) }

  func problem(_ state: State) -> FieldProblem? {
    guard let facts = state.facts, case .failure(let fault) = command(facts) else { return nil }
    return fault
  }

  mutating func refit(_ state: State) { state.facts.map { fit($0) } }

  func commitLabel(_ words: Words) -> String? { words(commitPhrase) }

  func plainLines(_ state: State) -> [String]? {
    state.facts.map { [spoken(title($0))] }
  }
}
