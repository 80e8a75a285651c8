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
  package let narrowed: Narrowing
  /// Whether it is of a database for practice (演练).
  package let isRehearsal: Bool

  package init(
    _ board: Board, records: Records, journalHead: String, narrowed: Narrowing = Narrowing(),
    isRehearsal: Bool = false
  ) {
    self.isRehearsal = isRehearsal
    self.board = board
    self.records = records
    self.journalHead = journalHead
    self.narrowed = narrowed
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
