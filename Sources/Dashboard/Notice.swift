/// One line that says what just happened (提示行).
struct Notice: Hashable, Sendable {
  enum Tone: Hashable, Sendable {
    case plain, good, warning, bad
  }

  var text: String
  var tone = Tone.plain
  /// Told by others: stays until it could be read.
  var isNews = false
  var since: Clock?
}

extension State {
  mutating func say(_ text: String, _ tone: Notice.Tone = .plain) {
    notice = Notice(text: text, tone: tone)
  }

  /// A key takes the last notice away, news only once it could be read.
  mutating func dismissNotice() {
    guard let shown = notice else { return }
    if shown.isNews, let since = shown.since, clock.seconds(since: since) < 2 { return }
    notice = nil
  }
}
