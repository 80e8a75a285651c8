/// One line that says what just happened (提示行).
struct Notice: Hashable, Sendable {
  enum Tone: Hashable, Sendable {
    case plain, good, warning, bad
  }

  var text: String
  var tone = Tone.plain
  /// Told by others: stays until it could be read.
  var isNews = false
  /// Set with the first tick after it appeared.
  var since: Clock?

  /// Whether it stood long enough to be read.
  func wasReadable(at clock: Clock) -> Bool {
    since.map { clock.seconds(since: $0) >= ChangeMarks.flash } ?? false
  }
}

extension State {
  mutating func say(_ text: String, _ tone: Notice.Tone = .plain) {
    notice = Notice(text: text, tone: tone)
  }

  /// A key takes the last notice away, news only once it could be read.
  mutating func dismissNotice() {
    guard let shown = notice, !shown.isNews || shown.wasReadable(at: clock) else { return }
    notice = nil
  }

  /// News go by themselves after a minute.
  mutating func ageNotice() {
    guard let shown = notice, shown.isNews else { return }
    if let since = shown.since {
      if clock.seconds(since: since) >= ChangeMarks.star { notice = nil }
    } else {
      notice?.since = clock
    }
  }
}
