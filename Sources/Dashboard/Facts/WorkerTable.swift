import Domain
import Query
import TextUI
import Wording

extension MonthFacts {
  /// The workers whose home is in the street, by id (社工).
  func workerTable() -> PanelTable {
    let columns = WorkerColumn.allCases
    let most = board.workers.map(\.workload.raw).max() ?? 0
    let effect = columns.firstIndex(of: .effect) ?? 0
    let list = source.table(.workers)
    return PanelTable(
      list,
      columns: columns.map(panelColumn),
      signColumn: columns.firstIndex(of: .notes),
      // `92.10 3/4` where marks lack.
      extra: board.workers.contains { $0.effect.showsCount } ? [effect: 4] : [:],
      ambiguous: viewer.ambiguous
    ) { [unowned self, unowned list] place in
      row(board.workers[place], list, place, mostLoad: most)
    }
  }

  private func panelColumn(_ column: WorkerColumn) -> PanelColumn {
    var made = column.panelColumn(
      words, estimate: estimateSign, latin: viewer.latinNames, namesakes: namesakeRoom)
    if let name = name(in: column) {
      made.name = { [unowned self] place in name(board.workers[place]) }
      made.isOfNames = true
    }
    return made
  }

  /// The name that stands in a column; `nil` = it has none.
  private func name(in column: WorkerColumn) -> (@Sendable (WorkerResult) -> String?)? {
    switch column {
    case .name: { [names] in names.worker($0.id) }
    case .community: { [names] in names.community($0.community) }
    case .grids: { [unowned self] in ShownDuties($0, in: self).grid }
    case .main: { [unowned self] in ShownDuties($0, in: self).main }
    case .id, .workerClass, .auxiliary, .auxiliaryNames, .workload, .effect, .special,
      .satisfaction, .rate, .sample, .presence, .missing, .total, .poolPoints, .pay, .load, .trend,
      .notes, .visits, .solved, .certified, .allRound, .grade:
      nil
    }
  }

  private func row(
    _ worker: WorkerResult, _ list: ListTable, _ place: Int, mostLoad: Int
  ) -> PanelRow {
    let duties = ShownDuties(worker, in: self)
    let notes = WorkerNotes(worker, in: self)
    let workload = worker.workload
    let isAway = holdings.leave(of: worker.id, on: day) != nil
    return PanelRow(
      id: worker.id.text, community: worker.community.text,
      cells: WorkerColumn.allCases.map { column in
        switch column {
        case .name, .community, .grids, .main:
          name(in: column)?(worker).map { TextLine($0) } ?? NumberText.none
        case .load: loadBar(workload.raw, of: mostLoad, width: 10, glyphs: viewer.glyphs)
        case .workload: TextLine("\(workload)")
        case .trend: trendCell(worker.id)
        case .notes: notes.line(viewer.glyphs)
        case .id, .presence, .missing, .sample, .poolPoints, .visits, .solved, .certified,
          .allRound,
          .grade:
          Field(rawValue: column.rawValue).flatMap { list.text(place, $0) }
            .map { TextLine($0, style: .dim) } ?? NumberText.none
        case .rate: worker.satisfaction.rate.map { rateCell($0) } ?? NumberText.none
        case .workerClass: TextLine(words.shortName(worker.workerClass), style: .dim)
        case .auxiliary:
          duties.auxiliary.isEmpty ? NumberText.none : TextLine("\(duties.auxiliary.count)")
        case .auxiliaryNames:
          duties.further.isEmpty
            ? NumberText.none : TextLine(duties.further.joined(separator: " "))
        case .effect: effectCell(worker.effect)
        case .special:
          worker.specials.isEmpty ? NumberText.none : TextLine("\(worker.special)")
        case .satisfaction: satisfactionCell(worker.satisfaction)
        case .total: TextLine("\(worker.total)")
        case .pay: worker.pool == nil ? NumberText.none : TextLine("\(worker.pay)")
        }
      },
      sign: notes.isUrgent ? .attention : nil, isDim: isAway)
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
}

extension MonthFacts {
  /// Cells for the ids behind the names of workers who are called the same.
  func makeNamesakeRoom() -> Int {
    min(
      board.workers.filter { names.isNamesake($0.id) }.map { $0.id.text.count + 1 }.max() ?? 0, 10)
  }
}

extension Domain.Effect {
  /// Whether points stand beside the count of marks that are in.
  fileprivate var showsCount: Bool {
    guard !sources.isEmpty else { return false }
    let given = sources.count { !$0.isMissing }
    return assumed != nil || (given > 0 && given < sources.count)
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
