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
