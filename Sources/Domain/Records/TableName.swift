/// A table of the database (表): what it is called, and the records of which its rows are.
///
/// The columns name tables, so that a shelf asks its type for them and does not hold them.
package struct TableName: Hashable, Sendable, CaseIterable, RawRepresentable {
  let shelf: Shelf

  init(_ shelf: Shelf) { self.shelf = shelf }

  /// As the database calls it.
  package var rawValue: String { shelf.name }

  package static func == (one: TableName, other: TableName) -> Bool { one.shelf === other.shelf }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(shelf)) }
}

extension TableName {
  /// That of a register.
  package init<R: RegisterRow>(of row: R.Type, _ name: String) {
    self.init(Shelf(name, register: row))
  }
}

extension TableName: CustomStringConvertible {
  package var description: String { rawValue }
}

extension TableName {
  package static let districts = Self(Shelf("districts", named: \.districts))
  package static let streets = Self(Shelf("streets", named: \.streets))
  package static let communities = Self(Shelf("communities", named: \.communities))
  package static let communityVersions = Self(
    Shelf("community_versions", versions: \.communityVersions))
  package static let departments = Self(Shelf("departments", named: \.departments))
  package static let grids = Self(Shelf("grids", named: \.grids))
  package static let gridVersions = Self(Shelf("grid_versions", versions: \.gridVersions))
  package static let lines = Self(Shelf("lines", named: \.lines))
  package static let lineVersions = Self(Shelf("line_versions", versions: \.lineVersions))
  package static let difficulties = Self(Shelf("difficulties", versions: \.difficulties))
  package static let workers = Self(Shelf("workers", named: \.workers))
  package static let workerVersions = Self(Shelf("worker_versions", versions: \.workerVersions))
  package static let leaves = Self(Shelf("leaves", \.leaves))
  package static let assignments = Self(Shelf("assignments", \.assignments))
  package static let specials = Self(Shelf("specials", named: \.specials))
  package static let marks = Self(Shelf("marks", \.marks))
  package static let waivers = Self(Shelf("waivers", \.waivers))
  package static let submissions = Self(Shelf("submissions", \.submissions))
  package static let batches = Self(Shelf("batches", \.batches))
  package static let answers = Self(Shelf("answers", \.answers))
  package static let adjustments = Self(Shelf("adjustments", \.adjustments))
  package static let holidays = Self(Shelf("holidays", \.holidays))
  package static let months = Self(Shelf("months", \.months))
  package static let schemes = Self(Shelf("schemes", \.schemes))
  package static let users = Self(Shelf("users", \.users))
  package static let readyMarks = Self(Shelf("ready_marks", \.readyMarks))
  package static let objections = Self(Shelf("objections", named: \.objections))
  package static let publications = Self(Shelf("publications", \.publications))
  package static let rechecks = Self(Shelf("rechecks", \.rechecks))
  package static let communityReturns = Self(Shelf("community_returns", \.communityReturns))
  package static let monthReturns = Self(Shelf("month_returns", \.monthReturns))
  package static let settlements = Self(Shelf("settlements", \.settlements))
  package static let reopenings = Self(Shelf("reopenings", \.reopenings))
  package static let frozenMonths = Self(Shelf("frozen_months", \.frozenMonths))
  package static let settledResults = Self(Shelf("settled_results", \.settledResults))

  /// Those of the month and of what it needs, in the order in which they may be filled.
  private static let own: [TableName] = [
    .districts, .streets, .communities, .communityVersions, .departments, .grids, .gridVersions,
    .lines,
    .lineVersions, .difficulties, .workers, .workerVersions, .leaves, .assignments, .specials,
    .marks,
    .waivers, .submissions, .batches, .answers, .adjustments, .holidays, .months, .schemes, .users,
    .readyMarks, .objections, .publications, .rechecks, .communityReturns, .monthReturns,
    .settlements,
    .reopenings, .frozenMonths, .settledResults,
  ]

  /// All of them, in the order in which they may be filled.
  package static let allCases = own + Registers.tables.map { $0.table.name }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The table of that name; `nil` = there is none.
  package init?(rawValue: String) {
    guard let table = Self.byName[rawValue] else { return nil }
    self = table
  }

  /// What a settlement keeps: large, never changed, and read only for the month it is of.
  package var isFrozen: Bool { self == .frozenMonths || self == .settledResults }

  /// What holds until it is changed: places, catalogue, roster, roles and rules, without days and months.
  package static let standing = allCases.filter { table in
    switch table.kind.time {
    case .always, .from: !table.isFrozen
    case .month, .day, .spell, .ofWhole: false
    }
  }

  /// The columns of this table.
  package var table: Table { shelf.type.table }
  package var kind: RecordKind { shelf.type.recordKind }
  /// The records of which its rows are.
  package var type: any Record.Type { shelf.type }
}
