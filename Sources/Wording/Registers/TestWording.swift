package import Domain

extension TestWording {
  /// The texts of built questions in both languages, from the catalogues.
  package static let shipped: TestWording = {
    let texts = { (language: Language) in
      let words = Words(language)
      return Dictionary(
        uniqueKeysWithValues: names.map { name in
          (name, words.template("build." + name, of: TestRegister.self))
        })
    }
    return TestWording(chinese: texts(.chinese), english: texts(.english))
  }()
}

extension Words {
  /// A text of a register's own with its places left open.
  fileprivate func template(_ key: String, of register: any Register.Type) -> String {
    Catalogues.of(language).text(register.code + "." + key, in: .registers)
  }
}
