/// A month as it hangs on the wall, for the snapshot.
package struct PublicWall: Sendable {
  package let slice: Slice
  package let board: Board
  /// The head of the journal that its sheet prints.
  package let head: String?

  package init(_ slice: Slice, _ board: Board, head: String?) {
    self.slice = slice
    self.board = board
    self.head = head
  }
}

extension PublicMonth {
  /// What of the month may be shown; `nil` where it does not hang on the wall.
  init?(_ wall: PublicWall, _ naming: some PublicNaming, showsPay: Bool) {
    let board = wall.board
    guard board.state >= .publicity, wall.slice.state >= .publicity else { return nil }
    month = board.month
    state = board.state
    head = board.state == .settled ? wall.head : nil
    let counts = board.communities.map(\.batches.total)
    tally = counts.reduce(Tally(), +).atLeast(Tally.least)
    communities = zip(board.communities, hidingSmall(counts)).map { community, shown in
      Breakdown(
        name: naming.place(community.name), tally: shown,
        grids: shown == nil ? [] : wall.slice.gridTallies(of: community, naming))
    }
    let places = Dictionary(uniqueKeysWithValues: board.communities.map { ($0.id, $0.name) })
    rankings = WorkerClass.publicOrder.compactMap { workerClass in
      let members = board.workers.filter { $0.workerClass == workerClass }
      guard !members.isEmpty else { return nil }
      return Ranking(
        workerClass: workerClass,
        rows: ranked(members).map { rank, worker in
          Row(
            rank: rank, name: naming.person(worker.name),
            community: naming.place(places[worker.community] ?? worker.community.text),
            total: worker.total, pay: showsPay && worker.pool != nil ? worker.pay : nil)
        })
    }
  }
}

extension WorkerClass {
  fileprivate static let publicOrder: [WorkerClass] = [.chief, .deputy, .worker]
}

/// The most points first; equal points have the same rank.
private func ranked(_ workers: [WorkerResult]) -> [(rank: Int, worker: WorkerResult)] {
  let sorted = workers.sorted { $0.total == $1.total ? $0.id < $1.id : $0.total > $1.total }
  var rank = 1
  return sorted.enumerated().map { place, worker in
    if place > 0, worker.total != sorted[place - 1].total { rank = place + 1 }
    return (rank, worker)
  }
}

extension Slice {
  fileprivate func gridTallies(
    of community: CommunityResult, _ naming: some PublicNaming
  ) -> [PublicMonth.Breakdown] {
    let grids = grids(of: community.id)
    let counts = grids.map { grid in community.batches.filter { $0.grid == grid.id }.total }
    // What grids that are gone got is in the sum of the community, so it counts as one more.
    let all = counts.reduce(Tally(), +)
    let rest = Tally(
      satisfied: community.batches.total.satisfied - all.satisfied,
      valid: community.batches.total.valid - all.valid)
    return zip(grids, hidingSmall(counts + [rest])).map { grid, shown in
      PublicMonth.Breakdown(name: naming.place(grid.name), tally: shown, grids: [])
    }
  }
}
