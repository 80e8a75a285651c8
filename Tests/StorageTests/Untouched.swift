import Storage

extension Verification {
  /// Whether the journal tells every row there is.
  ///
  /// For worlds whose settled months were put there as such: nothing was settled in them that could
  /// be computed again.
  var isUntouched: Bool { brokenAt == nil && strayRows.isEmpty && damages.isEmpty }
}
