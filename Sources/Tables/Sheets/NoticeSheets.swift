import Domain
import Wording

/// The public notice (公示表): workers by class, communities, spreads, a tab each.
///
/// Amounts of pay stand in it only with `showingPay`.
package func notice(_ source: SheetSource, showingPay: Bool = false) -> [PrintedSheet] {
  let sheets = [
    noticeWorkers(source, showingPay), noticeCommunities(source), spreads(source, showingPay),
  ]
  return sheets.filter { !$0.rows.isEmpty }
}

private func noticeWorkers(_ source: SheetSource, _ showingPay: Bool) -> PrintedSheet {
  let words = source.words
  var columns: [PrintedSheet.Column] = [
    .text(source(.place), narrowest: 5), .text(words(BoardPhrase.name), narrowest: 8),
    .text(words(BoardPhrase.community), narrowest: 8), .number(words(BoardPhrase.workload)),
    .number(words(BoardPhrase.effect)), .number(words(BoardPhrase.special)),
    .number(words(BoardPhrase.satisfaction)), .number(words(BoardPhrase.total)),
  ]
  if showingPay { columns.append(.number(words(BoardPhrase.pay))) }
  columns.append(.text(words(BoardPhrase.flags), widest: 20, narrowest: 12))
  var sheet = source.sheet(.notice, columns)
  if !source.board.scheme.separateRaters {
    sheet.notes.insert(source.words(OfficePhrase.oneRater), at: 0)
  }
  for workerClass in WorkerClass.allCases {
    let workers = source.board.workers.filter { $0.workerClass == workerClass }
      .sorted { $0.total == $1.total ? naturalOrder($0.id.text, $1.id.text) : $0.total > $1.total }
    guard !workers.isEmpty else { continue }
    sheet.rows.append(
      .group(
        source(
          .classGroup, ["class": words.name(workerClass), "count": String(workers.count)])))
    for worker in workers {
      // Equal points share a rank.
      let rank = workers.count { $0.total > worker.total } + 1
      var cells: [Cell] = [
        .whole(rank), .text(source.names.worker(worker.id)),
        .text(source.names.community(worker.community)), .points(worker.workload),
        .points(worker.effect.points), .points(worker.special),
        .points(worker.satisfaction.points), .points(worker.total),
      ]
      if showingPay { cells.append(worker.pool == nil ? .empty : .money(worker.pay)) }
      sheet.rows.append(PrintedSheet.Row(cells: cells + [.text(source.flags(worker))]))
    }
  }
  return sheet
}

private func noticeCommunities(_ source: SheetSource) -> PrintedSheet {
  let words = source.words
  var sheet = source.sheet(
    .noticeCommunities,
    [
      .text(words(BoardPhrase.community), narrowest: 12), .number(source(.staff)),
      .number(words(BoardPhrase.points)), .number(words(BoardPhrase.rate)),
      .number(words(BoardPhrase.sample)), .number(source(.rateLow)), .number(source(.rateHigh)),
      .number(source(.team)),
    ])
  sheet.rows = source.board.communities.inNaturalOrder { $0.id.text }.map { community in
    PrintedSheet.Row(
      cells: [
        .text(source.names.community(community.id)), .whole(community.workers),
        .points(community.points),
      ] + rate(community.rate)
        + [community.team.map { .hundredths($0.score.raw) } ?? .empty])
  }
  sheet.notes.insert(contentsOf: [source(.noteInterval)] + rechecks(source), at: 0)
  return sheet
}

/// Batches that count although too few of their answers were asked again, or too few agreed.
private func rechecks(_ source: SheetSource) -> [String] {
  let (month, records) = (source.slice.month, source.slice.records)
  return records.rechecks.values
    .filter { $0.key.month == month && records.batches[$0.key]?.status == .countersigned }
    .sorted { byteOrder($0.key.batch, $1.key.batch) }
    .compactMap { recheck in
      recheck.reason.map { recheck.key.batch + "  " + source.words.recheckShort(recheck, $0) }
    }
}

/// Rate, n and the ends of its interval; nothing where there is no answer.
private func rate(_ rate: Rate?) -> [Cell] {
  guard let rate else { return [.empty, .whole(0), .empty, .empty] }
  let (low, high) = rate.ends
  return [
    .percent(rate.percent), .whole(rate.valid), .percent(low.percent), .percent(high.percent),
  ]
}

/// The spreads; who is highest and lowest, and with how much, only beside the pay.
private func spreads(_ source: SheetSource, _ showingPay: Bool) -> PrintedSheet {
  let words = source.words
  var columns: [PrintedSheet.Column] = [
    .text(words(BoardPhrase.group), widest: 36, narrowest: 24),
    .number(words(BoardPhrase.spread)), .number(words(BoardPhrase.count)),
  ]
  if showingPay {
    columns += [
      .number(words(BoardPhrase.highest)), .text(words(BoardPhrase.name)),
      .number(words(BoardPhrase.lowest)), .text(words(BoardPhrase.name)),
    ]
  }
  var sheet = source.sheet(.noticeSpreads, columns)
  sheet.rows = source.board.spreads.map { spread in
    var cells: [Cell] = [
      .text(words.name(spread, names: source.names)), .money(spread.difference),
      .whole(spread.count),
    ]
    if showingPay {
      cells += [
        .money(spread.highest), .text(source.names.worker(spread.highestWorker)),
        .money(spread.lowest), .text(source.names.worker(spread.lowestWorker)),
      ]
    }
    return PrintedSheet.Row(cells: cells)
  }
  return sheet
}

extension Words {
  /// Over whom a spread goes.
  func name(_ spread: Spread, names: RecordNames) -> String {
    switch spread.group {
    case .community:
      self(BoardPhrase.groupCommunity, ["name": names.community(Identifier(spread.id))])
    case .main: self(BoardPhrase.groupMain, ["name": names.target(Identifier(spread.id))])
    case .street:
      self(spread.classes == "chief" ? BoardPhrase.groupChiefs : .groupStreet)
    }
  }
}
