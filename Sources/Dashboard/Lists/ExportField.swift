import Domain
import Query
import Wording

/// One thing that an export asks.
struct ExportField: FormItem {
  enum Name: String, Hashable, Sendable {
    case format, rows, name, folder, existing
  }

  let name: Name
  var text: FormField
  var options: [ChoiceList.Option]
  var key: String { name.rawValue }

  init(_ name: Name, _ text: String, options: [ChoiceList.Option] = []) {
    self.name = name
    self.text = FormField(text)
    self.options = options
  }

  static func format(_ format: ExportFormat, _ words: Words) -> ExportField {
    ExportField(
      .format, format.rawValue,
      options: ExportFormat.allCases.map {
        .init($0.rawValue, words(QueryPhrase.formatName($0)))
      })
  }

  /// All rows, or those that are marked, which are meant where there are any.
  static func rows(_ shown: Int, marked count: Int, _ words: Words) -> ExportField {
    ExportField(
      .rows, marked,
      options: [
        .init("all", words(QueryPhrase.rowsAll, ["count": "\(shown)"])),
        .init(marked, words(QueryPhrase.rowsMarked, ["count": "\(count)"])),
      ])
  }

  static let marked = "marked"

  /// What is there already stays, unless it is to be replaced.
  static func existing(_ words: Words) -> ExportField {
    ExportField(
      .existing, "",
      options: [
        .init("", words(QueryPhrase.existingStays)),
        .init(replaced, words(QueryPhrase.existingReplaced)),
      ])
  }

  static let replaced = "replaced"

  func title(_ words: Words) -> String {
    switch name {
    case .format: words(QueryPhrase.fieldFormat)
    case .rows: words(QueryPhrase.fieldRows)
    case .name: words(QueryPhrase.fieldFile)
    case .folder: words(QueryPhrase.fieldFolder)
    case .existing: words(QueryPhrase.fieldExisting)
    }
  }
}
