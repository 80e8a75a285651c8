import Domain
import Testing
import Wording

@Suite("A translator")
struct CatalogueTests {
  @Test("finds every text in both languages, with the same places", arguments: Area.allCases)
  func complete(area: Area) {
    let keys = Self.keys(of: area)
    for language in Language.allCases {
      let entries = Catalogues.of(language).entries(area)
      #expect(keys.filter { entries[$0] == nil }.sorted() == [], "missing in \(area) \(language)")
      #expect(
        entries.keys.filter { !keys.contains($0) }.sorted() == [], "unused in \(area) \(language)")
    }
    let (chinese, english) = (
      Catalogues.of(.chinese).entries(area), Catalogues.of(.english).entries(area)
    )
    for (key, text) in chinese {
      // A language may do without a place, but not name one that nobody fills.
      let places = Self.places(text).union(Self.places(english[key] ?? ""))
      #expect(!places.contains(""), "an empty place in \(key)")
    }
  }

  @Test("puts the places in any order")
  func fills() {
    let words = Words(.chinese)
    #expect(
      words(RefusalPhrase.unknownWorker, ["id": "W9"])
        == "没有编号为 W9 的社工。先核对编号，或导入 workers.csv。")
  }

  @Test("has one word for one and another for several")
  func counts() {
    let words = Words(.english)
    #expect(words(QueryPhrase.sheetRows, ["count": "1"]) == "1 row")
    #expect(words(QueryPhrase.sheetRows, ["count": "0"]) == "0 rows")
    #expect(words(QueryPhrase.sheetRows, ["count": "12"]) == "12 rows")
  }

  @Test("writes a choice of words with a place of the text and two words", arguments: Area.allCases)
  func choices(area: Area) {
    for language in Language.allCases {
      for (key, text) in Catalogues.of(language).entries(area) {
        for place in Self.places(text) where place.contains("|") {
          let parts = place.split(separator: "|", omittingEmptySubsequences: false)
          #expect(parts.count == 3 && !parts.contains(""), "\(key): \(place)")
          #expect(text.contains("{\(parts[0])}"), "\(key): \(place) without its number")
        }
      }
    }
  }

  @Test("may write comments, empty lines and equal signs")
  func parses() {
    let entries = parseCatalogue(Array("# note\n\na = 1 = 1\nb=two\\nlines\n".utf8))
    #expect(entries == ["a": "1 = 1", "b": "two\nlines"])
  }

  @Test("says neither he nor she of anybody", arguments: Area.allCases)
  func noPronouns(area: Area) {
    let english: Set<String> = [
      "he", "she", "him", "her", "his", "hers", "himself", "herself",
    ]
    for (key, text) in Catalogues.of(.english).entries(area) {
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      #expect(words.filter(english.contains) == [], "\(key): \(text)")
    }
    for (key, text) in Catalogues.of(.chinese).entries(area) {
      let rest = text.replacingAll("其他", "").replacingAll("他人", "")
      #expect(!rest.contains("他") && !rest.contains("她"), "\(key): \(text)")
    }
  }

  private static func keys(of area: Area) -> Set<String> {
    switch area {
    case .names: raw(NamesPhrase.self)
    case .refusals: raw(RefusalPhrase.self)
    case .board: raw(BoardPhrase.self)
    case .tables: raw(TablesPhrase.self)
    case .cli: raw(CLIPhrase.self)
    case .dashboard: raw(DashboardPhrase.self)
    case .explain: raw(ExplainPhrase.self)
    case .query: raw(QueryPhrase.self)
    case .settings: raw(SettingsPhrase.self)
    case .terminal: raw(TerminalPhrase.self)
    case .charts: raw(ChartsPhrase.self)
    case .lesson: raw(LessonPhrase.self)
    case .cycle: raw(CyclePhrase.self)
    case .office: raw(OfficePhrase.self)
    case .monthly: raw(MonthlyPhrase.self)
    case .sheets: raw(SheetsPhrase.self)
    case .kiosk: raw(KioskPhrase.self)
    case .verify: raw(VerifyPhrase.self)
    case .store: raw(StorePhrase.self)
    case .usage: raw(UsagePhrase.self)
    case .registers: raw(RegisterPhrase.self).union(ofRegisters)
    }
  }

  /// What registers need, and the parts of their headlines, which only they know.
  private static var ofRegisters: Set<String> {
    let known = Language.allCases.flatMap { Catalogues.of($0).entries(.registers).keys }
    let blocks = known.filter { $0.contains(".") && !$0.contains(".figure.") }
    return Registers.all.reduce(into: Set(blocks)) { keys, register in
      let today = Day(year: 2026, month: 10, day: 14)
      let nowhere = RegisterScope(.district("Q1"), today...today, Records())
      let figures = register.figures(of: nowhere)
      let names =
        figures.map(\.name) + figures.flattened.map(\.name) + register.workerFigures
      keys.formUnion(["purpose", "waiting"].map { register.code + "." + $0 })
      keys.formUnion(names.map { register.code + ".figure." + $0 })
      // Of a list the figures of its rows, which nowhere has any.
      let rows = figures.compactMap { figure -> String? in
        if case .list = figure.value { register.code + ".figure." + figure.name + "." } else { nil }
      }
      keys.formUnion(known.filter { key in rows.contains(where: key.hasPrefix) })
    }
  }

  private static func raw<P: Phrase>(_ phrases: P.Type) -> Set<String> {
    Set(P.allCases.map(\.rawValue))
  }

  private static func places(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{").dropFirst().compactMap {
        $0.contains("}") ? String($0.prefix { $0 != "}" }) : nil
      })
  }
}

extension String {
  fileprivate func replacingAll(_ part: String, _ other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
