import Domain
import TextUI
import Wording

extension Canvas {
  mutating func draw(_ form: LeaveForm, _ state: State) {
    guard let facts = state.facts else { return }
    drawPage(
      state, facts, title: TextLine(form.title(facts), style: .accent),
      note: TextLine(facts.words(DashboardPhrase.noteDraft), style: .dim)
    ) { canvas, body in
      canvas.drawForm(form, facts, in: body)
    }
  }

  private mutating func drawForm(_ form: LeaveForm, _ facts: MonthFacts, in rect: Rect) {
    let isAiry = rect.rows >= 18
    let isNarrow = rect.columns < 60
    let top = rect.splitTop(isAiry ? 1 : 0).rest
    let fault = form.fault(facts)
    let needsLine = fault != nil && !isNarrow
    let fields = top.splitTop((isNarrow ? 2 : 1) + (isAiry || needsLine ? 1 : 0))
    drawFields(form, facts, in: fields.top)
    if let (_, fault) = fault, !isNarrow {
      drawFault(
        facts.words.sentence(for: fault), row: fields.top.rows - 1, column: 1,
        glyphs: facts.viewer.glyphs, in: fields.top)
    }
    var rest = fields.rest
    if !isNarrow {
      let strip = rest.splitTop(1)
      rule(
        row: 0, title: TextLine(whoDoesIt(form, facts), style: .title),
        note: TextLine(facts.words(DashboardPhrase.filledIn), style: .dim),
        glyphs: facts.viewer.glyphs, in: strip.top)
      rest = strip.rest
    }
    let wanted = form.covers.count + 2
    let parts = rest.splitTop(max(2, min(wanted, rest.rows - (rest.rows > 8 ? 6 : 2))))
    drawCovers(form, facts, in: parts.top)
    let below = parts.rest.splitTop(isAiry ? 1 : 0).rest
    if fault == nil || isNarrow { drawLeaveOutcome(form.outcome, facts, in: below) }
    drawChoice(of: form.fields, facts)
  }

  private func whoDoesIt(_ form: LeaveForm, _ facts: MonthFacts) -> String {
    guard let days = form.days(facts), let last = days.last else {
      return facts.words(DashboardPhrase.whoDoesIt)
    }
    return facts.words(
      DashboardPhrase.whoDoesItDays, ["days": "\(last.number - days.first.number + 1)"])
  }

  // MARK: - Fields

  private mutating func drawFields(_ form: LeaveForm, _ facts: MonthFacts, in rect: Rect) {
    let words = facts.words
    let isNarrow = rect.columns < 60
    let kind = words.name(form.kind) + " " + facts.viewer.glyphs.signs.dropDown
    var x = draw(
      FieldLook(
        label: words(DashboardPhrase.fieldKind), text: kind, isActive: form.field == .kind,
        place: 0),
      row: 0, column: 1, in: rect)
    let activeNote = x + 2
    x = isNarrow ? 1 : x + 3
    for (place, day) in [(1, form.firstDay(facts)), (2, form.lastDay(facts))] {
      var look = form.look(of: place, words)
      let note = words.understood(try? day.get(), from: look.text, today: facts.today)
      if !isNarrow { look.note = note }
      if case .failure = day { look.isFaulty = true }
      x = draw(look, row: isNarrow ? 1 : 0, column: x, in: rect) + (isNarrow ? 1 : 3)
      if isNarrow, look.isActive {
        put(note, row: 0, column: activeNote, .dim, in: rect)
      }
    }
    if let days = form.days(facts), let last = days.last, !isNarrow {
      let count = last.number - days.first.number + 1
      put(words(DashboardPhrase.daysInAll, ["days": "\(count)"]), row: 0, column: x, in: rect)
    }
  }

  /// What a leave, its change or its end would do, or why it cannot be.
  mutating func drawLeaveOutcome(_ outcome: Picker.Outcome, _ facts: MonthFacts, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let isRoomy = rect.rows >= 4
    if isRoomy {
      var note = TextLine()
      if case .preview(let preview, _) = outcome {
        note = TextLine(
          facts.words(
            DashboardPhrase.paySum,
            [
              "sum": NumberText.signed(preview.payDifference.fen), "estimate": facts.estimateSign,
            ]))
      }
      rule(
        row: 0, title: TextLine(facts.words(DashboardPhrase.previewTitle), style: .title),
        note: note,
        glyphs: facts.viewer.glyphs, in: rect)
    }
    let body = rect.splitTop(isRoomy ? 1 : 0).rest
    switch outcome {
    case .preview(let preview, let command):
      let text = LeavePreviewText(preview, command, facts, width: body.columns)
      for (row, line) in text.lines(rows: body.rows).enumerated() {
        put(line, row: row, column: 0, in: body)
      }
    case .refused, .nothing: draw(outcome, facts, in: body.inset(horizontal: 3))
    }
  }
}

extension LeaveForm {
  /// `请假和代岗 ▸ 陈丽娟 W023`, and which leave is changed.
  func title(_ facts: MonthFacts) -> String {
    let path = " " + facts.viewer.glyphs.signs.path + " "
    let who = path + facts.names.workerAndID(worker)
    guard let changed else { return facts.words(DashboardPhrase.leaveTitle) + who }
    return facts.words(DashboardPhrase.changeLeaveTitle) + who + " " + facts.title(of: changed)
  }

  fileprivate func look(of place: Int, _ words: Words) -> FieldLook {
    let item = fields.items[place]
    return FieldLook(
      label: item.title(words), text: item.text.text, input: item.text.input,
      isActive: fields.active == place, place: place)
  }
}
