package import Domain

/// Whether the figures on the screen may still be believed (数据新旧).
package enum Freshness: Hashable, Sendable {
  /// So many seconds old.
  case fresh(age: Int)
  /// Older than it should be, and shown with that word.
  case late(age: Int)
  /// Too old: no figure is shown any more.
  case gone(since: Moment)
  /// Made at a time that is still to come: one of two clocks is wrong.
  case fromLater(Moment)
  /// There never was any.
  case none

  /// Whether figures are shown.
  package var isShown: Bool {
    switch self {
    case .fresh, .late: true
    case .gone, .fromLater, .none: false
    }
  }
}

extension KioskState {
  /// Two clocks may differ by so many seconds.
  private static let clockTolerance = 60

  package var freshness: Freshness {
    guard let made = snapshot?.made else { return .none }
    let age = now - made
    guard age >= -Self.clockTolerance else { return .fromLater(made) }
    if age > max(settings.goneAfter, settings.lateAfter) { return .gone(since: made) }
    return age > settings.lateAfter ? .late(age: age) : .fresh(age: max(0, age))
  }
}
