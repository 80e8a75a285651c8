import Domain
import TextUI
import Wording

extension Canvas {
  /// What a matter would add in each community: those that feel it most first, the others in one line.
  mutating func draw(_ load: AdmissionLoad, _ facts: MonthFacts, in rect: Rect) {
    guard rect.rows >= 3, !load.rows.isEmpty else { return }
    let words = facts.words
    let rows = load.rows.sorted {
      $0.more == $1.more ? $0.community < $1.community : $0.more > $1.more
    }
    let total = Points(raw: load.points.raw * rows.count)
    rule(
      row: 0,
      title: TextLine(
        words(RegisterPhrase.loadTitle, ["count": "\(rows.count)", "points": "\(total)"]),
        style: .title),
      note: TextLine(), isFocused: false, glyphs: facts.viewer.glyphs, in: rect)
    let layout = TableLayout(
      [
        Column(words(RegisterPhrase.loadCommunity), rank: 0, minimum: 6, ideal: 16),
        Column(number: words(RegisterPhrase.loadWorkers), rank: 3, width: 5),
        Column(number: words(RegisterPhrase.loadBefore), rank: 2, width: 8),
        Column(number: words(RegisterPhrase.loadAfter), rank: 1, width: 8),
        Column(number: words(RegisterPhrase.loadDifference), rank: 0, width: 7),
      ], width: rect.columns)
    putTitles(of: layout, row: 1, in: rect)
    let room = rect.rows - 2
    // The last line is for those without a line of their own.
    let shown = rows.count > room ? max(0, room - 1) : rows.count
    for (place, row) in rows.prefix(shown).enumerated() {
      let number = { (points: Points?) in points.map { TextLine("\($0)") } ?? NumberText.none }
      let cells = [
        TextLine(facts.names.community(row.community)), TextLine("\(row.workers)"),
        number(row.before), number(row.after), TextLine(row.moreText ?? "--", style: .warning),
      ]
      for placed in layout.placed { put(cells[placed.index], in: placed, row: place + 2, of: rect) }
    }
    let rest = rows.dropFirst(shown)
    guard let most = rest.first, let least = rest.last else { return }
    put(
      words(
        RegisterPhrase.loadMore,
        [
          "count": "\(rest.count)", "least": least.moreText ?? "--", "most": most.moreText ?? "--",
        ]), row: shown + 2, column: 3, .dim, in: rect)
  }
}

extension AdmissionLoad.Row {
  /// In hundredths.
  fileprivate var more: Int { (after?.raw ?? 0) - (before?.raw ?? 0) }

  /// Empty where nobody is there to feel it.
  fileprivate var moreText: String? {
    after == nil ? nil : "+" + Points(raw: more).description
  }
}
