package import Domain

/// Who wrote a row last, and when (录入), as the journal knows it.
package struct Entered: Hashable, Sendable {
  /// A login.
  package let who: String
  /// Civil date and clock time, `2026-10-14 10:32`.
  package let when: String

  package init(who: String, when: String) {
    self.who = who
    self.when = when
  }
}

/// Who wrote which row.
package typealias EnteredRows = [RowKey: Entered]

/// What an explanation says of the persons behind a number.
struct EnteredText {
  let rows: EnteredRows
  let words: Words
  /// Shows a person's written name.
  let person: (String) -> String

  /// Who entered a row, and when; nothing where that is not known.
  func text(_ row: RowKey) -> String? {
    rows[row].map { words(ExplainPhrase.entered, ["who": person($0.who), "when": $0.when]) }
  }

  func text(_ record: some Record) -> String? { text(RowKey(of: record)) }

  /// The same after the name that stands in the row: `汪红梅  2026-10-14 10:32`, and by whose hand
  /// where that is another's.
  func text(_ name: String, _ record: some Record) -> String {
    guard let entered = rows[RowKey(of: record)] else { return person(name) }
    guard entered.who != name else { return person(name) + " " + entered.when }
    return person(name) + "  "
      + words(ExplainPhrase.entered, ["who": person(entered.who), "when": entered.when])
  }
}
