import Domain
import Wording

/// One line that says what just happened (提示行).
struct Notice: Hashable, Sendable {
  enum Tone: Hashable, Sendable {
    case plain, good, warning, bad
  }

  /// What a notice is about, by which it is told anew in another language.
  enum Matter: Hashable, Sendable {
    case command(Command)
    case undone([Change]), redone([Change])
    case refused(Refusal)
    case news([RowTouch])
  }

  var text: String
  var tone = Tone.plain
  /// Told by others: stays until it could be read.
  var isNews = false
  /// `nil` = its words are all there is of it.
  var matter: Matter?
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

  mutating func say(_ matter: Notice.Matter, _ tone: Notice.Tone) {
    guard let text = text(of: matter) else { return }
    notice = Notice(text: text, tone: tone, matter: matter)
  }

  /// Tells the notice that stands in the language of the screen, as far as that is known.
  mutating func retellNotice() {
    guard let matter = notice?.matter, let text = text(of: matter) else { return }
    notice?.text = text
  }

  private func text(of matter: Notice.Matter) -> String? {
    guard let facts else { return nil }
    switch matter {
    case .command(let command): return facts.notice(of: command)
    case .undone(let changes): return told(.noticeUndone, changes, facts)
    case .redone(let changes): return told(.noticeRedone, changes, facts)
    case .refused(let refusal): return facts.sentence(for: refusal)
    case .news(let touches): return facts.news(touches)
    }
  }

  /// What an undo or a redo changed: whose mark, which duty, from what to what.
  private func told(_ phrase: DashboardPhrase, _ changes: [Change], _ facts: MonthFacts) -> String {
    let words = viewer.words
    let what =
      changes.isEmpty
      ? words(DashboardPhrase.lastStep) : words.told(changes, names: facts.names.register)
    return words(phrase, ["what": what])
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
