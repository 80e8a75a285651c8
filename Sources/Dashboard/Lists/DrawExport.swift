import Query
import TextUI
import Wording

extension Canvas {
  mutating func draw(_ form: ExportForm, _ state: State) {
    let body = drawFields(of: form, state)
    guard let path = form.replacing else { return }
    drawQuestion(form.question(about: path, state.viewer.words), in: body)
  }

  /// - Returns: The room inside the popup.
  private mutating func drawFields(of form: ExportForm, _ state: State) -> Rect {
    guard let list = state.listName,
      let request = state.request(onlyMarked: form.onlyMarked)
    else { return Rect(rows: 0, columns: 0) }
    let words = state.viewer.words
    let columns = min(72, bounds.columns)
    let command = brokenCommand(
      request.commandLine(form.format, options: state.viewer.commandOptions),
      width: columns - 5, ambiguous: ambiguous)
    let fields = form.fields.items
    let wanted = fields.count + command.count + (form.isAssumed ? 1 : 0) + 6
    let area = popupArea(Size(rows: min(wanted, bounds.rows), columns: columns), leaving: 4)
    let title = words(QueryPhrase.exportTitle, ["list": list.title(words)])
    let body = popup(
      area, title: TextLine(title, style: .accent),
      note: TextLine(words(DashboardPhrase.noteEscape), style: .dim), glyphs: state.viewer.glyphs
    ).inset(horizontal: 1)
    for row in fields.indices where row < body.rows {
      draw(form.look(of: row, words), row: row, column: 1, in: body)
    }
    let below = body.splitTop(fields.count).rest
    var row = 0
    if form.isAssumed, below.rows > 3 {
      put(words(QueryPhrase.exportStrict), row: row, column: 1, .dim, in: below)
      row += 1
    }
    let help = TextLine(words(QueryPhrase.exportHelp), style: .dim)
    guard below.rows > row + 2 else {
      put(help, below.rows - 1, in: below)
      return body
    }
    put(words(QueryPhrase.exportCommand), row: row + 1, column: 1, .dim, in: below)
    for (place, line) in command.enumerated() where row + 2 + place < below.rows - 1 {
      put(line, row: row + 2 + place, column: 1, .accent, in: below)
    }
    put(help, below.rows - 1, in: below)
    return body
  }

  private mutating func put(_ help: TextLine, _ row: Int, in rect: Rect) {
    guard row >= 0 else { return }
    put(help, row: row, column: 1, in: rect)
  }
}

extension ExportForm {
  /// A field as it stands now.
  fileprivate func look(of place: Int, _ words: Words) -> FieldLook {
    let item = fields.items[place]
    var look = FieldLook(
      label: item.title(words), text: item.options.isEmpty ? item.text.text : item.shown,
      isActive: fields.active == place, place: place, owner: .overlay)
    if item.options.isEmpty { look.input = item.text.input }
    let ending = "." + format.rawValue
    if item.name == .name, !item.text.text.hasSuffix(ending) { look.note = ending }
    return look
  }
}

extension QueryPhrase {
  static func formatName(_ format: ExportFormat) -> QueryPhrase {
    switch format {
    case .xlsx: .formatXLSX
    case .csv: .formatCSV
    case .md: .formatMarkdown
    case .json: .formatJSON
    }
  }
}
