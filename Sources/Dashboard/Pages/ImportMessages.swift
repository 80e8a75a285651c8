import TextUI
import Wording

extension State {
  /// Asks what is in the folder that is being typed, once for each text.
  mutating func askForFolder() -> [Effect] {
    guard case .start(var start) = page, let text = start.folder?.text, text != start.askedFolder
    else { return [] }
    start.askedFolder = text
    start.look = nil
    start.report = []
    page = .start(start)
    return text.isEmpty ? [] : [.lookAtFolder(text)]
  }

  /// What the import tells of itself.
  mutating func hear(ofImport message: Message) {
    guard case .start(var start) = page else { return }
    switch message {
    case .folderSeen(let look) where look.path == start.folder?.text: start.look = look
    case .working(let work): start.work = work
    case .importStopped:
      start.work = nil
      say(viewer.words(LessonPhrase.importStopped), .warning)
    case .importFailed(let lines):
      start.work = nil
      start.report = lines
      start.offset = 0
      say(viewer.words(LessonPhrase.importFailed), .bad)
      for line in lines.reversed() {
        log.add(Log.Entry(clock: clock, tone: .bad, text: line, place: ""))
      }
    default: break
    }
    page = .start(start)
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
