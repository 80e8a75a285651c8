import Domain
import Query
import TextUI
import Wording

/// The rows of a register's table in the month (登记册).
struct RegisterPage: ListedPage {
  let register: any Register.Type
  /// Which of its tables is shown.
  private(set) var tablePlace = 0
  private(set) var panel: PanelTable
  var pane = Pane()
  private var month: Month?

  init(_ register: any Register.Type, table: Int = 0, _ state: State) {
    self.register = register
    tablePlace = table
    panel = PanelTable()
    pane.sort = state.rememberedSort(listName.rawValue, listName)
    if let columns = state.preferences["columns." + listName.rawValue] {
      pane.columns = ColumnChoice(columns)
    }
    renew(state)
  }

  var row: any RegisterRow.Type { register.tables[tablePlace] }
  var table: TableName { row.table.name }
  var registersShown: [any Register.Type] { [register] }
  var listName: ListName { .register(table) }
  var place: CommandPlace { .register }
  var whenWritten: WhenWritten { .stays }

  mutating func renew(_ state: State) {
    let isSameMonth = month == state.facts?.month
    month = state.facts?.month
    if let books = state.books { panel = books.panel(table, state) }
    pane.refresh(panel, in: nil, keepingOrder: isSameMonth, keepingRows: isSameMonth)
    pane.resize(height: max(1, state.size.rows - 4 - Canvas.worklistDetailRows(state.size.rows)))
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(Self.self) { page in page.pane.move { $0.select(row) } }
    return []
  }

  /// The row under the cursor.
  var selectedRow: [Value]? { pane.selected.flatMap { panel.list?.cells($0) } }

  func openKeys(_ state: State) -> [OpenKey]? {
    pane.isTyping ? filterKeys : nil
  }

  func label(of binding: Binding, _ words: Words) -> String? {
    let becomes = selectedRow.flatMap(row.following)
    return binding.id == "register.forward"
      ? becomes.map { words(RegisterPhrase.titleAdd, ["table": words($0.type.name)]) } : nil
  }

  func hint(_ state: State) -> String {
    if pane.isTyping || pane.fault != nil { return state.filterHint(pane) }
    let words = state.viewer.words
    if let steps = register.steps, row.hasCommands, !pane.ids.isEmpty {
      return words(steps.ways[.up] == nil ? RegisterPhrase.hintStepsFlat : .hintSteps)
    }
    if let reason = state.reasonNotToKeep() { return reason }
    if state.mayShowSuggestions, !pane.ids.isEmpty { return words(RegisterPhrase.hintGroup) }
    return words(pane.ids.isEmpty ? RegisterPhrase.hintEmpty : .hintList)
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    canvas.drawPage(
      state, facts, title: title(facts) + filterText(facts), note: note(state, facts),
      header: facts.words(register.name)
    ) { canvas, body in
      defer { if pane.isTyping { canvas.putCaret(of: pane, behind: title(facts), above: body) } }
      guard !pane.ids.isEmpty else {
        // While the rows are being read nobody knows whether there are any.
        return state.books == nil ? () : canvas.drawEmpty(self, state, facts, in: body)
      }
      let parts = body.splitBottom(Canvas.worklistDetailRows(canvas.size.rows))
      var pane = pane
      pane.resize(height: parts.rest.rows - 1)
      let look = TableLook(
        owner: MouseOwner.page.rawValue, isFocused: true, isStreet: true,
        glyphs: facts.viewer.glyphs)
      canvas.draw(panel, pane, look, in: parts.rest)
      if let id = pane.selected {
        canvas.drawDetail(detail(id, state, facts), in: parts.bottom)
      }
    }
  }

  /// The whole row; of one that goes through steps what was done, the last first.
  private func detail(_ id: String, _ state: State, _ facts: MonthFacts) -> String {
    let steps = selectedRow.flatMap { $0[0].textOrNil }.map {
      state.books?.stepLines(of: $0, register) ?? []
    }
    guard register.steps != nil, let steps, !steps.isEmpty else { return plainLine(id, facts) }
    return steps.reversed().joined(separator: facts.words(LessonPhrase.plainComma))
  }

  func title(_ facts: MonthFacts) -> TextLine {
    let count = pane.ids.count
    let place = count == 0 ? "" : " \(pane.list.selection + 1)/\(count)"
    let name = register.tables.count == 1 ? register.name : row.name
    return TextLine(facts.words(name) + place, style: .accent)
  }

  /// What an empty list says; that nothing was entered only to who reads all that could be.
  fileprivate func emptyText(_ state: State) -> RegisterPhrase {
    guard pane.filter.isEmpty else { return .emptyFiltered }
    return state.books?.reads(row) ?? true ? .emptyList : .emptyHidden
  }

  /// What the register says up to today.
  private func note(_ state: State, _ facts: MonthFacts) -> TextLine {
    if pane.orderIsOld {
      return TextLine(facts.words(DashboardPhrase.noteOrderOld), style: .warning)
    }
    guard let figures = state.books?.figures(of: register) else { return TextLine() }
    return TextLine(facts.words.list(facts.words.headline(register, figures)), style: .dim)
  }

