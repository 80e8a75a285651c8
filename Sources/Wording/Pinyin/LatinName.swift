extension Pinyin {
  /// A place goes by its bare name: 云河街道 is `Yunhe`.
  package static func latinPlace(_ name: String) -> String {
    for suffix in ["街道", "社区"] where name.hasSuffix(suffix) && name.count > suffix.count {
      return latin(String(name.dropLast(suffix.count)))
    }
    return latin(name)
  }

  /// A text in Latin letters, for English and for consoles without Chinese: 王小军 is
  /// `Wang Xiaojun`, 桂花1 is `Guihua 1`, 阿依古丽·买买提 is `Ayiguli Maimaiti`.
  ///
  /// Every run of Chinese is one word by default readings, with ü as yu (`Lyu`) and an apostrophe
  /// where syllables would run together (`Xi'an`). Text in other scripts stays as it is.
  ///
  /// With `surnameFirst` the text is a person's name: its surname is a word of its own and has the
  /// reading of the surname.
  package static func latin(_ text: String, surnameFirst: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: \.isHan) else { return text }
    let words = runs(text)
    guard surnameFirst, words.count == 1 || !text.contains(where: \.isNameDot) else {
      return words.map { latinWord(defaultReadings($0, surnameFirst: false)) }
        .joined(separator: " ")
    }
    return words.enumerated().map { offset, word in
      offset == 0 ? latinName(word) : latinWord(defaultReadings(word, surnameFirst: false))
    }.joined(separator: " ")
  }

  private static func latinName(_ name: Substring) -> String {
    let readings = defaultReadings(name, surnameFirst: true)
    let length = Surname.readings(in: name).count
    return [readings.prefix(length), readings.dropFirst(length)].filter { !$0.isEmpty }
      .map { latinWord(Array($0)) }.joined(separator: " ")
  }

  private static func latinWord(
    _ readings: [(character: Character, syllable: Syllable?)]
  ) -> String {
    var word = ""
    for (character, syllable) in readings {
      guard let syllable else {
        word.append(character)
        continue
      }
      if !word.isEmpty, syllable.opensWithVowel { word.append("'") }
      word.append(syllable.passportName)
    }
    guard readings.first?.syllable != nil else { return word }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// The text cut at space and dots, and where Chinese and other script meet.
  private static func runs(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0.isNameDot }.flatMap(runsOfOneScript)
  }

  private static func runsOfOneScript(_ text: Substring) -> [Substring] {
    var runs: [Substring] = []
    var rest = text
    while let first = rest.first {
      let run = rest.prefix { $0.isHan == first.isHan }
      runs.append(run)
      rest = rest[run.endIndex...]
    }
    return runs
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.first?.isHan ?? false
  }

  /// The dot between the parts of a name of another people.
  var isNameDot: Bool {
    self == "·" || self == "•" || self == "・" || self == "‧"
  }
}
