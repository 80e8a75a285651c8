/// What the files of an import have and could not be read (没有读进的行).
///
/// It was told of where it stands. What follows from it elsewhere is no fault of its own: a reference to
/// such a row, a day that it would have ended, a mark whose answers it would have brought.
package struct LostRows: Hashable, Sendable {
  /// Tables of which rows were lost that nobody can name.
  private var tables: Set<TableName> = []
  /// The names of the other lost rows, see `names(of:)`.
  private var names: [TableName: Set<String>] = [:]

  package init() {}

  package var isEmpty: Bool { tables.isEmpty && names.isEmpty }

  /// Rows of these tables were lost, and not even their ids were read.
  package mutating func lose(_ tables: some Sequence<TableName>) { self.tables.formUnion(tables) }

  /// A row of these tables was lost that goes by these names.
  package mutating func lose(_ names: some Sequence<String>, of tables: some Sequence<TableName>) {
    for table in tables { self.names[table, default: []].formUnion(names) }
  }

  /// Whether any row of the table was lost.
  func touches(_ table: TableName) -> Bool { tables.contains(table) || names[table] != nil }

  /// Whether a row of that name may be among the lost ones.
  func mayHave(_ name: String, in table: TableName) -> Bool {
    tables.contains(table) || names[table]?.contains(name) == true
  }

  func mayHave(_ reference: Reference) -> Bool {
    reference.tables.contains { mayHave(reference.id, in: $0) }
  }

  /// Whether what was lost has to do with the days of a duty.
  func mayConcern(_ duty: Assignment.Key) -> Bool {
    [.workers, .leaves, .assignments].contains { mayHave(duty.worker.text, in: $0) }
      || [.grids, .lines].contains { mayHave(duty.target.text, in: $0) }
      || mayHave(duty.community.text, in: .communities)
      || mayHave(Self.place(duty.target.text, duty.community.text), in: .assignments)
  }

  /// The name under which a duty is lost for those who share its target.
  package static func place(_ target: String, _ community: String) -> String {
    target + " " + community
  }
}
