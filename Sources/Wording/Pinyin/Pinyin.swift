/// Search by pinyin (拼音) and names in Latin letters.
package enum Pinyin {
  /// Whether `text` answers to a query in Chinese, in pinyin, in initials or in a mix of them:
  /// `王小`, `wangxiaojun`, `xiaojun`, `wxj`, `wangxj`, `zhgq` all find what they abbreviate.
  ///
  /// A match starts at any character and runs without gaps; the last syllable may be unfinished,
  /// so that a list does not flicker while a name is typed. For many texts keep an `Index` of each
  /// and one `Query`.
  package static func matches(_ query: String, _ text: String) -> Bool {
    Index(text).matches(Query(query))
  }

  /// The first letter of each character's default reading, others as written: 王小军 is `wxj`.
  package static func initials(_ text: String, surnameFirst: Bool = false) -> String {
    transcribed(text, surnameFirst: surnameFirst) { $0.name.prefix(1) }
  }

  /// The default readings run together in small letters, ü as v: 代岗 is `daigang`.
  package static func spelling(_ text: String, surnameFirst: Bool = false) -> String {
    transcribed(text, surnameFirst: surnameFirst) { $0.name[...] }
  }

  private static func transcribed(
    _ text: String, surnameFirst: Bool, _ part: (Syllable) -> Substring
  ) -> String {
    defaultReadings(text, surnameFirst: surnameFirst).map { character, syllable in
      syllable.map { String(part($0)) } ?? String(character)
    }.joined()
  }

  /// Each character with its default reading; the surname of a name by its own reading.
  static func defaultReadings(
    _ text: some StringProtocol, surnameFirst: Bool
  ) -> [(character: Character, syllable: Syllable?)] {
    let surname = surnameFirst ? Surname.readings(in: text) : []
    return text.enumerated().map { offset, character in
      let special = offset < surname.count ? surname[offset] : nil
      return (character, special ?? defaultReading(character))
    }
  }

  private static func defaultReading(_ character: Character) -> Syllable? {
    guard let scalar = character.unicodeScalars.first, scalar.isHan else { return nil }
    var readings = PinyinTable.shared.readings(of: scalar.value)
    return readings.next().map { PinyinTable.shared.syllables[$0] }
  }
}

extension Unicode.Scalar {
  /// Whether the table may hold it; texts without such characters leave the table unread.
  var isHan: Bool {
    value == 0x3007 || (0x3400...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value)
  }
}
