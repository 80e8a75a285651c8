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

  /// The rows of some tables that are of the street, whenever they count; of long ones those of the days.
  mutating func load(_ tables: [TableName], during days: ClosedRange<Day>) throws -> Records {
    for table in tables {
      let members =
        table.register?.countsElsewhere == true ? SliceMembers.all : SliceMembers.of(street)
      try load(table, members.condition(on: table.kind.owner), table.condition(days))
    }
    return records
  }

  mutating func load() throws -> Records {
    try load(.everybodys, .all)
    // In a street's own database there is nobody else to leave out.
    let isAlone = Array(records.streets.keys) == [street]
    let own = isAlone ? SliceMembers.all : SliceMembers.of(street)
    try load(.peoples, own)
    try load(.placesAndGiven, own)
    if !isAlone { try loadOthers() }
    return records
  }

  /// Guests with a duty in the street, and the places elsewhere of all who are in the slice.
  private mutating func loadOthers() throws {
    let guests = try guests()
    try load(.peoples, .listed(workers: guests))
    try load(.placesAndGiven, .listed(workers: guests, communities: placesElsewhere))
    let streets = Set(records.communities.values.map(\.street)).subtracting([street])
    try load(.months, .isAnyOf("street", streets.map(\.text)))
  }

  /// How far the months of the street have come: what is live of a settled month too.
  mutating func loadCycle() throws -> Records {
    try load(.beside, .of(street))
    return records
  }

  private mutating func load(_ tables: [TableName], _ members: SliceMembers) throws {
    for table in tables {
      try load(table, members.condition(on: table.kind.owner), time(of: table.kind))
    }
  }

  private func time(of kind: RecordKind) -> SQLCondition {
    switch kind.time {
    case .always, .day, .from, .ofWhole: .always
    case .spell(_, let last): reaches(last)
    case .month(let column):
      // How far its months have come is shown of all of them.
      if case .street = kind.owner { .always } else { .isAnyOf(column, months.map(\.description)) }
    }
  }

  /// Leaves and duties that end earlier are left out.
  private func reaches(_ last: String) -> SQLCondition {
    let first = (months.min() ?? .beginning).firstDayOfSlice
    return SQLCondition("(\(last) IS NULL OR \(last) >= ?)", [.day(first)])
  }

  private func guests() throws -> [String] {
    let here = SliceMembers.of(street).communities("community")
    let condition = here.and(reaches("last_day"))
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
    let all = conditions.reduce(SQLCondition.always) { $0.and($1) }
    try records.take(try connection.rows(of: table, where: all), of: table)
  }
}

extension [TableName] {
  fileprivate static let everybodys = inSlice.filter { $0.kind.owner == .everybody }
  /// Those of people that tell who else belongs to the slice.
  fileprivate static let peoples = inSlice.filter { $0.kind.isOfPeople }
  fileprivate static let placesAndGiven = inSlice.filter {
    $0.kind.owner != .everybody && !$0.kind.isOfPeople
  }
  /// What goes on beside a settled month, whose own rows are frozen.
  static let beside = TableName.allCases.filter { $0.kind.settled == .live }

  private static var inSlice: Self {
    TableName.allCases.filter { !$0.isFrozen && !$0.kind.isOfRegister }
  }
}

extension RecordKind {
  /// Whether it is of a worker's roster, duties or days, and not given in a month.
  fileprivate var isOfPeople: Bool {
    guard case .worker = owner else { return false }
    if case .month = time { return false }
    return true
  }
}
