import Domain
import TextUI
import Wording

/// The registers, what each says up to today and what waits in it (登记册目录).
struct RegisterIndexPage: PageContent {
  var rows = ListState(count: Registers.all.count)

  var place: CommandPlace { .registers }
  var registersShown: [any Register.Type] { Registers.all }
  var selected: any Register.Type { Registers.all[max(0, rows.selection)] }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(Self.self) { $0.rows.select(row) }
    return []
  }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    let name = words(selected.name)
    guard let waiting = state.books.flatMap({ words.waiting(selected, $0.waiting(in: selected)) })
    else {
      return words(RegisterPhrase.hintIndex, ["register": name])
    }
    return words(RegisterPhrase.hintWaiting, ["register": name, "what": waiting])
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    let waiting = state.books?.waiting ?? 0
    canvas.drawPage(
      state, facts,
      title: TextLine(
        words(RegisterPhrase.titleIndex) + " \(rows.selection + 1)/\(rows.count)", style: .accent),
      note: waiting == 0
        ? TextLine()
        : TextLine(words(RegisterPhrase.noteWaiting, ["count": "\(waiting)"]), style: .warning),
      header: words(RegisterPhrase.titleIndex)
    ) { canvas, body in
      let detail = body.splitBottom(canvas.size.rows >= 20 ? 4 : 0)
      canvas.drawRows(of: self, state, facts, in: detail.rest)
      canvas.drawDetail(of: self, state, facts, in: detail.bottom)
    }
  }

  func plainLines(_ state: State) -> [String]? {
    let words = state.viewer.words
    return Registers.all.map { register in
      let headline = state.books?.headlined(register).map { words.headline(register, $0) } ?? []
      let waiting = state.books.flatMap { words.waiting(register, $0.waiting(in: register)) }
      let parts = [words(register.name)] + headline + [waiting].compactMap(\.self)
      return parts.joined(separator: words(LessonPhrase.plainComma))
    } + [hint(state)]
  }
}

extension Canvas {
  fileprivate mutating func drawRows(
    of page: RegisterIndexPage, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    let words = facts.words
    let columns = [
      Column(words(RegisterPhrase.indexRegister), rank: 0, minimum: 10, ideal: 13),
      Column(upToDay(state, words), rank: 0, minimum: 14, ideal: 30),
      Column(words(RegisterPhrase.indexWaiting), rank: 2, minimum: 16, ideal: 24),
    ]
    let layout = TableLayout(columns, width: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    var list = page.rows
    list.resize(height: max(1, rect.rows - 1))
    for (row, place) in list.window.enumerated() where row + 1 < rect.rows {
      let register = Registers.all[place]
      let waiting = state.books.flatMap { words.waiting(register, $0.waiting(in: register)) }
      let room = layout.placed.first { $0.index == 1 }?.width ?? 0
      let cells = [
        TextLine(words(register.name)),
        TextLine(headline(register, state.books?.headlined(register), words, room: room)),
        TextLine(waiting ?? "", style: .warning),
      ]
      if waiting != nil {
        let isLate = state.books?.figures(of: register).map(register.isLate) ?? false
        let signs = facts.viewer.glyphs.signs
        put(
          isLate ? signs.attention : signs.information, row: row + 1, column: 1,
          isLate ? .warning : .dim, in: rect)
      }
      drawRow(
        cells, in: layout, row: row, place: place, of: list, facts.viewer.glyphs,
        in: rect.splitTop(1).rest)
    }
  }

  private func upToDay(_ state: State, _ words: Words) -> String {
    guard let day = state.books?.within?.period.upperBound else {
      return words(RegisterPhrase.indexLater)
    }
    return words(RegisterPhrase.indexFigures, ["day": day.short])
  }

  /// As much of a headline as there is room for, whole parts alone.
  private func headline(
    _ register: any Register.Type, _ figures: [Figure]?, _ words: Words, room: Int
  ) -> String {
    guard let figures else { return "--" }
    var shown: [String] = []
    for part in words.headline(register, figures) {
      let longer = words.list(shown + [part])
      guard shown.isEmpty || CharacterWidth.width(of: longer, ambiguous: ambiguous) <= room else {
        break
      }
      shown.append(part)
    }
    return shown.isEmpty ? "--" : words.list(shown)
  }

  fileprivate mutating func drawDetail(
    of page: RegisterIndexPage, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    guard rect.rows > 1 else { return }
    let words = facts.words
    rule(
      row: 0, title: TextLine(words(page.selected.name), style: .dim), note: TextLine(),
      isFocused: false, glyphs: facts.viewer.glyphs, in: rect)
    drawDetail(words.text("purpose", of: page.selected), in: rect)
  }
}

let registersBinding = Binding(
  "registers", [.character("o")], .look, RegisterPhrase.labelRegisters,
  help: .helpRegisters, unless: { $0.reasonNoData() }
) { $0.openRegisters() }

let registerIndexBindings: [Binding] =
  [
    Binding(
      "register.open", [.enter], .look, RegisterPhrase.labelOpen, help: .helpOpen, footer: 0
    ) { $0.openRegister() },
    Binding(
      "register.figures", [.character("f")], .look, RegisterPhrase.labelFigures, help: .helpFigures,
      footer: 1
    ) { $0.openRegisterFigures() },
  ]
  + listMoves("registers") { state, move in
    state.change(RegisterIndexPage.self) { move(&$0.rows) }
  } + monthMoves(footer: 4) + [
    Binding(
      "back", [.escape, .backspace, .character("o")], .move, DashboardPhrase.labelBack,
      help: .helpBack, footer: 3
    ) { $0.goBackPage() }
  ]

extension State {
  func reasonNoData() -> String? {
    facts == nil ? viewer.words(DashboardPhrase.reasonNoData) : nil
  }

  fileprivate mutating func openRegisters() {
    enterPage(RegisterIndexPage())
    renewBooks()
  }

  /// The register under the cursor, or of the page.
  var registerInView: (any Register.Type)? {
    switch page {
    case let index as RegisterIndexPage: index.selected
    case let page as RegisterPage: page.register
    case let page as RegisterFiguresPage: page.register
    case let page as RowPage: page.register
    default: nil
    }
  }

  /// Its rows; of one that has none its figures.
  mutating func openRegister() {
    guard let register = registerInView else { return }
    if register.tables.isEmpty { return openRegisterFigures() }
    enterPage(RegisterPage(register, self))
  }

  /// The rows of a register, from somewhere else than their index.
  mutating func open(_ register: any Register.Type) {
    enterPage(RegisterPage(register, self))
    renewBooks()
    renewOpenPage()
  }

  mutating func openRegisterFigures() {
    guard let register = registerInView else { return }
    enterPage(RegisterFiguresPage(register, self))
  }
}

extension CommandPlace {
  static let registers = Self(
    "registers", RegisterPhrase.placeIndex, registerIndexBindings + everywhereBindings)
}
