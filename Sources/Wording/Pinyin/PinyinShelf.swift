extension Pinyin {
  /// Many entries made ready for many searches, each found by several texts.
  ///
  /// They lie in one array: 20,000 names are made ready, and searched, in a few milliseconds.
  package struct Shelf: Sendable {
    private var units: [Index.Unit] = []
    /// Where each entry begins; one more at the end.
    private var starts: [Int32] = [0]

    package init() {}

    /// Adds a text by which the entry that is being made is found.
    package mutating func add(_ text: String) {
      units.append(charactersOf: text)
      // No query goes on from one text into the next.
      units.append(Index.Unit(letter: .max, place: 0, readings: ReadingSet()))
    }

    package mutating func endEntry() { starts.append(Int32(units.count)) }

    /// Whether the query stands in one of the entry's texts without gaps.
    package func matches(_ entry: Int, _ query: Query) -> Bool {
      query.stands(in: units[Int(starts[entry])..<Int(starts[entry + 1])])
    }
  }
}
