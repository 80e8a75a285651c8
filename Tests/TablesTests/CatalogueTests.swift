import Domain
import Tables
import Testing
import Wording

@Suite("The texts about tables")
struct CatalogueTests {
  @Test("stand in both languages with the same places", arguments: TablesPhrase.allCases)
  func complete(_ phrase: TablesPhrase) {
    let texts = Language.allCases.map { Catalogues.of($0).text(phrase.rawValue, in: .tables) }
    #expect(texts.allSatisfy { $0 != phrase.rawValue && !$0.isEmpty })
    #expect(places(texts[0]) == places(texts[1]))
  }

  @Test("no catalogue has a text that nobody speaks")
  func unused() {
    let known = Set(TablesPhrase.allCases.map(\.rawValue))
    for language in Language.allCases {
      #expect(Set(Catalogues.of(language).entries(.tables).keys) == known)
    }
  }

  private func places(_ text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      })
  }

  @Test("every reason of the merge has a sentence without open places")
  func reasons() {
    let month = Month(year: 2026, month: 1)
    let origin = Origin(file: "grids.csv", line: 2)
    let reasons: [ImportFault.Reason] = [
      .unresolved(id: "G1", in: .grids), .conflict(others: [origin]), .duplicate(others: [origin]),
      .gradeOutsideClass(3, .chief), .monthsOnMainLine, .idInBothTargets(others: [origin]),
      .idInBothTargets(others: []), .monthBackwards(from: .review, to: .open),
      .movedByCommands(month), .byFileOf([.administrator]),
      .byCommandOf(.uploadSurvey, [.surveyor]), .closedMonth(month, .settled),
      .weightsSum(.chief, 99),
      .postsMissing(.deputy, "C1"), .batchInTwoStreets, .leaveOutsideEmployment,
      .reversedMonths, .refused(.nothingGiven), .raterOfNothing,
    ]
    for language in Language.allCases {
      let writer = FaultWriter(Words(language)) { _ in "refused" }
      for reason in reasons {
        let line = writer.line(
          TableFault(ImportFault(origin: origin, column: nil, reason: reason)))
        #expect(line.hasPrefix("grids.csv:2: ") && !line.contains("{"))
      }
    }
  }
}
