import Domain
import TextUI
import Wording

extension Canvas {
  mutating func draw(_ form: LeaveForm, _ state: State) {
    guard let model = state.model else { return }
    let words = model.words
    let path = " " + state.viewer.glyphs.signs.path + " "
    let title =
      words(DashboardPhrase.leaveTitle) + path + model.names.worker(form.worker) + " "
      + form.worker.text
    drawPage(
      state, model, title: TextLine(title, style: .accent),
      note: TextLine(words(DashboardPhrase.noteDraft), style: .dim)
    ) { canvas, body in
      canvas.drawForm(form, model, in: body)
    }
  }

  private mutating func drawForm(_ form: LeaveForm, _ model: Model, in rect: Rect) {
    let isAiry = rect.rows >= 18
    let isNarrow = rect.columns < 60
    let top = rect.splitTop(isAiry ? 1 : 0).rest
    let fields = top.splitTop(isNarrow ? 2 : 1)
    drawFields(form, model, in: fields.top)
    var rest = fields.rest.splitTop(isAiry ? 1 : 0).rest
    if !isNarrow {
      let strip = rest.splitTop(1)
      rule(
        row: 0, title: TextLine(whoDoesIt(form, model), style: .title),
        note: TextLine(model.words(DashboardPhrase.filledIn), style: .dim),
        glyphs: model.viewer.glyphs, in: strip.top)
      rest = strip.rest
    }
    let wanted = form.covers.count + 2
    let parts = rest.splitTop(max(2, min(wanted, rest.rows - (rest.rows > 8 ? 6 : 2))))
    drawCovers(form, model, in: parts.top)
    let below = parts.rest.splitTop(isAiry ? 1 : 0).rest
    drawOutcome(form, model, in: below)
  }

  private func whoDoesIt(_ form: LeaveForm, _ model: Model) -> String {
    guard let days = form.days(model), let last = days.last else {
      return model.words(DashboardPhrase.whoDoesIt)
    }
    return model.words(
      DashboardPhrase.whoDoesItDays, ["days": "\(last.number - days.first.number + 1)"])
  }

  // MARK: - Fields

  private mutating func drawFields(_ form: LeaveForm, _ model: Model, in rect: Rect) {
    let words = model.words
    let signs = model.viewer.glyphs.signs
    var x = put(words(DashboardPhrase.fieldKind) + " ", row: 0, column: 1, .dim, in: rect)
    x = box(
      words.name(form.kind) + " " + signs.dropDown, isActive: form.field == .kind, x, in: rect)
    let isNarrow = rect.rows > 1
    let row = isNarrow ? 1 : 0
    x = isNarrow ? 1 : x + 3
    for (field, label) in [(LeaveForm.Field.first, DashboardPhrase.fieldFrom), (.last, .fieldTo)] {
      x = put(words(label) + " ", row: row, column: x, .dim, in: rect)
      let input = form.texts[field] ?? TextInput()
      let start = x + 1
      x = box(input.text, isActive: form.field == field, x, row: row, in: rect)
      if form.field == field {
        let caret = CharacterWidth.width(
          of: String(input.characters.prefix(input.caret)), ambiguous: ambiguous)
        cursor = Position(
          row: rect.row + row, column: min(rect.column + start + caret, rect.right - 1))
      }
      if let days = form.days(model), let day = field == .first ? days.first : days.last, !isNarrow
      {
        x = put(" " + words.weekday(day), row: row, column: x, .dim, in: rect)
      }
      x += isNarrow ? 1 : 3
    }
    if let days = form.days(model), let last = days.last, !isNarrow {
      let count = last.number - days.first.number + 1
      put(words(DashboardPhrase.daysInAll, ["days": "\(count)"]), row: 0, column: x, in: rect)
    }
  }

  private mutating func box(
    _ text: String, isActive: Bool, _ x: Int, row: Int = 0, in rect: Rect
  ) -> Int {
    let end = put("[" + text + "]", row: row, column: x, isActive ? .selected : .text, in: rect)
    if isActive {
      cursor = Position(row: rect.row + row, column: min(rect.column + x + 1, rect.right - 1))
    }
    return end
  }

  // MARK: - Covers

