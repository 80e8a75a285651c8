import Domain
import TextUI
import Wording

/// What a leave with its covers would do: total and pay of everybody named, the rest in one line.
struct LeavePreviewText {
  private let preview: Preview
  private let command: Command
  private let facts: MonthFacts
  private let width: Int

  init(_ preview: Preview, _ command: Command, _ facts: MonthFacts, width: Int) {
    self.preview = preview
    self.command = command
    self.facts = facts
    self.width = width
  }

  private var ambiguous: AmbiguousWidth { facts.viewer.ambiguous }

  func lines(rows: Int) -> [TextLine] {
    let isWide = width >= 76
    var seen: Set<Worker.ID> = []
    let named = (command.body.namedWorkers + preview.coverers).filter { seen.insert($0).inserted }
    var lines = isWide ? [heading] : []
    lines += named.map { line($0, isWide: isWide) }
    let others = preview.moves.filter {
      !named.contains($0.worker) && $0.payDifference != .zero
    }
    if !others.isEmpty { lines.append(rest(others)) }
    for caution in preview.cautions {
      lines.append(
        TextLine([
          .init("   " + facts.viewer.glyphs.signs.attention + " ", .warning),
          .init(facts.text(of: caution)),
        ]))
    }
    return Array(lines.prefix(rows))
  }

  private var heading: TextLine {
    let words = facts.words
    let estimate = facts.estimateSign
    let columns = [
      "   " + words(DashboardPhrase.headWorker), words(DashboardPhrase.headTotal) + estimate,
      words(DashboardPhrase.columnThen), words(DashboardPhrase.columnDifference),
      words(DashboardPhrase.headPay) + estimate, words(DashboardPhrase.columnThen),
      words(DashboardPhrase.columnDifference),
    ]
    return row(columns, arrow: "  ").styled(.dim)
  }

  private func line(_ id: Worker.ID, isWide: Bool) -> TextLine {
    let before = preview.before.worker(id)
    let after = preview.after.worker(id)
    let (total, later) = (before?.total.raw ?? 0, after?.total.raw ?? 0)
    let (pay, paid) = (before?.pay.fen ?? 0, after?.pay.fen ?? 0)
    let name = facts.names.worker(id)
    guard isWide else {
      return TextLine(" " + name).fitted(to: max(8, width - 31), ambiguous: ambiguous)
        + TextLine(decimalText(later, places: 2)).aligned(right: 9, ambiguous: ambiguous)
        + TextLine(decimalText(paid, places: 2)).aligned(right: 10, ambiguous: ambiguous)
        + TextLine(NumberText.signed(paid - pay)).aligned(right: 10, ambiguous: ambiguous)
    }
    return row(
      [
        "   " + name, decimalText(total, places: 2), decimalText(later, places: 2),
        NumberText.signed(later - total), decimalText(pay, places: 2),
        decimalText(paid, places: 2), NumberText.signed(paid - pay),
      ], arrow: " " + facts.viewer.glyphs.signs.becomes)
  }

  private func row(_ cells: [String], arrow: String) -> TextLine {
    let nameWidth = max(12, min(width - 63, 24))
    var line = TextLine(cells[0]).padded(to: nameWidth, ambiguous: ambiguous)
    for (index, cell) in cells.dropFirst().enumerated() {
      line = line + TextLine(cell).aligned(right: index == 3 ? 12 : 9, ambiguous: ambiguous)
      if index == 0 || index == 3 { line.append(arrow, .dim) }
    }
    return line
  }

  private func rest(_ moves: [Move]) -> TextLine {
    let differences = moves.map(\.payDifference.fen)
    return TextLine(
      "   "
        + facts.words(
          DashboardPhrase.payRest,
          [
            "count": "\(moves.count)", "least": NumberText.signed(differences.min() ?? 0),
            "most": NumberText.signed(differences.max() ?? 0),
            "sum": NumberText.signed(differences.reduce(0, +)),
          ]), style: .dim)
  }
}

extension Preview {
  /// Those whose covers come, change or go.
  fileprivate var coverers: [Worker.ID] {
    let rows = changes.filter { $0.table == .assignments }
      .flatMap { [$0.before, $0.after].compactMap(\.self) }
    return rows.compactMap { try? Assignment(RowReader($0, of: Assignment.table)) }
      .filter { $0.role == .cover }.map(\.worker)
  }
}
