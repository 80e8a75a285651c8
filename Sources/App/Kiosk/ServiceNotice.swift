import CGuard
import Glibc

/// What a service manager is told, as `sd_notify` writes it; without one nothing happens.
///
/// Opened before the filter, which lets nobody make a socket.
struct ServiceNotice {
  private let descriptor: Int32
  /// Half the time after which the manager misses a sign of life.
  private let interval: Duration?
  private var lastSign: ContinuousClock.Instant?

  init(socket: String?, watchdogMicroseconds: String?) {
    descriptor = socket.map { cguard_open_notify($0) } ?? -1
    interval = watchdogMicroseconds.flatMap { Int64($0) }.flatMap { time in
      time > 0 ? .microseconds(time / 2) : nil
    }
  }

  /// Milliseconds after which the next frame is due at the latest.
  var patience: Int {
    guard let (seconds, attoseconds) = interval?.components, seconds == 0 else { return 1_000 }
    return max(10, Int(attoseconds / 1_000_000_000_000_000))
  }

  /// Says that a frame was written: the first one that the screen is ready, later ones that it lives.
  mutating func drewFrame() {
    guard let lastSign else {
      send("READY=1\nWATCHDOG=1")
      lastSign = .now
      return
    }
    guard let interval, .now - lastSign >= min(interval, .seconds(10)) else { return }
    send("WATCHDOG=1")
    self.lastSign = .now
  }

  func stops() { send("STOPPING=1") }

  /// One message; dropped where the manager takes none, which must not hold the screen up.
  private func send(_ text: String) {
    guard descriptor >= 0 else { return }
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}
