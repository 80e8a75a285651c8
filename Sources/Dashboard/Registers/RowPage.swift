import Domain
import Query
import TextUI
import Wording

/// A row of a register that goes through steps: what was entered, what is computed, what was done (经过).
struct RowPage: PageContent {
  let register: any Register.Type
  let row: any RegisterRow.Type
  /// As the list calls it.
  let id: String
  private(set) var offset = 0

  var place: CommandPlace { .registerRow }
  var whenWritten: WhenWritten { .stays }
  var registersShown: [any Register.Type] { [register] }

  func hint(_ state: State) -> String {
    state.viewer.words(
      register.steps?.ways[.up] == nil ? RegisterPhrase.hintRowFlat : .hintRow)
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    canvas.drawPage(
      state, facts, title: TextLine(facts.words(row.name) + " " + id, style: .accent),
      note: TextLine(), header: facts.words(register.name)
    ) { canvas, body in
      let lines = lines(state, facts).flatMap {
        wrap($0, width: max(2, body.columns - 6), ambiguous: canvas.ambiguous)
      }
      let first = min(offset, max(0, lines.count - body.rows))
      for row in 0..<body.rows where lines.indices.contains(row + first) {
        canvas.put(lines[row + first], row: row, column: 3, in: body)
      }
    }
  }

  func plainLines(_ state: State) -> [String]? {
    state.facts.map { lines(state, $0) + [hint(state)] }
  }

  fileprivate func lines(_ state: State, _ facts: MonthFacts) -> [String] {
    guard let books = state.books else { return [facts.words(DashboardPhrase.reasonNoData)] }
    let list = books.table(row.table.name)
    guard let place = list.row(id), let cells = list.cells(id) else {
      return [facts.words(RegisterPhrase.rowGone, ["id": id])]
    }
    let own = row.table.name.listedFields.compactMap { field -> String? in
      let text = books.text(list, place, field)
      return text == "--" ? nil : field.title(in: list.name, facts.words) + "  " + text
    }
    let steps = books.stepLines(of: cells[0].textOrNil ?? "", register)
    return own + [""] + (steps.isEmpty ? [facts.words(RegisterPhrase.noSteps)] : steps)
  }

  fileprivate mutating func scroll(by step: Int, _ state: State) {
    let all = state.facts.map { lines(state, $0).count } ?? 0
    offset = max(0, min(offset + step, all - 1))
  }
}

extension RegisterBooks {
  /// The steps that were taken with a row, each on a line: `10-08 受理 陈丽娟`.
  func stepLines(of id: String, _ register: any Register.Type) -> [String] {
    guard let type = register.steps else { return [] }
    let words = facts.words
    return slice.records.steps(of: id, type).map { step in
      let worker = step.text("worker").map { facts.names.worker(Identifier($0)) }
      let days = step.number("days").map { words(RegisterPhrase.stepDays, ["count": "\($0)"]) }
      let points = step.number("points_hundredths").map {
        words(RegisterPhrase.stepPoints, ["points": "\(Points(raw: $0))"])
      }
      let verdict = step.text("verdict").map {
        words.name(of: $0, under: "verdict", in: type.table.name)
      }
      let parts = [
        step.day.short, words.name(ofStep: step.code, in: type.table.name), worker, days, points,
        verdict, step.text("reason"),
      ].compactMap(\.self)
      return parts.joined(separator: " ") + " (" + facts.names.person(step.by) + ")"
    }
  }
}

private let rowBindings: [Binding] =
  scrollBindings { state, step in
    let before = state
    state.change(RowPage.self) { $0.scroll(by: step, before) }
  } + stepBindings + [
    Binding(
      "register.change", [.enter], .act, RegisterPhrase.labelChange, help: .helpChange, footer: 4,
      unless: { $0.reasonNotToChange() }
    ) { $0.openRegisterForm(changing: $0.registerRow) },
    Binding(
      "register.void", [.character("d")], .act, RegisterPhrase.labelVoid, help: .helpVoid,
      unless: { $0.reasonNotToVoidRow() }
    ) { $0.openVoidOfRow() },
  ] + undoBindings(footer: 6) + [
    Binding(
      "back", [.escape, .backspace], .move, DashboardPhrase.labelBack, help: .helpBack, footer: 7
    ) { $0.goBackPage() }
  ]

extension State {
  fileprivate func reasonNotToChange() -> String? {
    guard let books, let row = registerRow, let page = page as? RowPage else {
      return viewer.words(DashboardPhrase.reasonNoData)
    }
    if hasSteps {
      let key = RowKey(table: page.row.table.name, cells: Array(row.prefix(1)))
      return books.facts.sentence(for: .hasSteps(key))
    }
    return reasonNot(to: .keep(page.row.table.name))
  }

  mutating func openRow() {
    guard let page = registerPage, let id = page.pane.selected else { return }
    enterPage(RowPage(register: page.register, row: page.row, id: id))
  }
}

extension CommandPlace {
  static let registerRow = Self(
    "registerRow", RegisterPhrase.placeRow, rowBindings + everywhereBindings)
}
