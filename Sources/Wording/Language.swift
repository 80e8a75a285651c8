/// A language of the program's texts.
package enum Language: String, CaseIterable, Sendable {
  /// 中文
  case chinese = "zh"
  case english = "en"

  /// The other one: what the key `L` switches to.
  package var other: Language { self == .chinese ? .english : .chinese }
}
