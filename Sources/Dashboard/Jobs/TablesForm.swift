import Domain
import TextUI
import Wording

/// Where all records go as a folder of tables (导出全部表).
struct TablesForm: Sendable {
  var fields: FormFields<ExportField>
  /// The folder whose tables would be replaced, while that is asked.
  var replacing: String?

  var folder: String { fields.text(of: "folder") }

  /// Another day has begun: a folder that was proposed is called after it, one that was typed stays.
  mutating func turn(from before: String, to now: String) {
    if folder == before { fields.propose(now, into: "folder") }
  }
}

extension State {
  mutating func openTablesForm() {
    let saved = preferences["export.tables"]?.first
    overlay = TablesForm(
      fields: FormFields([
        ExportField(.folder, saved ?? usualFolder(on: clock.day)), .existing(viewer.words),
      ]))
  }

  func usualFolder(on day: Day) -> String { viewer.folder + "/tables-" + day.description }

  fileprivate mutating func commitTables() -> [Effect] {
    guard let form = overlay as? TablesForm else { return [] }
    let folder = form.folder
    guard !folder.isEmpty else {
      say(viewer.words(DashboardPhrase.startFolderMissing), .warning)
      return []
    }
    sentExport = form
    return start(.exportTables(folder: folder, overwrites: form.overwrites))
      + [.savePreference(Preference(name: "export.tables", values: [folder]))]
  }
}

extension Canvas {
  mutating func draw(_ form: TablesForm, _ state: State) {
    let words = state.viewer.words
    let area = popupArea(Size(rows: 6, columns: 72), leaving: 2)
    let body = popup(
      area, title: TextLine(words(LessonPhrase.jobExport), style: .accent),
      note: TextLine(words(DashboardPhrase.noteEscape), style: .dim), glyphs: state.viewer.glyphs
    ).inset(horizontal: 1)
    let (folder, existing) = (form.fields.items[0], form.fields.items[1])
    let isInFolder = form.fields.isInText
    let label = folder.title(words)
    let width = CharacterWidth.width(of: label, ambiguous: ambiguous)
    // The end of a long path is what tells it from others.
    let (text, caret) = folder.text.input.window(
      width: max(1, body.columns - width - 5), ambiguous: ambiguous)
    draw(
      FieldLook(label: label, text: text, isActive: isInFolder, place: 0, owner: .overlay),
      row: 0, column: 1, in: body)
    if isInFolder {
      let column = body.column + 1 + width + 2 + caret
      cursor = body.isEmpty ? nil : Position(row: body.row, column: min(column, body.right - 1))
    }
    draw(
      FieldLook(
        label: existing.title(words), text: existing.shown, isActive: !isInFolder, place: 1,
        owner: .overlay), row: 1, column: 1, in: body)
    if let path = form.replacing {
      drawQuestion(form.question(about: path, words), in: body)
    } else if body.rows > 2 {
      put(words(QueryPhrase.exportHelp), row: body.rows - 1, column: 1, .dim, in: body)
    }
  }
}

extension TablesForm: WritesFiles {
  var place: CommandPlace { .tables }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func question(about path: String, _ words: Words) -> String {
    words(QueryPhrase.askReplaceTables, ["path": path])
  }
}

extension CommandPlace {
  static let tables = Self("tables", QueryPhrase.placeTables, tablesBindings + typingPopupBindings)
}

private let tablesBindings: [Binding] =
  writingBindings { $0.commitTables() } + fieldPopupBindings + [
    closingBinding([.escape])
  ]
