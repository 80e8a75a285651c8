import Domain
import Wording

/// A table of a printed board: titles, and rows of texts.
struct Sheet {
  struct Column {
    let title: String
    var isNumber = false
  }

  let title: String
  let columns: [Column]
  let rows: [[String]]
}

/// The sheets of a board, in the words of one language.
struct BoardSheets {
  let printed: PrintedBoard
  let words: Words
  private let names: RecordNames

  init(_ printed: PrintedBoard, _ words: Words) {
    self.printed = printed
    self.words = words
    names = RecordNames(printed.records, words.language)
  }

  var all: [Sheet] { [communities, workers, spreads].filter { !$0.rows.isEmpty } }

  private func text(_ phrase: BoardPhrase) -> Sheet.Column { Sheet.Column(title: words(phrase)) }

  private func number(_ phrase: BoardPhrase) -> Sheet.Column {
    Sheet.Column(title: words(phrase), isNumber: true)
  }

  private var none: String { words(BoardPhrase.none) }

  private func percent(_ rate: Rate?) -> String {
    rate.map(\.percent.description) ?? none
  }

  var communities: Sheet {
    Sheet(
      title: words(BoardPhrase.communities),
      columns: [
        text(.community), number(.staff), number(.points), number(.rate), number(.sample),
        text(.submitted), text(.vacancies),
      ],
      rows: printed.communities.map { community in
        [
          names.community(community.id), "\(community.workers)/\(community.requiredWorkers)",
          community.points.description, percent(community.rate),
          community.rate.map { String($0.valid) } ?? none,
          words(community.submission == nil ? BoardPhrase.no : .yes),
          words.list(community.vacancies.map(vacancy)),
        ]
      })
  }

  private func vacancy(_ vacancy: Vacancy) -> String {
    words(
      BoardPhrase.vacancyShort,
      [
        "target": names.target(vacancy.target),
        "vacancy": words.vacancy(vacancy.standing(on: printed.today, in: printed.board.month)),
      ])
  }

  var workers: Sheet {
    Sheet(
      title: words(BoardPhrase.workers),
      columns: [
        text(.worker), text(.name), text(.community), text(.workerClass), text(.grids),
        text(.main), text(.auxiliary), number(.workload), number(.effect), number(.special),
        number(.satisfaction), number(.total), number(.pay), text(.flags),
      ],
      rows: printed.workers.map(row))
  }

  private func row(_ worker: WorkerResult) -> [String] {
    let targets = { (ids: [Target.ID]) in words.list(ids.map(names.target)) }
    return [
      worker.id.text, worker.name, names.community(worker.community),
      words.shortName(worker.workerClass), targets(worker.grids),
      worker.main.map(names.target) ?? none, targets(worker.auxiliary),
      worker.workload.description, effect(worker),
      worker.special.description, worker.satisfaction.points.description,
      worker.total.description, worker.pool == nil ? none : worker.pay.description,
      words.list(worker.flags.map { words.name($0, names: names) }),
    ]
  }

  /// E, and how many of the sources that apply are in it while some are not: `92.00 1/4`.
  private func effect(_ worker: WorkerResult) -> String {
    let (given, apply) = worker.sourcesIn
    let points = worker.effect.points.description
    return printed.board.isEstimate && given < apply ? "\(points) \(given)/\(apply)" : points
  }

  var spreads: Sheet {
    Sheet(
      title: words(BoardPhrase.spreads),
      columns: [
        text(.group), number(.spread), number(.highest), text(.name), number(.lowest),
        text(.name), number(.count),
      ],
      rows: printed.board.spreads.map { spread in
        [
          group(spread), spread.difference.description, spread.highest.description,
          names.worker(spread.highestWorker), spread.lowest.description,
          names.worker(spread.lowestWorker), String(spread.count),
        ]
      })
  }

  private func group(_ spread: Spread) -> String {
    switch spread.group {
    case .community:
      words(BoardPhrase.groupCommunity, ["name": names.community(Identifier(spread.id))])
    case .main: words(BoardPhrase.groupMain, ["name": names.target(Identifier(spread.id))])
    case .street:
      words(spread.classes == "chief" ? BoardPhrase.groupChiefs : .groupStreet)
    }
  }
}
