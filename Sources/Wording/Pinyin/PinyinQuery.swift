extension Pinyin {
  /// What somebody typed, folded once for many texts.
  package struct Query: Hashable, Sendable {
    /// Longest query that can match, in characters: a search keeps its state in one word.
    static let longest = 63

    let letters: [UInt32]

    package init(_ text: String) {
      letters = text.unicodeScalars.compactMap(SearchLetter.folded)
    }

    /// Whether everything matches.
    package var isEmpty: Bool { letters.isEmpty }

    /// Where in the query one may be after `unit`, having been at `start`, as a set of bits.
    func ends(from start: Int, over unit: Index.Unit) -> UInt64 {
      guard start < letters.count else { return 0 }
      var ends: UInt64 = letters[start] == unit.letter ? 1 << (start + 1) : 0
      for id in unit.readings {
        ends |= self.ends(from: start, over: PinyinTable.shared.syllables[id])
      }
      return ends
    }

    /// A syllable is given whole, by its initial, or by any part of it where the query ends.
    private func ends(from start: Int, over syllable: Syllable) -> UInt64 {
      let shared = sharedLength(from: start, with: syllable)
      guard shared > 0 else { return 0 }
      var ends: UInt64 = 1 << (start + 1)
      if shared >= syllable.initialLength { ends |= 1 << (start + syllable.initialLength) }
      if shared == syllable.count || start + shared == letters.count {
        ends |= 1 << (start + shared)
      }
      return ends
    }

    private func sharedLength(from start: Int, with syllable: Syllable) -> Int {
      let limit = min(syllable.count, letters.count - start)
      var length = 0
      while length < limit, letters[start + length] == syllable[length] { length += 1 }
      return length
    }
  }
}
