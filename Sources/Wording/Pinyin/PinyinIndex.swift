extension Pinyin {
  /// A text made ready for many searches: 20,000 names are searched in a few milliseconds.
  package struct Index: Hashable, Sendable {
    /// One character of the text.
    struct Unit: Hashable, Sendable {
      let letter: UInt32
      /// Place among the characters (scalars) of the text.
      let place: UInt32
      let readings: ReadingSet
    }

    let units: [Unit]

    package init(_ text: String) {
      var units: [Unit] = []
      for (place, scalar) in text.unicodeScalars.enumerated() {
        guard let letter = SearchLetter.folded(scalar) else { continue }
        let readings =
          scalar.isHan ? PinyinTable.shared.readings(of: scalar.value) : ReadingSet()
        units.append(Unit(letter: letter, place: UInt32(place), readings: readings))
      }
      self.units = units
    }

    /// Whether the query stands in the text without gaps.
    package func matches(_ query: Query) -> Bool {
      let count = query.letters.count
      guard count > 0 else { return true }
      guard count <= Query.longest else { return false }
      let done: UInt64 = 1 << count
      var reached: UInt64 = 0
      for unit in units {
        // A match may start at every character: the start of the query is always reached.
        reached = step(reached | 1, over: unit, query)
        if reached & done != 0 { return true }
      }
      return false
    }

    private func step(_ reached: UInt64, over unit: Unit, _ query: Query) -> UInt64 {
      var left = reached
      var ends: UInt64 = 0
      while left != 0 {
        ends |= query.ends(from: left.trailingZeroBitCount, over: unit)
        left &= left - 1
      }
      return ends
    }
  }
}