  // MARK: - Plain mode

  func plainLines(_ state: State) -> [String]? {
    guard let facts = state.facts else { return nil }
    let title = title(facts).text
    guard !pane.ids.isEmpty else {
      return [title, facts.words.text("purpose", of: register), hint(state)]
    }
    return [title] + pane.ids.map { plainLine($0, facts) } + [hint(state)]
  }

  /// A row for the ear: every text with the head of its column.
  func plainLine(_ id: String, _ facts: MonthFacts) -> String {
    guard let row = panel.row(id) else { return "" }
    let parts = zip(panel.columns, row.cells).enumerated().compactMap { place, pair -> String? in
      let text = spoken(pair.1.text)
      guard !text.isEmpty else { return nil }
      return place == 0 ? text : pair.0.column.title + " " + text
    }
    return parts.joined(separator: facts.words(LessonPhrase.plainComma))
  }
}

extension RegisterBooks {
  /// The list of a table as a panel: its columns in the order of its file, the first the last to go.
  fileprivate func panel(_ table: TableName, _ state: State) -> PanelTable {
    let list = self.table(table)
    let words = facts.words
    let fields = table.listedFields
    let columns = fields.enumerated().map { place, field in
      let title = field.title(in: list.name, words)
      guard !field.isNumber || field.isDaysLeft else {
        return PanelColumn(field, Column(number: title, rank: place, width: 4))
      }
      let ideal = widest(list, field)
      let least = place == 0 ? 20 : field.saysNothingCut ? 40 : field.isName ? 14 : 8
      return PanelColumn(
        field, Column(title, rank: place, minimum: min(least, ideal), ideal: ideal))
    }
    return PanelTable(list, columns: columns, ambiguous: facts.viewer.ambiguous) { place in
      let lamp = self.lamp(list, place)
      return PanelRow(
        id: list.id(place), community: list.community(place)?.text,
        cells: fields.map { TextLine(self.text(list, place, $0)) }, sign: lamp?.sign,
        isDim: lamp == nil && table.register?.register?.steps != nil)
    }
  }

  /// The lamp of a row; `nil` = it has none, or none any more.
  private func lamp(_ list: ListTable, _ place: Int) -> Lamp.Colour? {
    guard case .register(let table) = list.name,
      let field = table.fields.first(where: { $0.rawValue == "lamp" }),
      case .terms(let terms) = list.value(place, field)
    else { return nil }
    return terms.first.flatMap { Lamp.Colour(rawValue: $0.id) }
  }

  /// What the texts of a field are as wide as; the first rows stand for all of a long list.
  private func widest(_ list: ListTable, _ field: Field) -> Int {
    let texts =
      [field.title(in: list.name, facts.words)]
      + (0..<min(list.count, 100)).map { text(list, $0, field) }
    let widths = texts.map { CharacterWidth.width(of: $0, ambiguous: facts.viewer.ambiguous) }
    return min(40, widths.max() ?? 0)
  }

  /// A cell as the reader of a screen calls what stands in it.
  func text(_ list: ListTable, _ place: Int, _ field: Field) -> String {
    if case .cell(let cell) = field, cell.column.isDaysLeft,
      case .number(let left) = list.value(place, field)
    {
      return facts.words.daysLeft(left, isOpen: lamp(list, place) != nil)
    }
    guard case .cell(let cell) = field, case .terms(let terms) = list.value(place, field) else {
      return list.text(place, field) ?? "--"
    }
    let named = terms.compactMap { facts.names.name($0.id, of: cell.column.referent) }
    return named.isEmpty ? list.text(place, field) ?? "--" : facts.words.list(named)
  }
}

extension Canvas {
  /// An empty register: what it is for, and what to do next.
  fileprivate mutating func drawEmpty(
    _ page: RegisterPage, _ state: State, _ facts: MonthFacts, in rect: Rect
  ) {
    let words = facts.words
    let texts =
      [
        words.text("purpose", of: page.register),
        words(page.emptyText(state), ["file": page.row.file.english + ".csv"]),
      ] + [words.advice(forEmpty: page.row)].compactMap(\.self)
    drawEmptyList(texts, in: rect)
  }
}

extension Field {
  /// Whether a day, a month or a coded value stands in it, which says nothing when it is cut.
  fileprivate var saysNothingCut: Bool {
    guard case .cell(let cell) = self else { return false }
    return switch cell.column.cell {
    case .day, .month, .code: true
    case .whole: cell.column.isDaysLeft
    case .id, .ids, .text, .decimal: false
    }
  }

  /// Whether it says in words how many days are left.
  fileprivate var isDaysLeft: Bool {
    if case .cell(let cell) = self { cell.column.isDaysLeft } else { false }
  }

  /// Whether what stands in it is called by a name.
  fileprivate var isName: Bool {
    if case .cell(let cell) = self { cell.column.referent != nil } else { false }
  }
}

extension Lamp.Colour {
  fileprivate var sign: RowSign? {
    switch self {
    case .red: .impossible
    case .yellow: .attention
    case .green: nil
    }
  }
}
