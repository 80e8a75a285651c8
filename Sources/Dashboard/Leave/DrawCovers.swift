import Domain
import TextUI
import Wording

extension Canvas {
  /// The duties of the one who goes, each with who takes it.
  mutating func drawCovers(_ form: LeaveForm, _ facts: MonthFacts, in rect: Rect) {
    guard let days = form.days(facts) else { return }
    let proposal = LeaveProposal(form.worker, form.kind, days, facts)
    var columns = coverColumns(facts.words)
    columns[0] = columns[0].naming(
      form.covers.map { facts.names.target($0.duty.target) }, ambiguous: ambiguous)
    let layout = TableLayout(columns, fitting: rect.columns)
    putTitles(of: layout, row: 0, in: rect)
    let body = rect.splitTop(1).rest
    var total = 0
    let selected = form.activeCover
    var list = ListState(
      count: form.covers.count, selection: selected ?? 0, height: max(1, body.rows - 1))
    list.select(selected ?? 0)
    for (place, cover) in form.covers.enumerated() {
      let points = proposal.points(of: cover.duty)
      total += points.raw
      guard list.window.contains(place), place - list.offset < body.rows else { continue }
      let row = place - list.offset
      note(
        .row(place), owner: MouseOwner.page.rawValue,
        in: Rect(row: body.row + row, column: body.column, rows: 1, columns: body.columns))
      let cells = coverCells(cover, points, form, facts)
      for placed in layout.placed { put(cells[placed.index], in: placed, row: row, of: body) }
      guard place == selected else { continue }
      select(row: row, in: body, facts.viewer.glyphs)
      if form.fields.choice != nil, let placed = layout.placed.first(where: { $0.index == 3 }) {
        cursor = Position(row: body.row + row, column: body.column + placed.x + 1)
      }
    }
    drawSum(form, total, facts.words, row: list.window.count, in: body)
  }

  private func coverColumns(_ words: Words) -> [Column] {
    [
      Column(words(DashboardPhrase.headTheWork), rank: 0, minimum: 8, ideal: 16),
      Column(words(DashboardPhrase.headKind), rank: 5, minimum: 6, ideal: 8),
      Column(number: words(DashboardPhrase.headDaysPoints), rank: 3, width: 6),
      Column(words(DashboardPhrase.headCover), rank: 0, minimum: 10, ideal: 18, gap: 2),
      Column(number: words(DashboardPhrase.headHisWorkload), rank: 4, width: 15),
      Column(words(DashboardPhrase.rules), rank: 2, minimum: 4, ideal: 12, gap: 2),
    ]
  }

  /// The points of all duties, and how many nobody takes.
  private mutating func drawSum(
    _ form: LeaveForm, _ total: Int, _ words: Words, row: Int, in rect: Rect
  ) {
    guard row < rect.rows else { return }
    let open = form.covers.count { $0.worker == nil }
    let sum = words(
      DashboardPhrase.coversSum, ["points": decimalText(total, places: 2), "open": "\(open)"])
    put(sum, row: row, column: 3, open > 0 ? .warning : .dim, in: rect)
  }

  private func coverCells(
    _ cover: LeaveForm.Cover, _ points: Points, _ form: LeaveForm, _ facts: MonthFacts
  ) -> [TextLine] {
    let words = facts.words
    let signs = facts.viewer.glyphs.signs
    let load = cover.worker.flatMap { worker -> String? in
      guard case .preview(let preview, _) = form.outcome else { return nil }
      let before = preview.before.worker(worker)?.workload ?? .zero
      let after = preview.after.worker(worker)?.workload ?? .zero
      return "\(before) " + signs.becomes + " \(after)"
    }
    return [
      TextLine(facts.names.target(cover.duty.target)),
      TextLine(
        cover.duty.role == .cover
          ? words(DashboardPhrase.coveringNow)
          : words.kind(of: cover.duty.target, in: facts.records), style: .dim),
      TextLine("\(points)"),
      taker(cover, facts), load.map { TextLine($0) } ?? NumberText.none, verdict(cover, facts),
    ]
  }

  /// Who takes the duty: a choice, unless somebody stands in already.
  private func taker(_ cover: LeaveForm.Cover, _ facts: MonthFacts) -> TextLine {
    guard cover.standing.isEmpty else {
      return TextLine(facts.words.list(facts.coverNames(cover.standing)))
    }
    let name = cover.worker.map { facts.names.worker($0) } ?? facts.words(DashboardPhrase.nobody)
    return TextLine(
      "[" + name + " " + facts.viewer.glyphs.signs.dropDown + "]",
      style: cover.worker == nil ? .warning : .text)
  }

  private func verdict(_ cover: LeaveForm.Cover, _ facts: MonthFacts) -> TextLine {
    let words = facts.words
    let signs = facts.viewer.glyphs.signs
    if cover.lacking > 0 {
      let lack = words(DashboardPhrase.coverLacks, ["days": "\(cover.lacking)"])
      return TextLine(signs.attention + " " + lack, style: .warning)
    }
    if !cover.standing.isEmpty {
      return TextLine(signs.done + " " + words(DashboardPhrase.coverStands), style: .good)
    }
    return cover.worker == nil
      ? TextLine(signs.attention + " " + words(DashboardPhrase.pickNobody), style: .warning)
      : TextLine(signs.done, style: .good)
  }
}
