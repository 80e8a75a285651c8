import Domain
import TextUI

/// What happened that somebody may want to read again: errors, what others changed (日志).
struct Log: Sendable {
  struct Entry: Hashable, Sendable {
    let clock: Clock
    let tone: Notice.Tone
    let text: String
    /// The street and month on the screen, `云河街道 2026-10`; empty before anything is read.
    let place: String
  }

  /// The oldest goes when there are more.
  static let limit = 200
  /// The newest first.
  private(set) var entries: [Entry] = []

  mutating func add(_ entry: Entry) {
    if let last = entries.first, last.text == entry.text, last.clock == entry.clock { return }
    entries.insert(entry, at: 0)
    if entries.count > Self.limit { entries.removeLast() }
  }
}

extension State {
  /// Keeps a failure that has more lines than the screen says at once.
  mutating func addToLog(_ text: String) {
    log.add(Log.Entry(clock: clock, tone: .bad, text: text, place: logPlace))
  }

  private var logPlace: String {
    facts.map { $0.names.street($0.slice.street) + " \($0.month)" } ?? ""
  }

  /// Keeps what a message brought: every failure, refusal and result, and news by others.
  mutating func note(_ message: Message, before: Notice?) {
    guard let notice, notice != before, message.isResult || notice.isNews else { return }
    log.add(Log.Entry(clock: clock, tone: notice.tone, text: notice.text, place: logPlace))
  }
}

extension Message {
  /// Whether it tells what came of something.
  fileprivate var isResult: Bool {
    switch self {
    case .refused, .notDone, .failed, .told, .sourceSilent, .work(.failed), .work(.done): true
    case .key, .resized, .mouse, .loaded, .history, .registers, .entered, .foundEmpty, .clock,
      .remembered, .themesFound, .themeSaved, .settingsSaved, .keysChanged, .languageSet,
      .alreadyThere, .folderSeen, .work(.step), .work(.stopped), .answersRead, .leaving,
      .lessonBegins, .testBegins, .themed, .ambiguousWidth, .lock:
      false
    }
  }
}
