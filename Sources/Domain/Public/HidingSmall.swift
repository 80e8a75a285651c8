extension Tally {
  /// Fewer answers could be told apart by those who gave them.
  package static let least = 5

  /// `nil` below so many answers.
  func atLeast(_ least: Int) -> Tally? { valid >= least ? self : nil }
}

/// The parts of a sum that may be shown beside it: none with fewer than `Tally.least` answers, and so
/// many that the rest, which anybody can subtract, has not fewer either.
func hidingSmall(_ parts: [Tally]) -> [Tally?] {
  var shown = parts.map { $0.atLeast(Tally.least) }
  func rest() -> Int {
    zip(parts, shown).reduce(0) { $0 + ($1.1 == nil ? $1.0.valid : 0) }
  }
  while (1..<Tally.least).contains(rest()) {
    let smallest = shown.indices.filter { shown[$0] != nil }
      .min { parts[$0].valid < parts[$1].valid }
    guard let smallest else { break }
    shown[smallest] = nil
  }
  return shown
}
