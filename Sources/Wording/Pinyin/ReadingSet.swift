/// Up to seven readings of one character, as numbers of syllables in the order they were added.
///
/// Packed in one word, nine bits a reading, so that thousands of names make a small array.
struct ReadingSet: Hashable, Sendable, Sequence, IteratorProtocol {
  private static let width: UInt64 = 9
  private static let capacity = 7
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  /// Adds a syllable; an eighth reading is dropped.
  mutating func insert(_ id: Int) {
    let count = Array(self).count
    guard count < Self.capacity, !contains(id) else { return }
    // Zero means no reading, hence one more than the number.
    bits |= UInt64(id + 1) << (UInt64(count) * Self.width)
  }

  /// Takes the first reading out.
  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits >>= Self.width }
    return Int(bits & (1 << Self.width - 1)) - 1
  }
}
