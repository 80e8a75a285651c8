import Domain
import Synchronization

/// Whether another day has begun since it was last asked.
///
/// A clock may come to another day without time going by for a wait: a machine that slept, a clock that
/// was set. The watch looks once a second anyway, so that nothing else has to wake for it.
final class DayTurn: Sendable {
  private let last: Mutex<Day>

  init(_ day: Day) { last = Mutex(day) }

  func isOver(on day: Day) -> Bool {
    last.withLock { last in
      defer { last = day }
      return last != day
    }
  }
}
