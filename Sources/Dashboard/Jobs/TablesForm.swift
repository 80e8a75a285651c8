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
    overlay = TablesForm(folder: FormField(saved ?? usualFolder(on: clock.day)))
  }

  func usualFolder(on day: Day) -> String { viewer.folder + "/tables-" + day.description }

  fileprivate mutating func commitTables() -> [Effect] {
    guard let form = overlay as? TablesForm else { return [] }
    let folder = form.folder.text
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
      drawQuestion(form.question(about: path, words), in: body)
    } else if body.rows > 2 {
      put(words(QueryPhrase.exportHelp), row: body.rows - 1, column: 1, .dim, in: body)
    }
  }
}

extension TablesForm: WritesFiles {
  var place: CommandPlace { .tables }
  var takesProse: Bool { isInFolder }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func question(about path: String, _ words: Words) -> String {
    words(QueryPhrase.askReplaceTables, ["path": path])
  }

  mutating func typeText(_ key: Key) -> Bool { isInFolder && folder.type(key) }

  func click(field: Int, column: Int, _ state: inout State) {
    let ambiguous = state.viewer.ambiguous
    state.changePopup(TablesForm.self) { form in
      if field == 1, !form.isInFolder { form.overwrites.toggle() }
      form.isInFolder = field == 0
      if form.isInFolder { form.folder.putCaret(column: column - 1, ambiguous: ambiguous) }
    }
  }

  func plainFields(_ state: State) -> [PlainField] { plainFields(state.viewer.words) }
}

extension CommandPlace {
  static let tables = Self("tables", QueryPhrase.placeTables, tablesBindings + typingPopupBindings)
}

private let tablesBindings: [Binding] =
  writingBindings { $0.commitTables() } + [
    Binding("popup.next", [.tab, .down], .move, .helpDown, row: .helpRows) { $0.turnTablesField() },
    Binding("popup.previous", [.backTab, .up], .move, .helpUp, row: .helpRows) {
      $0.turnTablesField()
    },
    Binding("popup.cycle", [.right, .character(" ")], .act, .labelCycle, help: .helpCycle) {
      $0.changePopup(TablesForm.self) { $0.turn() }
    },
    Binding("popup.cycle-back", [.left], .act, .labelCycle, help: .helpCycleBack) {
      $0.changePopup(TablesForm.self) { $0.turn() }
    },
    closingBinding([.escape]),
  ]

extension TablesForm {
  fileprivate mutating func turn() { if !isInFolder { overwrites.toggle() } }
}

extension State {
  fileprivate mutating func turnTablesField() {
    changePopup(TablesForm.self) { form in
      form.isInFolder.toggle()
      form.folder.enter()
    }
  }
}
