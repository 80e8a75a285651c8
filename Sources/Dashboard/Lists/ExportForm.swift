import Domain
import Query
import TextUI
import Wording

/// Writing what a list shows to a file: which form, which rows, where (导出).
struct ExportForm: Sendable {
  var fields: FormFields<ExportField>
  /// What is there already and would be replaced, while that is asked.
  var replacing: String?
  let isAssumed: Bool

  var format: ExportFormat { ExportFormat(rawValue: fields.text(of: "format")) ?? .xlsx }
  var onlyMarked: Bool { fields.text(of: "rows") == ExportField.marked }
  var folder: String { fields.text(of: "folder") }

  /// The file's name with the ending of its format.
  var fileName: String {
    let ending = "." + format.rawValue
    let text = fields.text(of: "name").filter { $0 != "/" && !$0.isNewline }
    return text.hasSuffix(ending) ? text : text + ending
  }
}

extension State {
  mutating func openExport() {
    // What was kept on the screen although the filter no longer wants it is in no file.
    changeListed { $0.applyFilter() }
    guard let facts, let pane = focusedList, let list = listName else { return }
    let saved = preferences["export"] ?? []
    let place =
      listScope.map { facts.names.community($0) }
      ?? facts.names.street(facts.slice.street)
    let name = place + "-" + list.title(viewer.words) + "-" + facts.month.description
    let fields: [ExportField] = [
      .format(saved.first.flatMap(ExportFormat.init) ?? .xlsx, viewer.words),
      .rows(pane.count, marked: pane.marked.count, viewer.words),
      ExportField(.name, name), ExportField(.folder, saved.dropFirst().first ?? viewer.folder),
      .existing(viewer.words),
    ]
    overlay = ExportForm(
      fields: FormFields(fields.filter { $0.name != .rows || !pane.marked.isEmpty }),
      isAssumed: facts.board.isAssumed && !list.isOfMonth)
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
            sheet: sheet, format: form.format, folder: form.folder, name: form.fileName,
            overwrites: form.overwrites)),
        .savePreference(
          Preference(name: "export", values: [form.format.rawValue, form.folder])),
      ]
    } catch {
      say(error.sentence(for: request.list, viewer.words), .bad)
      return []
    }
  }
}

extension ExportForm: WritesFiles {
  var place: CommandPlace { .export }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func question(about path: String, _ words: Words) -> String {
    words(QueryPhrase.askReplace, ["name": fileName])
  }
}

extension CommandPlace {
  static let export = Self("export", QueryPhrase.placeExport, exportBindings + typingPopupBindings)
}

private let exportBindings: [Binding] =
  writingBindings { $0.commitExport() } + fieldPopupBindings + [
    closingBinding([.escape, .backspace])
  ]
