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
  /// Why the newest attempt to read one failed; `nil` = it did not.
  package private(set) var fault: KioskFault?

  package init(_ settings: KioskSettings, _ look: KioskLook, now: Moment) {
    self.settings = settings
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
    case .failure(let fault): self.fault = fault
    }
  }
}
