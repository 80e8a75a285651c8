import Domain

/// Loads a street's months with all they need, in a few statements, inside one transaction.
///
/// Beyond what `Slice` promises it takes in the places in other streets where one of the slice's
/// workers has or had a home or a duty, so that every reference in the slice resolves.
struct SliceLoader {
  private let connection: any SQLConnection
  private let street: Street.ID
  /// One or more, in no particular order.
  private let months: [Month]
  private var records = Records()

  init(_ connection: any SQLConnection, _ street: Street.ID, _ months: [Month]) {
    self.connection = connection
    self.street = street
    self.months = months
  }

  /// A street's month.
  static func slice(
    _ connection: any SQLConnection, _ street: Street.ID, _ month: Month
  ) throws -> Slice {
    var loader = SliceLoader(connection, street, [month])
    return Slice(street: street, month: month, records: try loader.load())
  }

  mutating func load() throws -> Records {
    try loadCatalogue()
    // In a street's own database there is nobody else to leave out.
    let isAlone = Array(records.streets.keys) == [street]
    let own = isAlone ? SliceMembers.all : SliceMembers.of(street)
    try loadPeople(own)
    try loadPlaces(own)
    try loadGiven(own)
    for table: TableName in [.publications, .monthReturns, .settlements, .reopenings] {
      try load(table, SQLCondition("street = ?1", [.id(street)]))
    }
    if !isAlone { try loadOthers() }
    return records
  }

  /// Guests with a duty in the street, and the places elsewhere of all who are in the slice.
  private mutating func loadOthers() throws {
    let guests = try guests()
    try loadPeople(SliceMembers.listed(workers: guests))
    let others = SliceMembers.listed(workers: guests, communities: placesElsewhere)
    try loadPlaces(others)
    try loadGiven(others)
    let streets = Set(records.communities.values.map(\.street)).subtracting([street])
    try load(.months, .isAnyOf("street", streets.map(\.text)))
  }

  /// What is the same for every street.
  private mutating func loadCatalogue() throws {
    for table: TableName in [
      .districts, .streets, .departments, .lines, .lineVersions, .holidays, .schemes,
    ] {
      try load(table)
    }
  }

  private mutating func loadPeople(_ members: SliceMembers) throws {
    try load(.workers, members.workers("id"))
    try load(.workerVersions, members.workers("worker"))
    try load(.leaves, members.workers("worker"), reaches)
    try load(.assignments, members.workers("worker"), reaches)
  }

  private mutating func loadPlaces(_ members: SliceMembers) throws {
    try load(.communities, members.communities("id"))
    try load(.communityVersions, members.communities("community"))
    try load(.grids, members.communities("community"))
    try load(.gridVersions, members.grids("grid"))
    try load(.difficulties, members.communities("community"))
    try load(.months, members.streets("street"))
    try load(.users, members.roles("place"))
  }

  /// How far the months of the street have come: what is live of a settled month too.
  mutating func loadCycle() throws -> Records {
    let own = SQLCondition("street = ?1", [.id(street)])
    for table: TableName in [.months, .publications, .settlements, .reopenings] {
      try load(table, own)
    }
    try load(.holidays)
    let places = SliceMembers.of(street)
    try load(.objections, places.communities("community"), given)
    try load(.users, places.roles("place"))
    return records
  }

  /// What is given in the months: marks, special tasks, answers and their like.
  private mutating func loadGiven(_ members: SliceMembers) throws {
    try load(.marks, members.ratees("ratee"), given)
    try load(.waivers, members.ratees("ratee"), given)
    try load(.specials, members.workers("worker"), given)
    try load(.submissions, members.communities("community"), given)
    try load(.communityReturns, members.communities("community"), given)
    try load(.batches, given)
    try load(.answers, members.grids("grid"), given)
    try load(.adjustments, members.workers("worker"), given)
    try load(.readyMarks, members.workers("worker"), given)
    try load(.objections, members.communities("community"), given)
    try load(.rechecks, given)
  }

  private var given: SQLCondition { .isAnyOf("month", months.map(\.description)) }

  /// Leaves and duties that end earlier are left out.
  private var reaches: SQLCondition {
    let first = (months.min() ?? .beginning).firstDayOfSlice
    return SQLCondition("(last_day IS NULL OR last_day >= ?)", [.day(first)])
  }

  private func guests() throws -> [String] {
    let here = SliceMembers.of(street).communities("community")
    let condition = here.and(reaches)
    let rows = try connection.rows(
      "SELECT DISTINCT worker FROM assignments WHERE \(condition.text)", condition.values)
    return rows.compactMap { $0[0].textOrNil }
      .filter { records.workerVersions.of(Identifier($0)).isEmpty }
  }

  private var placesElsewhere: [String] {
    let homes = records.workerVersions.all.map(\.community)
    let places = Set(homes + records.assignments.values.map(\.community))
    return places.filter { records.communities[$0] == nil }.map(\.text)
  }

  private mutating func load(_ table: TableName, _ conditions: SQLCondition...) throws {
    guard !conditions.contains(where: \.isNever) else { return }
    let all = conditions.reduce(SQLCondition.always) { $0.and($1) }
    let sql = all.text.isEmpty ? table.sql.select : "\(table.sql.select) WHERE \(all.text)"
    try records.take(try connection.rows(sql, all.values), of: table)
  }
}
