import Domain
import Query
import TextUI
import Wording

/// Writing what a list shows to a file: which form, which rows, where (导出).
struct ExportForm: Sendable {
  enum Field: Int, CaseIterable, Hashable, Sendable {
    case format, rows, name, folder, existing
  }

  var active = Field.format
  var format: ExportFormat
  var onlyMarked: Bool
  var name: FormField
  var folder: FormField
  var overwrites = false
  /// What is there already and would be replaced, while that is asked.
  var replacing: String?
  /// How many rows there are in all, and how many are marked.
  let counts: (shown: Int, marked: Int)
  let isAssumed: Bool

  /// The file's name with the ending of its format.
  var fileName: String {
    let ending = "." + format.rawValue
    let text = name.text.filter { $0 != "/" && !$0.isNewline }
    return text.hasSuffix(ending) ? text : text + ending
  }

  var fields: [Field] { Field.allCases.filter { $0 != .rows || counts.marked > 0 } }

  mutating func move(by step: Int) {
    let place = (fields.firstIndex(of: active) ?? 0) + step
    active = fields[(place + fields.count) % fields.count]
    name.enter()
    folder.enter()
  }

  /// Changes a field of a choice; whether it is one.
  mutating func turn(by step: Int) -> Bool {
    switch active {
    case .format:
      let all = ExportFormat.allCases
      let place = all.firstIndex(of: format) ?? 0
      format = all[(place + step + all.count) % all.count]
    case .rows: onlyMarked.toggle()
    case .existing: overwrites.toggle()
    case .name, .folder: return false
    }
    return true
  }

  mutating func typeText(_ key: Key) -> Bool {
    switch active {
    case .name: name.type(key)
    case .folder: folder.type(key)
    case .format, .rows, .existing: false
    }
  }
}

extension State {
  mutating func openExport() {
    // What was kept on the screen although the filter no longer wants it is in no file.
    changeListed { $0.applyFilter() }
    guard let model, let pane = focusedList, let list = listName else { return }
    let saved = preferences["export"] ?? []
    let place =
      listScope.map { model.names.community($0) }
      ?? model.names.street(model.slice.street)
    let name = place + "-" + list.title(viewer.words) + "-" + model.month.description
    overlay = ExportForm(
      format: saved.first.flatMap(ExportFormat.init) ?? .xlsx, onlyMarked: !pane.marked.isEmpty,
      name: FormField(name), folder: FormField(saved.dropFirst().first ?? viewer.folder),
      counts: (pane.count, pane.marked.count), isAssumed: model.board.isAssumed && !list.isOfMonth
    )
  }

  fileprivate mutating func commitExport() -> [Effect] {
    guard let form = overlay as? ExportForm, let request = request(onlyMarked: form.onlyMarked),
      let source = exportSource
    else { return [] }
    do throws(FilterFault) {
      let sheet = try request.sheet(from: source)
      overlay = nil
      sentExport = form
      say(viewer.words(QueryPhrase.exporting))
      return [
        .export(
          Export(
            sheet: sheet, format: form.format, folder: form.folder.text, name: form.fileName,
            overwrites: form.overwrites)),
        .savePreference(
          Preference(name: "export", values: [form.format.rawValue, form.folder.text])),
      ]
    } catch {
      say(error.sentence(for: request.list, viewer.words), .bad)
      return []
    }
  }
}

extension ExportForm: WritesFiles {
  var place: CommandPlace { .export }
  var takesProse: Bool { active == .name || active == .folder }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func question(about path: String, _ words: Words) -> String {
    words(QueryPhrase.askReplace, ["name": fileName])
  }

  func click(field: Int, column: Int, _ state: inout State) {
    let ambiguous = state.viewer.ambiguous
    state.changePopup(ExportForm.self) { $0.click(field, column: column, ambiguous) }
  }

  private mutating func click(_ place: Int, column: Int, _ ambiguous: AmbiguousWidth) {
    guard let field = Field(rawValue: place) else { return }
    if active == field, turn(by: 1) { return }
    active = field
    // The frame of the field is one cell wide.
    if field == .name { name.putCaret(column: column - 1, ambiguous: ambiguous) }
    if field == .folder { folder.putCaret(column: column - 1, ambiguous: ambiguous) }
  }

  func plainFields(_ state: State) -> [PlainField] { plainFields(state.viewer.words) }
}

extension CommandPlace {
  static let export = Self("export", QueryPhrase.placeExport, exportBindings + typingPopupBindings)
}

private let exportBindings: [Binding] =
  writingBindings { $0.commitExport() } + [
    Binding("popup.next", [.tab, .down], .move, .helpDown, row: .helpRows) {
      $0.changePopup(ExportForm.self) { $0.move(by: 1) }
    },
    Binding("popup.previous", [.backTab, .up], .move, .helpUp, row: .helpRows) {
      $0.changePopup(ExportForm.self) { $0.move(by: -1) }
    },
    Binding("popup.cycle", [.right, .character(" ")], .act, .labelCycle, help: .helpCycle) {
      $0.changePopup(ExportForm.self) { _ = $0.turn(by: 1) }
    },
    Binding("popup.cycle-back", [.left], .act, .labelCycle, help: .helpCycleBack) {
      $0.changePopup(ExportForm.self) { _ = $0.turn(by: -1) }
    },
    closingBinding([.escape, .backspace]),
  ]
