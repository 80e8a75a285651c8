import Domain
import Glibc

/// The civil time of the screen in the hall; for tests it may run faster than time does.
struct KioskClock {
  private let start = Moment.current
  private let began = ContinuousClock.now
  /// Seconds that pass here in one second.
  private let speed: Int

  init(speed: Int = 1) { self.speed = speed }

  var now: Moment {
    // Always asked anew: the machine's clock may be set while the screen stands.
    guard speed > 1 else { return .current }
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    let milliseconds = Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    return start + milliseconds * speed / 1_000
  }

  /// Milliseconds until the next second begins, or until a fast clock is looked at again.
  var pause: Int {
    guard speed == 1 else { return 20 }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return 1_000 - now.tv_nsec / 1_000_000
  }
}

extension Moment {
  /// The civil time by the machine's clock.
  static var current: Moment {
    let (day, seconds) = currentCivilTime()
    return Moment(day, second: seconds)
  }
}
