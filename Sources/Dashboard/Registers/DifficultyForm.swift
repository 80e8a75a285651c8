import Domain
import TextUI
import Wording

/// Changing the difficulty of a target in a community, filled with what its people suggest (难易系数).
struct DifficultyForm: RowForm {
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
  var registersShown: [any Register.Type] { [GroupRegister.self] }
  var registerName: BothLanguages { GroupRegister.name }
  var usualHint: RegisterPhrase { .hintDifficulty }
  func title(_ words: Words) -> String { words(RegisterPhrase.titleDifficulty) }
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

  func command(_ words: Words) -> Result<Command, FieldProblem> {
    fields.values(words).map { .keepingDifficulty($0) }
  }

  func drawFoot(on canvas: inout Canvas, _ facts: MonthFacts, in rect: Rect) {
    canvas.drawWhy(why(facts), in: rect)
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
    [title(state.viewer.words)] + (state.facts.map { [why($0)] } ?? []).filter { !$0.isEmpty }
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
  mutating func openDifficultyForm() {
    guard let suggestion = suggestionsPage?.selected, let books, let community = books.scope else {
      return
    }
    open(DifficultyForm(suggestion, in: community, from: books.firstOpenMonth, self))
  }
}

extension CommandPlace {
  static let difficultyForm = Self(
    "difficultyForm", RegisterPhrase.placeDifficulty, rowFormBindings + pageBindings)
}
