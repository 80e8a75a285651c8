import Domain
import TextUI
import Wording

/// A form whose fields are columns of a table, and which writes the row that they make (记录表单).
protocol RowForm: FieldForm where Item == ColumnField {
  /// The command that the fields make, or the first field that is wrong.
  func command(_ words: Words) -> Result<Command, FieldProblem>
  /// What it says while nothing is wrong.
  var usualHint: RegisterPhrase { get }
  func title(_ words: Words) -> String
  /// What the register is called of which the row is.
  var registerName: BothLanguages { get }
  /// Draws what stands under the fields.
  func drawFoot(on canvas: inout Canvas, _ facts: MonthFacts, in rect: Rect)
}

extension RowForm {
  var goesToFaults: Bool { true }
  func drawFoot(on canvas: inout Canvas, _ facts: MonthFacts, in rect: Rect) {}

  func problem(_ state: State) -> FieldProblem? {
    guard case .failure(let problem) = command(state.viewer.words) else { return nil }
    return problem
  }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    if fields.choice != nil { return words(LessonPhrase.hintChoice) }
    if let reason = reasonNotToWrite(state) { return reason }
    return fields.item?.warning(words) ?? words(usualHint)
  }

  func plainFault(_ state: State) -> (sentence: String, field: Int)? {
    guard let reason = reasonNotToWrite(state) else { return nil }
    return (reason, fields.asked(problem(state)?.place))
  }

  fileprivate func reasonNotToWrite(_ state: State) -> String? {
    switch command(state.viewer.words) {
    case .failure(let problem): fields.sentence(for: problem, state.viewer.words)
    case .success(let command): state.reasonAgainst(command)
    }
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    canvas.drawPage(
      state, facts, title: TextLine(title(facts.words), style: .accent),
      note: TextLine(
        facts.words(draft == nil ? DashboardPhrase.noteEscape : .noteDraft), style: .dim),
      header: facts.words(registerName)
    ) { canvas, body in
      // A line between the fields only where what will be has room below.
      let step = body.rows >= fields.items.count * 2 + 4 ? 2 : 1
      let end = canvas.drawFields(fields, facts, step: step, in: body)
      drawFoot(on: &canvas, facts, in: body.splitTop(end).rest)
      canvas.drawChoice(of: fields, facts)
    }
  }
}

extension State {
  private var rowForm: (any RowForm)? { page as? any RowForm }

  /// Opens a form with what was typed into it before.
  mutating func open(_ form: some RowForm) {
    var form = form
    let draft = draft(form.draftName)
    if let draft { form.fields.take(draft) }
    form.refit(self)
    enterPage(form)
    if draft != nil { sayDraftBack() }
  }

  fileprivate func reasonNotToWriteRow() -> String? { rowForm?.reasonNotToWrite(self) }

  fileprivate mutating func writeRow() -> [Effect] {
    guard case .success(let command)? = rowForm?.command(viewer.words) else { return [] }
    return ask(.command(command))
  }
}

let rowFormBindings = formBindings(
  Binding(
    "form.commit", [.enter], .act, MonthlyPhrase.labelWrite, help: .helpWrite, footer: 0,
    unless: { $0.reasonNotToWriteRow() }
  ) { $0.writeRow() })
