import Domain
import TextUI
import Wording

/// Which of an absent worker's duties are to be covered (代岗).
struct AbsencePage: Sendable {
  let absence: Absence
  var list: ListState
  var marked: Set<Int> = []

  var chosen: [Assignment] {
    let places = marked.isEmpty ? [list.selection] : marked.sorted()
    return places.compactMap { absence.duties.indices.contains($0) ? absence.duties[$0] : nil }
  }
}

let absenceBindings: [Binding] = [
  Binding("absence.choose", [.enter], .act, .labelChoose, help: .helpChooseDuty, footer: 0) {
    $0.chooseAbsence()
  },
  Binding("absence.mark", [.character(" ")], .act, .labelMark, help: .helpMarkDuties, footer: 2) {
    $0.changeAbsence { page in
      let place = page.list.selection
      if page.marked.remove(place) == nil { page.marked.insert(place) }
      page.list.moveDown()
    }
  },
  Binding("absence.down", [.down, .character("j"), .tab], .move, .helpDown, row: .helpRows) {
    $0.changeAbsence { $0.list.moveDown() }
  },
  Binding("absence.up", [.up, .character("k"), .backTab], .move, .helpUp, row: .helpRows) {
    $0.changeAbsence { $0.list.moveUp() }
  },
  Binding(
    "absence.cancel", [.escape, .backspace], .regret, .labelCancel, help: .helpCancel, footer: 1
  ) {
    $0.page = .dashboard
  },
]

extension State {
  mutating func openCover() {
    guard let model, let absence = absenceInView(model) else { return }
    if absence.duties.count == 1, let duty = absence.duties.first {
      cover([duty], absence, model)
    } else {
      page = .absence(
        AbsencePage(absence: absence, list: ListState(count: absence.duties.count, height: 10)))
    }
  }

  mutating func changeAbsence(_ change: (inout AbsencePage) -> Void) {
    guard case .absence(var page) = page else { return }
    change(&page)
    self.page = .absence(page)
  }

  mutating func chooseAbsence() {
    guard case .absence(let page) = page, let model else { return }
    cover(page.chosen, page.absence, model)
  }

  /// Opens the picker of those who could stand in, in the community of the first duty.
  private mutating func cover(_ duties: [Assignment], _ absence: Absence, _ model: Model) {
    guard let community = duties.first?.community else { return }
    let targets = duties.filter { $0.community == community }.map(\.target)
    page = .picker(Picker(.workers(for: targets, in: community), absence: absence, model))
  }
}

extension Canvas {
  mutating func draw(_ page: AbsencePage, _ state: State) {
    guard let model = state.model else { return }
    let leave = page.absence.leave
    let title = model.words(
      DashboardPhrase.absenceTitle,
      [
        "worker": model.names.worker(page.absence.worker), "leave": model.words.name(leave.kind),
        "first": "\(leave.first)", "last": "\(leave.last)",
      ])
    drawPage(
      state, model, title: TextLine(title, style: .accent),
      note: TextLine(model.words(DashboardPhrase.noteEscape), style: .dim)
    ) { canvas, body in
      canvas.drawDuties(
        page.absence.duties, selection: page.list.selection, marked: page.marked, model,
        in: body.splitTop(body.rows > 8 ? 1 : 0).rest)
    }
  }

  /// Duties as a list with a cursor.
  mutating func drawDuties(
    _ duties: [Assignment], selection: Int, marked: Set<Int> = [], isActive: Bool = true,
    _ model: Model, in rect: Rect
  ) {
    let columns = [
      Column(model.words(DashboardPhrase.headWhat), rank: 0, minimum: 10, ideal: 20),
      Column(model.words(DashboardPhrase.headKind), rank: 2, minimum: 6, ideal: 10),
      Column(model.words(DashboardPhrase.headDays), rank: 1, minimum: 13, ideal: 24),
      Column(number: model.words(DashboardPhrase.fieldShare), rank: 4, width: 5),
      Column(number: model.words(DashboardPhrase.headWorth), rank: 3, width: 13),
    ]
    let layout = TableLayout(columns, fitting: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    let body = rect.splitTop(1).rest
    var list = ListState(count: duties.count, selection: selection, height: body.rows)
    list.select(selection)
    for (row, place) in list.window.enumerated() where row < body.rows {
      let duty = duties[place]
      let days =
        "\(duty.first) " + (duty.last.map { "- \($0)" } ?? model.words(DashboardPhrase.runsOn))
      let cells = [
        model.names.target(duty.target),
        duty.role == .cover
          ? model.words.name(duty.role) : model.words.kind(of: duty.target, in: model.records),
        days, "\(duty.share)", model.worth(of: duty.target, in: duty.community),
      ]
      for placed in layout.placed {
        put(TextLine(cells[placed.index]), in: placed, row: row, of: body)
      }
      if marked.contains(place) { put("+", row: row, column: 1, .accent, in: body) }
      guard place == selection else { continue }
      put(model.viewer.glyphs.signs.cursorRow, row: row, column: 0, .accent, in: body)
      guard isActive else { continue }
      let strip = Rect(row: body.row + row, column: body.column, rows: 1, columns: body.columns)
      restyle(strip) { _ in .selected }
      cursor = Position(row: strip.row, column: strip.column)
    }
  }
}
