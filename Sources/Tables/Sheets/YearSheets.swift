package import Domain
package import Wording

/// What sheets of a year are made from.
package struct YearSource: Sendable {
  package let year: SettledYear
  package let street: String
  package let journalHead: String
  package let words: Words
  let names: RecordNames
  /// What registers are told of up to today; `nil` = they are not told.
  private let registers: RegisterScope?

  /// `records` gives the names of communities and lines.
  package init(
    _ year: SettledYear, street: String, records: Records, journalHead: String, words: Words,
    registers: RegisterScope? = nil
  ) {
    self.registers = registers
    self.year = year
    self.street = street
    self.journalHead = journalHead
    self.words = words
    names = RecordNames(records, words.language)
  }

  func callAsFunction(
    _ phrase: SheetsPhrase, _ places: KeyValuePairs<String, String> = [:]
  ) -> String { words(phrase, places) }

  func sheet(
    _ name: SheetsPhrase, of place: String, _ columns: [PrintedSheet.Column]
  ) -> PrintedSheet {
    let title = self(
      .titleOf, ["place": place, "month": String(year.year), "sheet": self(name)])
    let settled = self(.yearMonths, ["count": String(year.months.count)])
    let journal =
      journalHead.isEmpty
      ? "" : words(BoardPhrase.journal, ["hash": String(journalHead.prefix(12))])
    return PrintedSheet(
      name: self(name), title: title,
      facts: [[street, String(year.year), settled].joined(separator: self(.factGap))],
      columns: columns,
      notes: journalHead.isEmpty ? [] : [self(.noteJournal, ["hash": journalHead])],
      signatures: [self(.signMaker), self(.signChecker), self(.signHead), self(.signDate)],
      isLandscape: true,
      margin: PrintedSheet.Margin(
        head: title, state: settled, warning: "", journal: journal, pages: self(.pages)))
  }

  fileprivate func registerLine(of worker: Worker.ID) -> [String] {
    [registers.flatMap { words.year(of: worker, in: $0) }].compactMap(\.self)
  }

  func post(_ post: Post) -> String {
    post.targets.isEmpty
      ? words(BoardPhrase.none) : words.list(post.targets.map(names.target))
  }
}

/// The year of a worker (年度表): a row for each of the twelve months.
package func yearSheet(of worker: WorkerYear, _ source: YearSource) -> [PrintedSheet] {
  let words = source.words
  var sheet = source.sheet(
    .workerYear, of: worker.name + " " + worker.id.text,
    [
      .text(source(.month), narrowest: 10), .text(words(BoardPhrase.community), narrowest: 8),
      .text(source(.workerClass), narrowest: 8),
      .text(source(.post), widest: 20, narrowest: 14), .number(words(BoardPhrase.workload)),
      .number(words(BoardPhrase.effect)), .number(words(BoardPhrase.special)),
      .number(words(BoardPhrase.satisfaction)), .number(words(BoardPhrase.total)),
      .number(words(BoardPhrase.pay)), .number(source(.presentDays)),
      .number(words(BoardPhrase.rate)), .number(words(BoardPhrase.sample)),
    ])
  let results = Dictionary(worker.results.map { ($0.month, $0) }) { $1 }
  sheet.rows = (1...12).map { number in
    let month = Month(year: source.year.year, month: number)
    return PrintedSheet.Row(cells: [.text(month.description)] + cells(results[month], source))
  }
  sheet.rows.append(yearTotal(worker, source))
  sheet.facts.append(
    source(
      .workerYearFacts,
      [
        "mean": worker.mean.map { Points(rounding: $0).description } ?? words(BoardPhrase.none),
        "count": String(worker.counted.count), "post": source.post(worker.post),
        "months": String(worker.monthsOnPost),
      ]))
  sheet.facts += source.registerLine(of: worker.id)
  sheet.notes.insert(source(.noteSettledOnly), at: 0)
  sheet.signatures = [source(.signWorker), source(.signChecker), source(.signDate)]
  return [sheet]
}

private func cells(_ result: SettledResult?, _ source: YearSource) -> [Cell] {
  guard let result else { return [] }
  let rate = result.rate
  return [
    .text(source.names.community(result.community)), .text(source.words.name(result.workerClass)),
    .text(source.post(Post(result))), .points(result.workload), .points(result.effect),
    .points(result.special), .points(result.satisfaction), .points(result.total),
    result.pool == nil ? .empty : .money(result.pay), .whole(result.presentDays),
    rate.map { .percent($0.percent) } ?? .empty,
    .whole(rate?.valid ?? 0),
  ]
}

private func yearTotal(_ worker: WorkerYear, _ source: YearSource) -> PrintedSheet.Row {
  let figures: [(SettledResult) -> Int] = [
    \.workload.raw, \.effect.raw, \.special.raw, \.satisfaction.raw, \.total.raw, \.pay.fen,
  ]
  let sums = figures.enumerated().map { place, figure in
    Cell.sum(
      [CellRange(column: 4 + place, rows: 0...11)],
      hundredths: worker.results.reduce(0) { $0 + figure($1) })
  }
  return PrintedSheet.Row(
    cells: [.text(source(.total)), .empty, .empty, .empty] + sums
      + [.whole(worker.results.reduce(0) { $0 + $1.presentDays })], look: .total)
}

/// A class over the year: ranks, seats for excellent work, months on the same post.
package func yearRanking(_ ranking: ClassYear, _ source: YearSource) -> [PrintedSheet] {
  let words = source.words
  var sheet = source.sheet(
    .classYear, of: source.street + " " + words.name(ranking.workerClass),
    [
      .text(source(.place), narrowest: 5), .text(words(BoardPhrase.worker), narrowest: 8),
      .text(words(BoardPhrase.name), narrowest: 8),
      .text(words(BoardPhrase.community), narrowest: 8), .number(source(.countedMonths)),
      .number(source(.meanTotal)), .number(source(.yearPay)),
      .text(source(.post), widest: 20, narrowest: 12), .number(source(.monthsOnPost)),
      .text(source(.seat), narrowest: 10),
    ])
  sheet.facts.append(
    source(
      .seatFacts,
      [
        "count": String(ranking.places.count), "quota": ranking.quota.description,
        "seats": String(ranking.seats), "least": String(source.year.leastMonths),
      ]))
  sheet.rows = ranking.places.map { place in
    row([.whole(place.rank)], place.worker, source, seat: source.seat(place.seat))
  }
  sheet.rows += ranking.unranked.map { row([.empty], $0, source, seat: source(.seatTooFew)) }
  sheet.notes.insert(source(.noteSettledOnly), at: 0)
  return [sheet]
}

private func row(
  _ rank: [Cell], _ worker: WorkerYear, _ source: YearSource, seat: String
) -> PrintedSheet.Row {
  PrintedSheet.Row(
    cells: rank + [
      .text(worker.id.text), .text(worker.name), .text(source.names.community(worker.community)),
      .whole(worker.counted.count),
      worker.mean.map { .points(Points(rounding: $0)) } ?? .empty, .money(worker.pay),
      .text(source.post(worker.post)), .whole(worker.monthsOnPost), .text(seat),
    ])
}

extension YearSource {
  fileprivate func seat(_ seat: ClassYear.Seat) -> String {
    switch seat {
    case .excellent: self(.seatExcellent)
    case .tied: self(.seatTied)
    case .without: ""
    }
  }
}
