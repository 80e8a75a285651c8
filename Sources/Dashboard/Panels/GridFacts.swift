import Domain
import TextUI
import Wording

/// What is so in a grid: its points, its households, its rate and the batches behind it.
struct GridFacts {
  let lines: [TextLine]

  init(_ grid: Grid, _ facts: MonthFacts) {
    let words = facts.words
    var lines = [
      TextLine([
        .init(words(DashboardPhrase.headPoints), .dim),
        .init("  " + facts.worth(of: grid.id, in: grid.community)),
        .init("    " + words(DashboardPhrase.households, ["count": "\(grid.households)"])),
      ])
    ]
    if let rate = facts.gridRate(grid) {
      let (low, high) = rate.ends
      lines.append(
        TextLine([
          .init(words(DashboardPhrase.factRate), .dim),
          .init("  " + NumberText.percent(rate) + "%  \(rate.satisfied)/\(rate.valid)"),
          .init("    " + words(DashboardPhrase.factInterval) + " ", .dim),
          .init(NumberText.percent(low) + " - " + NumberText.percent(high) + "%"),
        ]))
    }
    let batches = facts.board.community(grid.community)?.batches.filter { $0.grid == grid.id } ?? []
    for batch in batches {
      lines.append(
        TextLine(
          "  \(batch.batch) \(words.name(batch.method)) \(batch.tally.satisfied)/\(batch.tally.valid)"
            + "  " + words.name(batch.status), style: .dim))
    }
    self.lines = lines
  }
}
