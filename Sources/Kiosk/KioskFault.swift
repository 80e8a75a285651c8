package import Domain

/// Why there is no snapshot to show.
package enum KioskFault: Error, Hashable, Sendable {
  /// There is no file.
  case missing
  /// A folder, a pipe, a link or a device stands in its place.
  case notRegular
  /// Longer than so many bytes.
  case tooLarge(limit: Int)
  /// The system refused to read it, in its own words.
  case unreadable(String)
  /// It was read and is no snapshot.
  case snapshot(SnapshotFault)
}
