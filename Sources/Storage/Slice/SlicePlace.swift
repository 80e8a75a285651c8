import Domain

/// What belongs into a slice, told from the cells of a row.
struct SlicePlace {
  private let slice: Slice
  private var records: Records { slice.records }

  init(_ slice: Slice) { self.slice = slice }

  /// Whether a row may belong to the slice, as far as its cells tell: all of them, or its key.
  func mayHave(_ cells: [Value], of table: TableName) -> Bool {
    mayHave(table.kind.owner, cells, table.table) && mayHave(table.kind, cells, table.table)
  }

  private func mayHave(_ owner: RecordKind.Owner, _ cells: [Value], _ table: Table) -> Bool {
    guard let id = owner.column.flatMap({ table.text($0, of: cells) }) else { return true }
    return switch owner {
    case .everybody, .batch, .part: true
    case .street: id == slice.street.text
    case .community: records.communities[Identifier(id)] != nil
    case .grid: records.grids[Identifier(id)] != nil
    case .worker: has(Worker.ID(id))
    case .ratee: has(ratee: id)
    // A role without a place holds in every street.
    case .role: has(ratee: id) || id == slice.street.text || id.isEmpty
    }
  }

  private func mayHave(_ kind: RecordKind, _ cells: [Value], _ table: Table) -> Bool {
    switch kind.time {
    case .always, .day, .from, .ofWhole: return true
    case .month(let column):
      // How far its months have come is shown of all of them.
      if case .street = kind.owner { return true }
      return table.text(column, of: cells).map { $0 == slice.month.description } ?? true
    case .spell(_, let last):
      return table.text(last, of: cells).map {
        $0 >= slice.month.firstDayOfSlice.description
      } ?? true
    }
  }

  func has(_ worker: Worker.ID) -> Bool {
    records.workers[worker] != nil || !records.workerVersions.of(worker).isEmpty
      || records.assignments.keys.contains { $0.worker == worker }
  }

  private func has(ratee id: String) -> Bool {
    has(Worker.ID(id)) || records.communities[Identifier(id)] != nil
  }

  /// Whether it is one of the street's rather than one of a worker's elsewhere.
  func isOwn(_ community: Community.ID) -> Bool {
    records.communities[community]?.street == slice.street
  }

  /// Whether the states of a month's street are in the slice.
  func knowsStreet(of key: [Value]) -> Bool {
    let street = StreetMonth.table.text("street", of: key) ?? ""
    return street == slice.street.text
      || records.communities.values.contains { $0.street.text == street }
  }

  /// Whether she has, had or will have her home in the street.
  func isResident(_ worker: Worker.ID) -> Bool {
    records.workerVersions.of(worker).contains { isOwn($0.community) }
  }
}

extension Month {
  /// Leaves and duties that end earlier are not in the slice of this month.
  var firstDayOfSlice: Day { self == .beginning ? Day(number: 0) : previous.first }
}
