import Domain
import TextUI
import Wording

/// Where all records go as a folder of tables (导出全部表).
struct TablesForm: Sendable {
  var folder: FormField
  var overwrites = false
  var isInFolder = true
  /// The folder whose tables would be replaced, while that is asked.
  var replacing: String?

  /// Another day has begun: a folder that was proposed is called after it, one that was typed stays.
  mutating func turn(from before: String, to now: String) {
    if folder.text == before { folder.replace(with: now) }
  }
}

extension State {
  mutating func openTablesForm() {
    let saved = preferences["export.tables"]?.first
    overlay = .tables(TablesForm(folder: FormField(saved ?? usualFolder(on: clock.day))))
  }

  func usualFolder(on day: Day) -> String { viewer.folder + "/tables-" + day.description }

  mutating func handle(_ key: Key, in form: TablesForm) -> [Effect] {
    var form = form
    if form.replacing != nil {
      form.replacing = nil
      overlay = .tables(form)
      guard key == .character("y") else { return [] }
      form.overwrites = true
      return commit(form)
    }
    switch key {
    case .escape:
      overlay = nil
      return []
    case .enter: return commit(form)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .tab, .backTab, .up, .down:
      form.isInFolder.toggle()
      form.folder.enter()
    case .left where !form.isInFolder, .right where !form.isInFolder,
      .character(" ") where !form.isInFolder:
      form.overwrites.toggle()
    default: if form.isInFolder { _ = form.folder.type(key) }
    }
    overlay = .tables(form)
    return []
  }

  private mutating func commit(_ form: TablesForm) -> [Effect] {
    let folder = form.folder.text
    guard !folder.isEmpty else {
      say(viewer.words(DashboardPhrase.startFolderMissing), .warning)
      return []
    }
    sentExport = .tables(form)
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
    let label = words(QueryPhrase.fieldFolder)
    let width = CharacterWidth.width(of: label, ambiguous: ambiguous)
    // The end of a long path is what tells it from others.
    let (text, caret) = form.folder.input.window(
      width: max(1, body.columns - width - 5), ambiguous: ambiguous)
    draw(
      FieldLook(label: label, text: text, isActive: form.isInFolder, place: 0, owner: .overlay),
      row: 0, column: 1, in: body)
    if form.isInFolder {
      let column = body.column + 1 + width + 2 + caret
      cursor = body.isEmpty ? nil : Position(row: body.row, column: min(column, body.right - 1))
    }
    draw(
      FieldLook(
        label: words(QueryPhrase.fieldExisting),
        text: words(form.overwrites ? QueryPhrase.existingReplaced : .existingStays),
        isActive: !form.isInFolder, place: 1, owner: .overlay), row: 1, column: 1, in: body)
    if let path = form.replacing {
      drawQuestion(words(QueryPhrase.askReplaceTables, ["path": path]), in: body)
    } else if body.rows > 2 {
      put(words(QueryPhrase.exportHelp), row: body.rows - 1, column: 1, .dim, in: body)
    }
  }
}
