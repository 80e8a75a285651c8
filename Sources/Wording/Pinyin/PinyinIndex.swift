extension Pinyin {
  /// A text made ready for many searches.
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
      units.append(charactersOf: text)
      self.units = units
    }

    /// Whether the query stands in the text without gaps.
    package func matches(_ query: Query) -> Bool { query.stands(in: units[...]) }
  }
}

extension [Pinyin.Index.Unit] {
  /// Adds what is compared of a text.
  mutating func append(charactersOf text: String) {
    var place: UInt32 = 0
    for scalar in text.unicodeScalars {
      defer { place += 1 }
      guard let letter = SearchLetter.folded(scalar) else { continue }
      let readings = scalar.isHan ? PinyinTable.shared.readings(of: scalar.value) : ReadingSet()
      append(Element(letter: letter, place: place, readings: readings))
    }
  }
}

extension Pinyin.Query {
  /// Whether the query stands in these characters without gaps.
  func stands(in units: ArraySlice<Pinyin.Index.Unit>) -> Bool {
    let count = letters.count
    guard count > 0 else { return true }
    guard count <= Self.longest else { return false }
    let done: UInt64 = 1 << count
    var reached: UInt64 = 0
    for unit in units {
      // A match may start at every character: the start of the query is always reached.
      reached = step(reached | 1, over: unit)
      if reached & done != 0 { return true }
    }
    return false
  }

  private func step(_ reached: UInt64, over unit: Pinyin.Index.Unit) -> UInt64 {
    var left = reached
    var ends: UInt64 = 0
    while left != 0 {
      ends |= self.ends(from: left.trailingZeroBitCount, over: unit)
      left &= left - 1
    }
    return ends
  }
}
