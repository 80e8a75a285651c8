extension PublicPresent {
  /// How the communities stand on that day.
  init(_ slice: Slice, on today: Day, _ naming: some PublicNaming) {
    let board = Board(slice)
    let day = Today(today, in: slice.month)
    month = slice.month
    state = board.state
    communities = board.communities.map { community in
      let members = board.workers.filter { $0.community == community.id }
      let vacant = community.vacancies.filter { day.isIn($0.days) }.map(\.target)
      return Community(
        name: naming.place(community.name), households: community.households,
        grids: slice.grids(of: community.id).count,
        vacantGrids: vacant.count { slice.records.grids[$0] != nil },
        workers: members.count { day.isIn($0.presence.employed) },
        present: members.count { day.isIn($0.presence.present) },
        required: community.requiredWorkers, answers: community.batches.total.valid)
    }
    vacancies = board.communities.flatMap { community in
      community.vacancies.filter { day.isIn($0.days) }
        .map { vacancy in
          Vacancy(
            target: slice.name(of: vacancy.target, naming), community: naming.place(community.name),
            isGrid: slice.records.grids[vacancy.target] != nil,
            days: vacancy.daysSoFar(on: day.day, in: slice.month))
        }
    }
  }
}

/// One day of a month, as an index into sets of its days.
private struct Today {
  /// The day itself, or the nearest of the month.
  let day: Day
  private let index: Int

  init(_ day: Day, in month: Month) {
    self.day = min(max(day, month.first), month.last)
    index = self.day.number - month.first.number
  }

  func isIn(_ days: DaySet) -> Bool { days.contains(index: index) }
}

extension Slice {
  /// The grids of a community that exist in the month, by id.
  func grids(of community: Community.ID) -> [Grid] {
    records.grids.values
      .filter { $0.community == community && records.exists($0.id, in: month) }
      .sorted { $0.id < $1.id }
  }

  fileprivate func name(of target: Target.ID, _ naming: some PublicNaming) -> PublicName {
    if let grid = records.grids[target] { return naming.place(grid.name) }
    let line = records.lines[target]
    return naming.line(line?.name ?? target.text, english: line?.nameEnglish)
  }
}
