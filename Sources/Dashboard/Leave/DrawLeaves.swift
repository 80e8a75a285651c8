import Domain
import TextUI
import Wording

/// A leave as a row: its kind, first and last day, how many days, who stands in.
struct LeaveCells {
  private let leave: Leave
  private let facts: MonthFacts
  private let names: [String]

  init(_ leave: Leave, _ facts: MonthFacts) {
    self.leave = leave
    self.facts = facts
    names = facts.coverNames(facts.covers(for: leave.worker, during: leave.days))
  }

  static func columns(_ words: Words) -> [Column] {
    [
      Column(words(DashboardPhrase.headKind), rank: 0, minimum: 6, ideal: 16),
      Column(words(DashboardPhrase.fieldFrom), rank: 0, minimum: 10),
      Column(words(DashboardPhrase.fieldTo), rank: 0, minimum: 10),
      Column(number: words(DashboardPhrase.headLeaveDays), rank: 2, width: 5),
      Column(words(DashboardPhrase.headCover), rank: 1, minimum: 7, ideal: 40, gap: 2),
    ]
  }

  var lines: [TextLine] {
    [
      TextLine(facts.words.name(leave.kind)), TextLine("\(leave.first)"),
      TextLine("\(leave.last)"), TextLine("\(count)"), covers,
    ]
  }

  /// The same for the ear.
  var text: String {
    let words = facts.words
    let days = words(DashboardPhrase.daysInAll, ["days": "\(count)"])
    let who = words(DashboardPhrase.headCover) + " " + covers.text
    return [facts.title(of: leave), days, who].joined(separator: words(LessonPhrase.plainComma))
  }

  private var count: Int { leave.last.number - leave.first.number + 1 }

  /// Nobody, where she has something that somebody could cover.
  private var covers: TextLine {
    guard names.isEmpty else { return TextLine(facts.words.list(names)) }
    let duties = facts.holdings.duties(of: leave.worker)
    guard duties.contains(where: { $0.days.overlaps(leave.days) }) else { return NumberText.none }
    return TextLine(facts.words(DashboardPhrase.nobody), style: .warning)
  }
}

extension Canvas {
  mutating func draw(_ page: LeavesPage, _ state: State) {
    guard let facts = state.facts else { return }
    let path = " " + state.viewer.glyphs.signs.path + " "
    let who = facts.names.workerAndID(page.worker)
    drawPage(
      state, facts,
      title: TextLine(facts.words(DashboardPhrase.leavesTitle) + path + who, style: .accent),
      note: TextLine(facts.words(DashboardPhrase.noteEscape), style: .dim)
    ) { canvas, body in
      canvas.drawLeaves(page, facts, in: body.splitTop(body.rows > 8 ? 1 : 0).rest)
    }
  }

  private mutating func drawLeaves(_ page: LeavesPage, _ facts: MonthFacts, in rect: Rect) {
    let layout = TableLayout(LeaveCells.columns(facts.words), fitting: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    let body = rect.splitTop(1).rest
    var list = page.list
    list.resize(height: body.rows)
    for (row, place) in list.window.enumerated() where row < body.rows {
      note(
        .row(place), owner: MouseOwner.page.rawValue,
        in: Rect(row: body.row + row, column: body.column, rows: 1, columns: body.columns))
      if page.leaves.indices.contains(place) {
        let cells = LeaveCells(page.leaves[place], facts).lines
        for placed in layout.placed { put(cells[placed.index], in: placed, row: row, of: body) }
      } else {
        put(facts.words(DashboardPhrase.newLeave), row: row, column: 3, in: body)
      }
      if place == list.selection { select(row: row, in: body, facts.viewer.glyphs) }
    }
  }
}
