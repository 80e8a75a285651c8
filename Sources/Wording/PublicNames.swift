package import Domain

/// How people's names come to the public (姓名显示).
package enum NameMasking: String, CaseIterable, Sendable {
  /// No name at all.
  case none
  /// The surname and an X: 王X.
  case surname
  case full
}

/// Names for the screen in the hall, masked as the street chose.
package struct PublicNames: PublicNaming {
  private let masking: NameMasking

  package init(_ masking: NameMasking) { self.masking = masking }

  package func person(_ name: String) -> PublicName? {
    switch masking {
    case .none: nil
    case .surname: masked(name)
    case .full: PublicName(written: name, latin: Pinyin.latin(name, surnameFirst: true))
    }
  }

  package func place(_ name: String) -> PublicName {
    PublicName(written: name, latin: Pinyin.latinPlace(name))
  }

  package func line(_ name: String, english: String?) -> PublicName {
    PublicName(written: name, latin: english ?? Pinyin.latin(name))
  }

  /// 欧阳X is `Ouyang X`; of a name of another people, whose surname we do not know, its first letter
  /// is left.
  private func masked(_ name: String) -> PublicName {
    let surname = String(name.prefix(max(1, Surname.readings(in: name).count)))
    let isSurname = name.unicodeScalars.allSatisfy(\.isHan)
    let words = Pinyin.latin(isSurname ? name : surname, surnameFirst: true).split(separator: " ")
    return PublicName(written: surname + "X", latin: (words.first.map(String.init) ?? "") + " X")
  }
}
