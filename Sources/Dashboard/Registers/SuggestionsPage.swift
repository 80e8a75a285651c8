import Domain
import TextUI
import Wording

/// The difficulty that the people of a community suggest, beside the one in force (难度建议).
struct SuggestionsPage: PageContent {
  private(set) var suggestions: [Suggestion] = []
  private(set) var rows = ListState()

  init(_ state: State) { renew(state) }

  var place: CommandPlace { .suggestions }
  var registersShown: [any Register.Type] { [GroupRegister.self] }
  var whenWritten: WhenWritten { .stays }

  var selected: Suggestion? {
    suggestions.indices.contains(rows.selection) ? suggestions[rows.selection] : nil
  }

  mutating func renew(_ state: State) {
    suggestions = state.books?.suggestions ?? []
    rows.resize(count: suggestions.count)
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(Self.self) { $0.rows.select(row) }
    return []
  }

  fileprivate mutating func move(_ change: (inout ListState) -> Void) { change(&rows) }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    guard let facts = state.facts, let selected else {
      return words(RegisterPhrase.hintSuggestionsNone)
    }
    return state.reasonNotToTakeSuggestion()
      ?? words(
        RegisterPhrase.hintSuggestions, ["target": facts.names.target(selected.target)])
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    canvas.drawPage(
      state, facts,
      title: TextLine(
        words(RegisterPhrase.titleSuggestions) + " \(rows.selection + 1)/\(rows.count)",
        style: .accent),
      note: TextLine(), header: words(GroupRegister.name)
    ) { canvas, body in
      guard !suggestions.isEmpty else { return }
      let foot = body.splitBottom(canvas.size.rows >= 20 ? 4 : 0)
      canvas.drawRows(of: self, facts, in: foot.rest)
      canvas.drawDetail(facts.words(RegisterPhrase.suggestionsHow), in: foot.bottom)
    }
  }

  func plainLines(_ state: State) -> [String]? {
    guard let facts = state.facts, !suggestions.isEmpty else { return [hint(state)] }
    let rows = suggestions.map { suggestion in
      let texts = suggestion.texts(facts)
      let parts = zip(heads(facts.words), texts).dropFirst().map { $0 + " " + $1 }
      return (texts.prefix(1) + parts).joined(separator: facts.words(LessonPhrase.plainComma))
    }
    return [facts.words(RegisterPhrase.titleSuggestions)] + rows + [hint(state)]
  }
}

private func heads(_ words: Words) -> [String] {
  [
    RegisterPhrase.headTarget, .headCurrent, .headSuggested, .headIndex, .headReference,
  ].map { words($0) }
}

extension Suggestion {
  /// Target, coefficient in force, suggested coefficient, index and the street's index.
  func texts(_ facts: MonthFacts) -> [String] {
    let exact = { (fraction: Fraction?) -> String in
      facts.words.text(fraction.map { FigureValue.rounded($0, places: 4) } ?? .none)
    }
    return [
      facts.names.target(target), "\(current)", suggested.map { "\($0)" } ?? "--", exact(index),
      exact(reference),
    ]
  }
}

extension RegisterBooks {
  /// Those of the community that the registers are of; none of a whole street, or of a month that
  /// has not begun.
  var suggestions: [Suggestion] {
    guard let within, within.reads(GroupCount.self) else { return [] }
    return Suggestion.all(in: within)
  }
}

extension Canvas {
  fileprivate mutating func drawRows(
    of page: SuggestionsPage, _ facts: MonthFacts, in rect: Rect
  ) {
    let heads = heads(facts.words)
    let columns = heads.enumerated().map { place, head in
      place == 0
        ? Column(head, rank: 0, minimum: 8, ideal: 20)
        : Column(number: head, rank: [0, 2, 1, 3, 4][place], width: 9)
    }
    let layout = TableLayout(columns, width: rect.columns)
    drawList(page.rows, in: layout, facts.viewer.glyphs, in: rect) { place in
      let suggestion = page.suggestions[place]
      let isOther = suggestion.suggested.map { $0 != suggestion.current } ?? false
      return suggestion.texts(facts).enumerated().map { column, text in
        TextLine(text, style: column == 2 && isOther ? .accent : .text)
      }
    }
  }
}

/// From the pages of a register to what its groups suggest.
let suggestionsBinding = Binding(
  "register.suggest", [.character("i")], .look, RegisterPhrase.labelSuggestions,
  help: .helpSuggestions, unless: { $0.reasonNotToSuggest() }
) { $0.openSuggestions() }

private let suggestionsBindings: [Binding] =
  [
    Binding(
      "register.suggest.take", [.enter], .act, RegisterPhrase.labelTakeSuggestion,
      help: .helpTakeSuggestion, footer: 0, unless: { $0.reasonNotToTakeSuggestion() }
    ) { $0.openDifficultyForm() }
  ]
  + listMoves("registers") { state, move in
    state.change(SuggestionsPage.self) { $0.move(move) }
  } + monthMoves(footer: 4) + undoBindings(footer: 6) + [
    Binding(
      "back", [.escape, .backspace], .move, DashboardPhrase.labelBack, help: .helpBack, footer: 1
    ) { $0.goBackPage() }
  ]

extension State {
  var suggestionsPage: SuggestionsPage? { page as? SuggestionsPage }

  /// Whether the register in view has suggestions to show now.
  var mayShowSuggestions: Bool { reasonNotToSuggest() == nil }

  /// Why there is nothing to see.
  fileprivate func reasonNotToSuggest() -> String? {
    let words = viewer.words
    guard registerInView?.code == GroupRegister.code else {
      return words(RegisterPhrase.reasonNoSuggestions)
    }
    guard let books else { return words(DashboardPhrase.reasonNoData) }
    guard books.scope != nil else { return words(RegisterPhrase.reasonSuggestWhere) }
    guard let within = books.within else { return words(RegisterPhrase.indexLater) }
    return within.reads(GroupCount.self) ? nil : words(RegisterPhrase.reasonSuggestHidden)
  }

  /// Why the difficulty of the row cannot be changed to what is suggested.
  func reasonNotToTakeSuggestion() -> String? {
    guard let suggestion = suggestionsPage?.selected, let books, let community = books.scope else {
      return viewer.words(DashboardPhrase.reasonNothingSelected)
    }
    guard let coefficient = suggestion.suggested else {
      return viewer.words(
        RegisterPhrase.reasonNoneSuggested,
        ["target": books.facts.names.target(suggestion.target)])
    }
    let place = Difficulty.Place(target: suggestion.target, community: community)
    let row = Difficulty(of: place, from: books.firstOpenMonth, coefficient: coefficient).row
    return reasonAgainst(.keepingDifficulty(row))
  }

  fileprivate mutating func openSuggestions() { enterPage(SuggestionsPage(self)) }
}

extension CommandPlace {
  static let suggestions = Self(
    "suggestions", RegisterPhrase.placeSuggestions, suggestionsBindings + everywhereBindings)
}
