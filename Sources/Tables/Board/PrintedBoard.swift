package import Domain

/// Which part of a board is printed; totals, pools and spreads stay those of the whole street.
package struct Narrowing: Hashable, Sendable {
  package var community: Community.ID?
  /// Only these workers; `nil` = all.
  package var chosen: Set<Worker.ID>?

  package init(community: Community.ID? = nil, workers chosen: Set<Worker.ID>? = nil) {
    self.community = community
    self.chosen = chosen
  }
}

/// A board on its way to a file or a page, with what it needs besides its figures.
package struct PrintedBoard: Sendable {
  package let board: Board
  package let records: Records
  /// The hash of the journal's last row, hexadecimal; empty = there is none.
  package let journalHead: String
  /// The civil day, up to which vacancies are counted.
  package let today: Day
  package let narrowed: Narrowing
  /// Whether the figures are made of the marks alone that the reader may see.
  package let isOfOwnMarks: Bool
  /// Whether it is of a database for practice (演练).
  package let isRehearsal: Bool
  /// What the registers of the month say, where that was asked for.
  package var registers = BoardRegisters.leftOut

  package init(
    _ board: Board, records: Records, journalHead: String, today: Day,
    narrowed: Narrowing = Narrowing(), isOfOwnMarks: Bool = false, isRehearsal: Bool = false
  ) {
    self.isRehearsal = isRehearsal
    self.isOfOwnMarks = isOfOwnMarks
    self.board = board
    self.records = records
    self.journalHead = journalHead
    self.today = today
    self.narrowed = narrowed
  }

  /// The registers on a board.
  package enum BoardRegisters: Sendable {
    case leftOut
    /// The month has not begun.
    case notYet
    case reports([RegisterReport])
  }

  /// The communities that are printed.
  var communities: [CommunityResult] {
    board.communities.filter { narrowed.community == nil || $0.id == narrowed.community }
  }

  /// The workers that are printed.
  var workers: [WorkerResult] {
    board.workers.filter { worker in
      (narrowed.community == nil || worker.community == narrowed.community)
        && (narrowed.chosen?.contains(worker.id) ?? true)
    }
  }
}

extension Basis {
  /// As JSON and CSV name them.
  var code: String {
    switch self {
    case .projected: "projected"
    case .toDate: "to-date"
    }
  }
}
