import Domain
import TextUI
import Wording

extension Model {
  /// The workers whose home is in the street, by id (社工).
  func workerTable() -> PanelTable {
    var table = PanelTable(
      columns: WorkerColumn.allCases.map {
        $0.column(words, estimate: estimateSign, latin: viewer.latinNames)
      },
      sortable: [
        WorkerColumn.total, .workload, .pay, .effect, .satisfaction, .special, .grid, .main,
      ].map(\.rawValue),
      streetOnly: [WorkerColumn.community.rawValue], wideOnly: [WorkerColumn.trend.rawValue],
      signColumn: WorkerColumn.note.rawValue)
    let most = board.workers.map(\.workload.raw).max() ?? 0
    table.fill(
      board.workers.map { row($0, mostLoad: most) }, ambiguous: viewer.ambiguous)
    return table
  }

  private func row(_ worker: WorkerResult, mostLoad: Int) -> PanelRow {
    let duties = ShownDuties(worker, in: self)
    let notes = WorkerNotes(worker, in: self)
    let workload = worker.workload
    let isAway = holdings.leave(of: worker.id, on: day) != nil
    return PanelRow(
      id: worker.id.text, community: worker.community.text,
      cells: WorkerColumn.allCases.map { column in
        switch column {
        case .load: loadBar(workload.raw, of: mostLoad, width: 10, glyphs: viewer.glyphs)
        case .workload: TextLine("\(workload)")
        case .trend: trendCell(worker.id)
        case .note: notes.line(viewer.glyphs)
        default: cell(column, worker, duties)
        }
      },
      order: WorkerColumn.allCases.map { order($0, worker, duties) },
      sign: notes.isUrgent ? .attention : nil, isDim: isAway,
      search: ([worker.name, worker.id.text] + duties.all))
  }

  private func cell(
    _ column: WorkerColumn, _ worker: WorkerResult, _ duties: ShownDuties
  ) -> TextLine {
    switch column {
    case .name: TextLine(names.person(worker.name))
    case .community: TextLine(names.community(worker.community))
    case .workerClass: TextLine(words.shortName(worker.workerClass), style: .dim)
    case .grid: duties.grid.map { TextLine($0) } ?? NumberText.none
    case .main: duties.main.map { TextLine($0) } ?? NumberText.none
    case .auxiliary:
      duties.auxiliary.isEmpty ? NumberText.none : TextLine("\(duties.auxiliary.count)")
    case .auxiliaryNames:
      duties.further.isEmpty ? NumberText.none : TextLine(duties.further.joined(separator: " "))
    case .effect: effectCell(worker.effect)
    case .special: worker.specials.isEmpty ? NumberText.none : TextLine("\(worker.special)")
    case .satisfaction: satisfactionCell(worker.satisfaction)
    case .total: TextLine("\(worker.total)")
    case .pay: worker.pool == nil ? NumberText.none : TextLine("\(worker.pay)")
    case .workload, .load, .trend, .note: TextLine()
    }
  }

  /// `93.79`, `93.79 3/4` while marks lack, and dim where the points are assumed.
  func effectCell(_ effect: Domain.Effect) -> TextLine {
    let given = effect.sources.count { !$0.isMissing }
    let count = "\(given)/\(effect.sources.count)"
    if effect.sources.isEmpty { return NumberText.none }
    if effect.assumed != nil { return TextLine("\(effect.points) \(count)", style: .dim) }
    if given == 0 { return TextLine(count, style: .dim) }
    var line = TextLine("\(effect.points)")
    if given < effect.sources.count { line.append(" " + count, .dim) }
    return line
  }

  func satisfactionCell(_ satisfaction: Satisfaction) -> TextLine {
    if satisfaction.assumed != nil { return TextLine("\(satisfaction.points)", style: .dim) }
    if satisfaction.basis == .noAnswers { return NumberText.none }
    return TextLine(
      "\(satisfaction.points)", style: satisfaction.basis == .community ? .dim : .text)
  }

  private func order(
    _ column: WorkerColumn, _ worker: WorkerResult, _ duties: ShownDuties
  ) -> SortValue {
    switch column {
    case .workload, .load: .number(worker.workload.raw)
    case .effect: .number(worker.effect.points.raw)
    case .special: .number(worker.special.raw)
    case .satisfaction: .number(worker.satisfaction.points.raw)
    case .total: .number(worker.total.raw)
    case .pay: .number(worker.pay.fen)
    case .grid: .text(duties.grid ?? "\u{FFFF}")
    case .main: .text(duties.main ?? "\u{FFFF}")
    default: .text(worker.id.text)
    }
  }
}

/// A bar in half-cell steps (负荷).
func loadBar(_ value: Int, of most: Int, width: Int, glyphs: Glyphs) -> TextLine {
  guard most > 0 else { return TextLine() }
  let halves = (value * width * 2 + most / 2) / most
  let text =
    String(repeating: glyphs.fills.bar, count: halves / 2)
    + (halves % 2 == 1 ? String(glyphs.fills.barLeft) : "")
  return TextLine(text, style: Style(.chart1))
}
