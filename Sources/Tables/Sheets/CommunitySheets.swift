package import Domain
import Wording

/// One community's sheet (社区表): its workers with their duties and points, its survey.
///
/// Amounts of pay stand in it only with `showingPay`.
package func communitySheets(
  _ id: Community.ID, _ source: SheetSource, showingPay: Bool = false
) -> [PrintedSheet] {
  guard let community = source.board.community(id) else { return [] }
  return [workers(community, source, showingPay), survey(community, source)]
    .filter { !$0.rows.isEmpty }
}

private func workers(
  _ community: CommunityResult, _ source: SheetSource, _ showingPay: Bool
) -> PrintedSheet {
  let words = source.words
  var columns: [PrintedSheet.Column] = [
    .text(words(BoardPhrase.name), narrowest: 8),
    .text(source(.workerClass), narrowest: 6),
    .text(words(BoardPhrase.grids), widest: 14), .text(words(BoardPhrase.main), widest: 14),
    .text(words(BoardPhrase.auxiliary), widest: 22), .number(words(BoardPhrase.workload)),
    .number(words(BoardPhrase.effect)), .number(words(BoardPhrase.special)),
    .number(words(BoardPhrase.satisfaction)), .number(words(BoardPhrase.total)),
  ]
  if showingPay { columns.append(.number(words(BoardPhrase.pay))) }
  columns.append(.text(words(BoardPhrase.flags), widest: 18))
  var sheet = source.sheet(
    .community, of: source.names.community(community.id), columns)
  sheet.isLandscape = true
  let members = source.workers.filter { $0.community == community.id }
  let targets = { (ids: [Target.ID]) in Cell.text(words.list(ids.map(source.names.target))) }
  for worker in members {
    var cells: [Cell] = [
      .text(source.names.worker(worker.id)), .text(words.name(worker.workerClass)),
      targets(worker.grids), targets(worker.main.map { [$0] } ?? []), targets(worker.auxiliary),
      .points(worker.workload), .points(worker.effect.points), .points(worker.special),
      .points(worker.satisfaction.points), .points(worker.total),
    ]
    if showingPay { cells.append(worker.pool == nil ? .empty : .money(worker.pay)) }
    sheet.rows.append(PrintedSheet.Row(cells: cells + [.text(source.flags(worker))]))
  }
  guard !members.isEmpty else { return sheet }
  sheet.rows.append(sums(members, source, showingPay))
  sheet.notes = facts(community, source) + sheet.notes
  return sheet
}

private func sums(
  _ members: [WorkerResult], _ source: SheetSource, _ showingPay: Bool
) -> PrintedSheet.Row {
  let sum = { (column: Int, value: Int) in
    Cell.sum([CellRange(column: column, rows: 0...(members.count - 1))], hundredths: value)
  }
  let figures: [(WorkerResult) -> Int] = [
    \.workload.raw, \.effect.points.raw, \.special.raw, \.satisfaction.points.raw, \.total.raw,
    \.pay.fen,
  ]
  var cells: [Cell] = [.text(source(.total)), .empty, .empty, .empty, .empty]
  for (place, figure) in figures.prefix(showingPay ? 6 : 5).enumerated() {
    cells.append(sum(5 + place, members.reduce(0) { $0 + figure($1) }))
  }
  return PrintedSheet.Row(cells: cells + [.empty], look: .total)
}

/// Households, mark of the street's group, what is vacant.
private func facts(_ community: CommunityResult, _ source: SheetSource) -> [String] {
  let words = source.words
  var facts = [
    source(
      .communityFacts,
      [
        "households": String(community.households), "workers": String(community.workers),
        "required": String(community.requiredWorkers),
        "team": community.team?.score.description ?? words(BoardPhrase.none),
      ])
  ]
  if !community.vacancies.isEmpty {
    let vacancies = community.vacancies.map {
      words(
        BoardPhrase.vacancyShort,
        [
          "target": source.names.target($0.target),
          "vacancy": words.vacancy($0.standing(on: source.today, in: source.board.month)),
        ])
    }
    facts.append(source(.communityVacancies, ["vacancies": words.list(vacancies)]))
  }
  return facts
}

private func survey(_ community: CommunityResult, _ source: SheetSource) -> PrintedSheet {
  let words = source.words
  var sheet = source.sheet(
    .communitySurvey, of: source.names.community(community.id),
    [
      .text(words(BoardPhrase.grids), narrowest: 14), .text(source(.batch), narrowest: 10),
      .text(source(.method), narrowest: 8), .text(source(.status), narrowest: 10),
      .number(source(.satisfied)), .number(source(.valid)), .number(words(BoardPhrase.rate)),
      .number(source(.rateLow)), .number(source(.rateHigh)),
    ])
  sheet.rows = community.batches.map { batch in
    row(
      [
        .text(source.names.target(batch.grid)), .text(batch.batch),
        .text(words.name(batch.method)), .text(words.name(batch.status)),
      ], batch.tally)
  }
  guard !sheet.rows.isEmpty else { return sheet }
  var total = row([.text(source(.total)), .empty, .empty, .empty], community.batches.total)
  total.look = .total
  sheet.rows.append(total)
  sheet.notes.insert(source(.noteInterval), at: 0)
  return sheet
}

private func row(_ head: [Cell], _ tally: Tally) -> PrintedSheet.Row {
  var cells = head + [.whole(tally.satisfied), .whole(tally.valid)]
  if let rate = tally.rate {
    cells += [rate.percent, rate.ends.low.percent, rate.ends.high.percent].map { .percent($0) }
  }
  return PrintedSheet.Row(cells: cells)
}
