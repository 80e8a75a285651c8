extension Pinyin {
  /// A number by which texts are sorted as a Chinese dictionary has them: by syllable, digits as the
  /// number they write.
  ///
  /// It holds six characters of 10 bits each, so that a long list is sorted by whole numbers; texts
  /// with the same beginning are equal. With `surnameFirst` the text is a person's name.
  package static func order(_ text: String, surnameFirst: Bool = false) -> Int {
    let surname = surnameFirst ? Surname.readings(in: text) : []
    var order = 0
    var count = 0
    var number: Int?
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      guard count < 6 else { break }
      let digit = Int(scalar.value) - 0x30
      if (0...9).contains(digit) {
        number = min((number ?? 0) * 10 + digit, 199)
        continue
      }
      if let run = number {
        order = order << 10 | (run + 1)
        count += 1
        number = nil
        guard count < 6 else { break }
      }
      let special = offset < surname.count ? surname[offset] : nil
      order = order << 10 | (special.map { rank(of: $0.name) } ?? rank(of: scalar))
      count += 1
    }
    if let number, count < 6 {
      order = order << 10 | (number + 1)
      count += 1
    }
    return order << (10 * (6 - count))
  }

  /// Numbers stand first, then Latin letters, then syllables.
  private static func rank(of scalar: Unicode.Scalar) -> Int {
    guard scalar.isHan else {
      let letter = SearchLetter.folded(scalar) ?? scalar.value
      return letter < 0x80 ? 210 + Int(letter) : 1_020
    }
    var readings = PinyinTable.shared.readings(of: scalar.value)
    return readings.next().map { ranks[$0] } ?? 1_021
  }

  private static func rank(of syllable: String) -> Int {
    PinyinTable.shared.syllables.firstIndex { $0.name == syllable }.map { ranks[$0] } ?? 1_022
  }

  /// The place of each syllable in the alphabet, by its number in the table.
  private static let ranks: [Int] = {
    let syllables = PinyinTable.shared.syllables
    var ranks = Array(repeating: 0, count: syllables.count)
    for (rank, place) in syllables.indices.sorted(by: { syllables[$0].name < syllables[$1].name })
      .enumerated()
    {
      ranks[place] = min(340 + rank, 1_019)
    }
    return ranks
  }()
}