  private mutating func drawCovers(_ form: LeaveForm, _ model: Model, in rect: Rect) {
    let words = model.words
    guard let days = form.days(model) else { return }
    let proposal = LeaveProposal(form.worker, form.kind, days, model)
    let columns = [
      Column(words(DashboardPhrase.headHerWork), rank: 0, minimum: 8, ideal: 16),
      Column(words(DashboardPhrase.headKind), rank: 5, minimum: 6, ideal: 8),
      Column(number: words(DashboardPhrase.headDaysPoints), rank: 3, width: 6),
      Column(words(DashboardPhrase.headCover), rank: 0, minimum: 10, ideal: 18, gap: 2),
      Column(number: words(DashboardPhrase.headHisWorkload), rank: 4, width: 15),
      Column(words(DashboardPhrase.rules), rank: 2, minimum: 4, ideal: 12, gap: 2),
    ]
    let layout = TableLayout(columns, fitting: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    let body = rect.splitTop(1).rest
    var total = 0
    let selected = selectedCover(form)
    var list = ListState(
      count: form.covers.count, selection: selected ?? 0, height: max(1, body.rows - 1))
    list.select(selected ?? 0)
    for (place, cover) in form.covers.enumerated() {
      let points = proposal.points(of: cover.duty)
      total += points.raw
      guard list.window.contains(place), place - list.offset < body.rows else { continue }
      let row = place - list.offset
      let cells = coverCells(cover, points, form, model)
      for placed in layout.placed { put(cells[placed.index], in: placed, row: row, of: body) }
      guard place == selected else { continue }
      put(model.viewer.glyphs.signs.cursorRow, row: row, column: 0, .accent, in: body)
      let strip = Rect(row: body.row + row, column: body.column, rows: 1, columns: body.columns)
      restyle(strip) { _ in .selected }
      cursor = Position(row: strip.row, column: strip.column)
    }
    let row = list.window.count
    guard row < body.rows else { return }
    let open = form.covers.count { $0.worker == nil }
    let sum = words(
      DashboardPhrase.coversSum,
      ["points": decimalText(total, places: 2), "open": "\(open)"])
    put(sum, row: row, column: 3, open > 0 ? .warning : .dim, in: body, overflow: .mark)
  }

  private func selectedCover(_ form: LeaveForm) -> Int? {
    if case .cover(let place) = form.field { return place }
    return nil
  }

  private func coverCells(
    _ cover: LeaveForm.Cover, _ points: Points, _ form: LeaveForm, _ model: Model
  ) -> [TextLine] {
    let words = model.words
    let signs = model.viewer.glyphs.signs
    let name = cover.worker.map { model.names.worker($0) } ?? words(DashboardPhrase.nobody)
    let load = cover.worker.flatMap { worker -> String? in
      guard case .preview(let preview, _) = form.outcome else { return nil }
      let before = preview.before.worker(worker)?.workload ?? .zero
      let after = preview.after.worker(worker)?.workload ?? .zero
      return "\(before) " + signs.becomes + " \(after)"
    }
    return [
      TextLine(model.names.target(cover.duty.target)),
      TextLine(
        cover.duty.role == .cover
          ? words(DashboardPhrase.coveringNow)
          : words.kind(of: cover.duty.target, in: model.records), style: .dim),
      TextLine("\(points)"),
      TextLine(
        "[" + name + " " + signs.dropDown + "]", style: cover.worker == nil ? .warning : .text),
      load.map { TextLine($0) } ?? NumberText.none,
      cover.worker == nil
        ? TextLine(signs.attention + " " + words(DashboardPhrase.pickNobody), style: .warning)
        : TextLine(signs.done, style: .good),
    ]
  }

  // MARK: - Outcome

  private mutating func drawOutcome(_ form: LeaveForm, _ model: Model, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let isRoomy = rect.rows >= 4
    if isRoomy {
      var note = TextLine()
      if case .preview(let preview, _) = form.outcome {
        note = TextLine(
          model.words(
            DashboardPhrase.paySum,
            [
              "sum": NumberText.signed(preview.payDifference.fen), "estimate": model.estimateSign,
            ]))
      }
      rule(
        row: 0, title: TextLine(model.words(DashboardPhrase.previewTitle), style: .title),
        note: note,
        glyphs: model.viewer.glyphs, in: rect)
    }
    let body = rect.splitTop(isRoomy ? 1 : 0).rest
    switch form.outcome {
    case .preview(let preview, let command):
      let text = LeavePreviewText(preview, command, model, width: body.columns)
      for (row, line) in text.lines(rows: body.rows).enumerated() {
        put(line, row: row, column: 0, in: body, overflow: .mark)
      }
    case .refused, .nothing: draw(form.outcome, model, in: body.inset(horizontal: 3))
    }
  }
}
