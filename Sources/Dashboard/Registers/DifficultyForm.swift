import Domain
import TextUI
import Wording

/// Changing the difficulty of a target in a community, filled with what its people suggest (难易系数).
struct DifficultyForm: FieldForm {
  private let community: Community.ID
  /// The target that it was opened for.
  private let target: Target.ID
  private var suggestions: [Suggestion]
  var fields: FormFields<ColumnField>

  init(_ suggestion: Suggestion, in community: Community.ID, from month: Month, _ state: State) {
    self.community = community
    target = suggestion.target
    suggestions = state.books?.suggestions ?? []
    let texts = [
      "target": target.text, "community": community.text, "from_month": month.description,
      Self.coefficient: suggestion.proposal,
    ]
    fields = FormFields(
      Difficulty.table.columns.map { column in
        ColumnField(
          column, options: [], text: texts[column.name] ?? "",
          isFixed: column.name == "community")
      })
    fillOptions(state)
  }

  /// The column, as the database calls it.
  private static let coefficient = "coefficient_thousandths"

  var place: CommandPlace { .difficultyForm }
  var goesToFaults: Bool { true }
  /// Of the target it was opened for: another target has another suggestion.
  var draftName: String? { "difficulty." + community.text + "." + target.text }

  /// Suggestions may have changed; what was typed stays.
  mutating func renew(_ state: State) {
    suggestions = state.books?.suggestions ?? suggestions
    fillOptions(state)
    refit(state)
  }

  private mutating func fillOptions(_ state: State) {
    guard let facts = state.facts else { return }
    for place in fields.items.indices {
      let key = fields.items[place].key
      if key == "target" {
        fields.items[place].options = suggestions.map {
          .init($0.target.text, facts.names.target($0.target), note: $0.proposal)
        }
      } else if key == "community" {
        fields.items[place].options = [.init(community.text, facts.names.community(community))]
      }
    }
  }

  /// Another target has another coefficient, as long as none was typed.
  mutating func refit(_ state: State) {
    if let chosen { fields.propose(chosen.proposal, into: Self.coefficient) }
  }

  /// What is suggested for the target in its field.
  fileprivate var chosen: Suggestion? {
    suggestions.first { $0.target.text == fields.text(of: "target") }
  }

  /// The command that the fields make, or the first field that is wrong.
  func command(_ words: Words) -> Result<Command, FieldProblem> {
    fields.values(words).map { .keepingDifficulty($0) }
  }

  func problem(_ state: State) -> FieldProblem? {
    guard case .failure(let problem) = command(state.viewer.words) else { return nil }
    return problem
  }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    if fields.choice != nil { return words(LessonPhrase.hintChoice) }
    return state.reasonNotToWriteDifficulty() ?? words(RegisterPhrase.hintDifficulty)
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    canvas.drawPage(
      state, facts,
      title: TextLine(facts.words(RegisterPhrase.titleDifficulty), style: .accent),
      note: TextLine(
        facts.words(draft == nil ? DashboardPhrase.noteEscape : .noteDraft), style: .dim),
      header: facts.words(GroupRegister.name)
    ) { canvas, body in
      let step = body.rows >= fields.items.count * 2 ? 2 : 1
      let end = canvas.drawFields(fields, facts, step: step, in: body)
      canvas.drawWhy(why(facts), in: body.splitTop(end).rest)
      canvas.drawChoice(of: fields, facts)
    }
  }

  /// What the suggestion of the target stands on.
  private func why(_ facts: MonthFacts) -> String {
    guard let texts = chosen?.texts(facts) else { return "" }
    return facts.words(
      RegisterPhrase.difficultyWhy,
      [
        "target": texts[0], "current": texts[1], "suggested": texts[2], "index": texts[3],
        "reference": texts[4],
      ])
  }

  // MARK: - Plain mode

  func plainLines(_ state: State) -> [String]? {
    let title = state.viewer.words(RegisterPhrase.titleDifficulty)
    return [title] + (state.facts.map { [why($0)] } ?? []).filter { !$0.isEmpty }
  }

  func plainFault(_ state: State) -> (sentence: String, field: Int)? {
    guard let reason = state.reasonNotToWriteDifficulty() else { return nil }
    return (reason, fields.asked(problem(state)?.place))
  }
}

extension Suggestion {
  /// What a form begins with: the suggestion, else what is in force.
  fileprivate var proposal: String { (suggested ?? current).description }
}

extension Command {
  /// Writes a row of difficulties, as `difficulty change` does.
  static func keepingDifficulty(_ row: [Value]) -> Command {
    .register(
      KeepRegister(rows: [Incoming.Row(table: .difficulties, cells: row, origin: .nowhere)]))
  }
}

extension RegisterBooks {
  /// The first month after this one and today's that is not in scoring yet.
  var firstOpenMonth: Month {
    var month = max(facts.month, facts.today.month).next
    while isClosed(month) { month = month.next }
    return month
  }

  private func isClosed(_ month: Month) -> Bool {
    let key = StreetMonth.Key(street: slice.street, month: month)
    return slice.records.months[key].map { $0.state >= .scoring } ?? false
  }
}

extension Canvas {
  fileprivate mutating func drawWhy(_ text: String, in rect: Rect) {
    let lines = wrap(text, width: max(2, rect.columns - 2), ambiguous: ambiguous)
    for (row, line) in lines.enumerated() where row < rect.rows {
      put(line, row: row, column: 1, .dim, in: rect)
    }
  }
}

extension State {
  private var difficultyForm: DifficultyForm? { page as? DifficultyForm }

  mutating func openDifficultyForm() {
    guard let suggestion = suggestionsPage?.selected, let books, let community = books.scope else {
      return
    }
    var form = DifficultyForm(suggestion, in: community, from: books.firstOpenMonth, self)
    let draft = draft(form.draftName)
    if let draft { form.fields.take(draft) }
    form.refit(self)
    enterPage(form)
    if draft != nil { sayDraftBack() }
  }

  func reasonNotToWriteDifficulty() -> String? {
    guard let form = difficultyForm else { return nil }
    switch form.command(viewer.words) {
    case .failure(let problem): return form.fields.sentence(for: problem, viewer.words)
    case .success(let command): return reasonAgainst(command)
    }
  }

  fileprivate mutating func writeDifficulty() -> [Effect] {
    guard case .success(let command)? = difficultyForm?.command(viewer.words) else { return [] }
    return ask(.command(command))
  }
}

private let difficultyBindings = formBindings(
  Binding(
    "form.commit", [.enter], .act, MonthlyPhrase.labelWrite, help: .helpWrite, footer: 0,
    unless: { $0.reasonNotToWriteDifficulty() }
  ) { $0.writeDifficulty() })

extension CommandPlace {
  static let difficultyForm = Self(
    "difficultyForm", RegisterPhrase.placeDifficulty, difficultyBindings + pageBindings)
}
