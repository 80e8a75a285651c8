package import Domain
import TextUI

/// All that the screen in the hall shows, at one moment.
///
/// What stands on the screen is a function of this value and a size: nothing here counts ticks, so
/// nothing drifts.
package struct KioskState: Hashable, Sendable {
  package var settings: KioskSettings
  package var look: KioskLook
  /// The lines of the page `text`, as the street wrote them.
  package var textLines: [String] = []
  /// When the program was started again after it had ended; said on the screen for some minutes.
  package var restarted: Moment?
  package private(set) var now: Moment
  /// The last snapshot that could be read.
  package private(set) var snapshot: PublicSnapshot?
  /// The highest row of the journal that the screen ever showed.
  package private(set) var seen: PublicHead?
  /// That row, when the newest snapshot ends before it or has another one in its place.
  package private(set) var lost: PublicHead?
  /// Why the newest attempt to read one failed; `nil` = it did not.
  package private(set) var fault: KioskFault?

  /// - Parameters:
  ///   - settings: What is shown, and how.
  ///   - look: What the terminal can draw.
  ///   - now: The clock.
  ///   - seen: What an earlier run has shown; `nil` = nothing.
  package init(_ settings: KioskSettings, _ look: KioskLook, now: Moment, seen: PublicHead? = nil) {
    self.settings = settings
    self.seen = seen
    self.look = look
    if settings.ambiguous == .wide { self.look.drawWide() }
    self.now = now
  }

  package mutating func tick(now: Moment) { self.now = now }

  /// Takes what was read of the snapshot file, or why it could not be.
  package mutating func receive(_ result: Result<PublicSnapshot, KioskFault>, at now: Moment) {
    self.now = now
    switch result {
    case .success(let snapshot):
      self.snapshot = snapshot
      fault = nil
      compare(snapshot.journal)
    case .failure(let fault): self.fault = fault
    }
  }

  /// A journal only grows: one that goes back, or has another row under the same number, was put back
  /// or replaced.
  private mutating func compare(_ head: PublicHead) {
    if let seen, head.sequence < seen.sequence || head.sequence == seen.sequence && head != seen {
      lost = seen
    } else {
      (seen, lost) = (head, nil)
    }
  }
}
