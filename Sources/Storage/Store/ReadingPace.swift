/// When a screen reads again after a change (读取节奏).
///
/// A change that comes alone is read at once. In a burst every reading makes the writers wait a little,
/// and many screens together make them wait for long: so a screen rests the longer the more changes
/// follow one another, but for a second at the most.
package struct ReadingPace: Sendable {
  /// Changes no farther apart belong to one burst.
  private static let apart = Duration.milliseconds(100)
  private static let longest = Duration.seconds(1)

  private var ended: ContinuousClock.Instant?
  private var length = Duration.zero
  private var inBurst = 0

  package init() {}

  /// - Parameter now: When a change became known.
  /// - Returns: Seconds until it is to be read.
  package func rest(at now: ContinuousClock.Instant) -> Double {
    guard let ended else { return 0 }
    return max(0, min(Self.longest, length * inBurst) / .seconds(1) - (now - ended) / .seconds(1))
  }

  /// Notes a reading.
  ///
  /// - Parameters:
  ///   - began: When it began.
  ///   - now: When it ended.
  package mutating func note(from began: ContinuousClock.Instant, to now: ContinuousClock.Instant) {
    let isBurst =
      ended.map { began - $0 < Self.apart + min(Self.longest, length * inBurst) } ?? false
    inBurst = isBurst ? min(inBurst + 1, 100) : 0
    length = now - began
    ended = now
  }
}
