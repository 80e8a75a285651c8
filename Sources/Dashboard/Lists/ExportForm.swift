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

  mutating func type(_ key: Key) -> Bool {
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
    overlay = .export(
      ExportForm(
        format: saved.first.flatMap(ExportFormat.init) ?? .xlsx, onlyMarked: !pane.marked.isEmpty,
        name: FormField(name), folder: FormField(saved.dropFirst().first ?? viewer.folder),
        counts: (pane.count, pane.marked.count), isAssumed: model.board.isAssumed && !list.isOfMonth
      ))
  }

  mutating func handle(_ key: Key, in form: ExportForm) -> [Effect] {
    var form = form
    if form.replacing != nil {
      form.replacing = nil
      overlay = .export(form)
      guard key == .character("y") else { return [] }
      form.overwrites = true
      return commit(form)
    }
    switch key {
    case .escape:
      overlay = nil
      return []
    case .enter: return commit(form)
    case .tab, .down: form.move(by: 1)
    case .backTab, .up: form.move(by: -1)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .left where form.turn(by: -1): break
    case .right where form.turn(by: 1): break
    case .character(" ") where form.turn(by: 1): break
    case .backspace where form.active != .name && form.active != .folder:
      overlay = nil
      return []
    default: _ = form.type(key)
    }
    overlay = .export(form)
    return []
  }

  private mutating func commit(_ form: ExportForm) -> [Effect] {
    guard let request = request(onlyMarked: form.onlyMarked), let source = exportSource else {
      return []
    }
    do throws(FilterFault) {
      let sheet = try request.sheet(from: source)
      overlay = nil
      sentExport = .export(form)
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
