package import Domain
package import Wording

/// What sheets of a month are made from.
package struct SheetSource: Sendable {
  package let board: Board
  package let slice: Slice
  /// The hash of the journal's last row, hexadecimal; empty = there is none.
  package let journalHead: String
  /// Whether marks of others were kept from the one who prints.
  package let isPartial: Bool
  /// Whose payroll the one who prints may read.
  let payrolls: Set<Worker.ID>
  package let today: Day
  package let actor: Actor
  package let words: Words
  let names: RecordNames

  /// The slice is that of the month, a settled one as it was frozen; before `review` a rater who
  /// prints has his own marks alone.
  package init(_ slice: Slice, for actor: Actor, journalHead: String, today: Day, words: Words) {
    let seen = slice.seen(by: actor)
    self.actor = actor
    self.slice = seen
    board = Board(seen)
    payrolls = slice.readPayrolls(
      of: board.workers.map(\.id) + board.adjustments.map(\.worker), by: actor)
    isPartial = seen.records.marks.count != slice.records.marks.count
    self.journalHead = journalHead
    self.today = today
    self.words = words
    names = RecordNames(seen.records, words.language)
  }

  var records: Records { slice.records }

  /// The workers of the board as people count their ids.
  var workers: [WorkerResult] { board.workers.inNaturalOrder { $0.id.text } }

  func callAsFunction(
    _ phrase: SheetsPhrase, _ places: KeyValuePairs<String, String> = [:]
  ) -> String { words(phrase, places) }

  /// A sheet of this month with its head and margins, without rows.
  func sheet(
    _ name: SheetsPhrase, of place: String? = nil, _ columns: [PrintedSheet.Column]
  ) -> PrintedSheet {
    let title = self(
      .titleOf,
      ["place": place ?? board.streetName, "month": board.month.description, "sheet": self(name)])
    return PrintedSheet(
      name: self(name), title: title, facts: [facts], columns: columns, notes: closing,
      signatures: [self(.signMaker), self(.signChecker), self(.signHead), self(.signDate)],
      margin: PrintedSheet.Margin(
        head: title, state: state, warning: warning, journal: shortJournal,
        pages: self(.pages)))
  }

  /// Street, state with its day, scheme: one line.
  private var facts: String {
    let scheme =
      board.scheme.effectiveMonth.map { words(BoardPhrase.scheme, ["month": $0.description]) }
      ?? words(BoardPhrase.schemeDefault)
    return [board.streetName, board.month.description, state, scheme]
      .joined(separator: self(.factGap))
  }

  /// 定稿 2026-11-20, 公示 2026-11-12 起, 预估（评分）.
  var state: String {
    let key = StreetMonth.Key(street: slice.street, month: slice.month)
    switch board.state {
    case .settled:
      let day = records.settlement(of: slice.month, street: slice.street)?.day
      return day.map { self(.stateSettled, ["day": $0.description]) } ?? self(.stateSettledOnce)
    case .publicity:
      let day = records.publications[key]?.since
      return day.map { self(.statePublicity, ["day": $0.description]) }
        ?? words.name(MonthState.publicity)
    case .planning, .open, .scoring, .review:
      return self(
        .stateEstimate, ["state": words.name(board.state), "day": today.description])
    }
  }

  /// That the figures may still change; empty once they are settled.
  var warning: String {
    switch board.state {
    case .settled: ""
    case .publicity: self(.warningPublicity)
    case .planning, .open, .scoring, .review: self(.warningEstimate)
    }
  }

  private var shortJournal: String {
    journalHead.isEmpty
      ? "" : words(BoardPhrase.journal, ["hash": String(journalHead.prefix(12))])
  }

  /// What a reader must know below the table.
  private var closing: [String] {
    var notes = warning.isEmpty ? [] : [warning]
    if isPartial { notes.append(self(.notePartial)) }
    if !journalHead.isEmpty { notes.append(self(.noteJournal, ["hash": journalHead])) }
    return notes
  }

  func flags(_ worker: WorkerResult) -> String {
    words.list(worker.flags.map { words.name($0, names: names) })
  }
}

extension PrintedSheet.Column {
  static func number(_ title: String) -> Self { Self(title: title, isNumber: true, narrowest: 9) }
  static func text(_ title: String, widest: Int = 24, narrowest: Int = 6) -> Self {
    Self(title: title, widest: widest, narrowest: narrowest)
  }
}

extension Cell {
  static func points(_ points: Points) -> Cell { .hundredths(points.raw) }
  static func money(_ money: Money) -> Cell { .hundredths(money.fen) }
}
