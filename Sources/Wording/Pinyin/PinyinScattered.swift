extension Pinyin.Index {
  /// The characters that answer a query in its order, gaps allowed: `dg` finds 定稿 and
  /// 登记请假和代岗.
  ///
  /// - Returns: Places of the answering characters among the scalars of the text, the earliest that
  ///   do; nil if the query is not in the text.
  package func scattered(_ query: Pinyin.Query) -> [Int]? {
    scatteredParts(query)?.map(\.place)
  }

  /// The same, with how many letters of the query each character answers.
  package func scatteredParts(_ query: Pinyin.Query) -> [(place: Int, letters: Int)]? {
    let count = query.letters.count
    guard count <= Pinyin.Query.longest, count <= units.count * Self.lettersOfUnit else {
      return nil
    }
    let finishing = finishing(query)
    guard finishing[0] & 1 != 0 else { return nil }
    var parts: [(place: Int, letters: Int)] = []
    var start = 0
    for (index, unit) in units.enumerated() where start < count {
      let ends = query.ends(from: start, over: unit) & finishing[index + 1]
      guard ends != 0 else { continue }
      let end = UInt64.bitWidth - 1 - ends.leadingZeroBitCount
      parts.append((Int(unit.place), end - start))
      start = end
    }
    return parts
  }

  /// No syllable has more letters than `zhuang`.
  private static let lettersOfUnit = 6

  /// For each unit, from which places in the query the rest of the text can still finish it.
  private func finishing(_ query: Pinyin.Query) -> [UInt64] {
    let count = query.letters.count
    var finishing = Array(repeating: UInt64(1) << count, count: units.count + 1)
    for index in units.indices.reversed() {
      finishing[index] = finishing[index + 1]
      for start in 0..<count
      where query.ends(from: start, over: units[index]) & finishing[index + 1] != 0 {
        finishing[index] |= 1 << start
      }
    }
    return finishing
  }
}
