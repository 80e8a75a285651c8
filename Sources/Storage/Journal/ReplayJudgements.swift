import Domain

/// The slices on which the commands of a replay are judged: each goes on with every row, and is not
/// loaded anew for it.
struct ReplayJudgements {
  /// More than a district has at once; of a city those that were asked for last.
  private static let limit = 160
  /// From so many rows on a street's month, or all records, are loaded anew in less time.
  private static let rowsOfSlice = 1_000
  private static let rowsOfAll = 50_000

  private let connection: any SQLConnection
  private var held: [SliceAnchor.Place: Judgement] = [:]
  private var uses: [SliceAnchor.Place: Int] = [:]
  private var count = 0

  init(_ connection: any SQLConnection) { self.connection = connection }

  /// What the store judged on a part of the database that is of no street is judged on all of it here: the
  /// verdict must be the same, and one that was given on too few rows is found.
  mutating func slice(_ scope: CommandScope) throws -> Slice {
    switch scope.anchor {
    case .rows, .takenBack, .wholeDatabase:
      try slice(SliceAnchor.Place(.everything, scope.month))
    case .worker, .community, .special, .street, .grid, .batch, .objection, .row:
      try slice(try SliceAnchor(connection: connection).place(scope))
    }
  }

  mutating func slice(_ place: SliceAnchor.Place) throws -> Slice {
    count += 1
    uses[place] = count
    let connection = connection
    if held[place] == nil {
      makeRoom()
      held[place] = try Judgement(place, connection)
    } else {
      try held[place]?.goOn(
        connection, limit: place.extent == .slice ? Self.rowsOfSlice : Self.rowsOfAll)
    }
    return held[place]?.slice ?? Slice(street: place.street, month: place.month, records: Records())
  }

  private mutating func makeRoom() {
    guard held.count >= Self.limit, let oldest = uses.min(by: { $0.value < $1.value }) else {
      return
    }
    held[oldest.key] = nil
    uses[oldest.key] = nil
  }
}
