/// Why a text is no snapshot that this program shows.
package enum SnapshotFault: Error, Hashable, Sendable {
  /// Longer than so many bytes.
  case tooLarge(limit: Int)
  /// No JSON of ours; bytes from the start.
  case malformed(offset: Int)
  /// Another program wrote it, older or newer.
  case unknownVersion(Int)
  /// A member is missing, strange, of another type or out of range: `current.communities.grids`.
  case member(String)
}
