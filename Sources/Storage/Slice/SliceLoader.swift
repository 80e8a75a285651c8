import Domain

/// Loads a street's month with all it needs, in a few statements, inside one transaction.
///
/// Beyond what `Slice` promises it takes in the places in other streets where one of the slice's
/// workers has or had a home or a duty, so that every reference in the slice resolves.
struct SliceLoader {
  let connection: any SQLConnection
  let street: Street.ID
  let month: Month
  var records = Records()

  init(_ connection: any SQLConnection, _ street: Street.ID, _ month: Month) {
    self.connection = connection
    self.street = street
    self.month = month
  }

  mutating func load() throws -> Slice {
    try loadCatalogue()
    try load(.communities, "WHERE street = ?1", [.id(street)])
    let workers = try workers()
    try loadPeople(workers)
    try loadPlaces()
    try loadGiven(workers)
    return Slice(street: street, month: month, records: records)
  }

  /// What is the same for every street.
  private mutating func loadCatalogue() throws {
    for table: TableName in [
      .districts, .streets, .departments, .lines, .lineVersions, .holidays, .schemes,
    ] {
      try load(table)
    }
  }

  /// Whoever ever had a home in the street, or has a duty there that reaches into the slice.
  private func workers() throws -> [String] {
    let here = "community IN (SELECT id FROM communities WHERE street = ?1)"
    return try connection.rows(
      """
      SELECT worker FROM worker_versions WHERE \(here) UNION \
      SELECT worker FROM assignments WHERE \(here) AND (last_day IS NULL OR last_day >= ?2)
      """, [.id(street), .day(firstDay)]
    ).compactMap { $0[0].textOrNil }
  }

  /// Leaves and duties that end earlier are left out.
  private var firstDay: Day { month == .beginning ? Day(number: 0) : month.previous.first }

  private mutating func loadPeople(_ workers: [String]) throws {
    try load(.workers, "id", in: workers)
    try load(.workerVersions, "worker", in: workers)
    try load(.leaves, "worker", in: workers, and: "last_day >= ?1", [.day(firstDay)])
    try load(
      .assignments, "worker", in: workers, and: "(last_day IS NULL OR last_day >= ?1)",
      [.day(firstDay)])
  }

  private mutating func loadPlaces() throws {
    let own = records.communities
    let homes = records.workerVersions.all.map(\.community)
    let places = Set(homes + records.assignments.values.map(\.community))
    try load(.communities, "id", in: places.filter { own[$0] == nil }.map(\.text))

    let communities = records.communities.keys.map(\.text)
    let streets = Set(records.communities.values.map(\.street)).union([street])
    try load(.communityVersions, "community", in: communities)
    try load(.grids, "community", in: communities)
    try load(.gridVersions, "grid", in: records.grids.keys.map(\.text))
    try load(.difficulties, "community", in: communities)
    try load(.months, "street", in: streets.map(\.text))
  }

  /// What is given in the month: marks, special tasks, answers and their like.
  private mutating func loadGiven(_ workers: [String]) throws {
    let ofMonth = "month = ?1"
    let value = [Value.month(month)]
    let communities = records.communities.keys.map(\.text)
    try load(.marks, "ratee", in: workers + communities, and: ofMonth, value)
    try load(.waivers, "ratee", in: workers + communities, and: ofMonth, value)
    try load(.specials, "worker", in: workers, and: ofMonth, value)
    try load(.submissions, "community", in: communities, and: ofMonth, value)
    try load(.batches, "WHERE " + ofMonth, value)
    try load(.answers, "grid", in: records.grids.keys.map(\.text), and: ofMonth, value)
    try load(.adjustments, "worker", in: workers, and: ofMonth, value)
  }

  private mutating func load(
    _ table: TableName, _ condition: String = "", _ values: [Value] = []
  ) throws {
    try records.take(
      try connection.rows("\(table.sql.select) \(condition)", values), of: table)
  }

  /// Loads the rows whose `column` is one of `items`.
  private mutating func load(
    _ table: TableName, _ column: String, in items: [String], and condition: String? = nil,
    _ values: [Value] = []
  ) throws {
    guard let last = items.last else { return }
    // One text for many lengths, so that prepared statements are found again.
    let width = items.count.roundedUpToPowerOfTwo
    let padded = items + Array(repeating: last, count: width - items.count)
    let list = "\(column) IN (\(parameters(width)))"
    let conditions = [condition, list].compactMap(\.self).joined(separator: " AND ")
    try load(table, "WHERE " + conditions, values + padded.map(Value.text))
  }
}

extension Int {
  fileprivate var roundedUpToPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
