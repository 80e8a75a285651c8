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
  mutating func hear(ofFolder message: Message) {
    guard var start = self.page as? StartPage, case .folderSeen(let look) = message,
      look.path == start.folder?.text
    else { return }
    start.look = look
    page = start
  }

  /// What the import tells of itself.
  mutating func hear(ofImport message: Message) -> [Effect] {
    guard var start = self.page as? StartPage else { return [] }
    start.work = nil
    switch message {
    case .working(let step): start.work = step
    case .workDone: return [.openImported]
    case .workStopped: say(viewer.words(LessonPhrase.importStopped), .warning)
    case .workFailed(_, let lines):
      start.report = lines
      start.offset = 0
      say(viewer.words(LessonPhrase.importFailed), .bad)
      for line in lines.reversed() { addToLog(line) }
    default: break
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
