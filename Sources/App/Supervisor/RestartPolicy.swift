import Curses

/// How long to wait before the one who draws is started again (重启).
struct RestartPolicy {
  /// Milliseconds; the first death of a child that had drawn is answered at once.
  private(set) var pause = 0
  /// Deaths without a frame, one after the other.
  private var blind = 0
  /// Deaths soon after the first frame, one after the other.
  private var short = 0

  /// A child that lives as long, in milliseconds, has lived well.
  static let good = 10_000
  /// The longest pause before a child that never drew.
  static let longest = 30_000
  /// What draws and dies again and again must not eat the machine, and is back within a second.
  static let brief = 250

  mutating func note(_ life: KeptProgram.Life) {
    blind = life.frames > 0 ? 0 : blind + 1
    short = life.frames == 0 || life.lived >= Self.good ? 0 : short + 1
    if blind > 0 {
      pause = min(Self.longest, 125 << min(blind, 10))
    } else {
      pause = short > 3 ? Self.brief : 0
    }
  }
}
