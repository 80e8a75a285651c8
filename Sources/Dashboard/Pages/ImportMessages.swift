import TextUI
import Wording

extension State {
  /// Asks what is in the folder that is being typed, once for each text.
  mutating func askForFolder() -> [Effect] {
    guard var start = self.page as? StartPage, let text = start.folder?.text,
      text != start.askedFolder
    else { return [] }
    start.askedFolder = text
    start.look = nil
    start.report = []
    page = start
    return text.isEmpty ? [] : [.lookAtFolder(text)]
  }

  /// What is in the folder that is being typed.
  mutating func take(_ look: FolderLook) {
    guard var start = self.page as? StartPage, look.path == start.folder?.text else { return }
    start.look = look
    page = start
  }

  /// What the import tells of itself.
  mutating func takeImport(_ event: WorkEvent) -> [Effect] {
    guard var start = self.page as? StartPage else { return [] }
    start.work = nil
    switch event {
    case .step(let step): start.work = step
    case .done: return [.openImported]
    case .stopped: say(viewer.words(LessonPhrase.importStopped), .warning)
    case .failed(_, let lines):
      start.report = lines
      start.offset = 0
      say(viewer.words(LessonPhrase.importFailed), .bad)
      for line in lines.reversed() { addToLog(line) }
    }
    page = start
    return []
  }

  /// Why the folder that was typed cannot be imported; `nil` = it can.
  func reasonNotToImport(_ start: StartPage) -> String? {
    let words = viewer.words
    guard let folder = start.folder, !folder.isEmpty else {
      return words(DashboardPhrase.startFolderMissing)
    }
    guard let look = start.look else { return nil }
    if let fault = look.fault { return fault }
    return look.tables.isEmpty ? words(LessonPhrase.folderNoTables) : nil
  }
}
