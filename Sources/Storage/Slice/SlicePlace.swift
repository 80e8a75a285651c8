import Domain

/// What belongs into a slice, told from the cells of a row.
struct SlicePlace {
  private let slice: Slice
  private var records: Records { slice.records }

  init(_ slice: Slice) { self.slice = slice }

  func isMonth(_ cell: Value) -> Bool { cell == .month(slice.month) }

  func has(worker cell: Value) -> Bool {
    guard let worker: Worker.ID = id(cell) else { return false }
    return records.workers[worker] != nil || !records.workerVersions.of(worker).isEmpty
      || records.assignments.keys.contains { $0.worker == worker }
  }

  func has(community cell: Value) -> Bool {
    id(cell).map { records.communities[$0] != nil } ?? false
  }

  /// Whether it is one of the street's rather than one of a worker's elsewhere.
  func isOwn(community cell: Value) -> Bool {
    id(cell).flatMap { records.communities[$0]?.street } == slice.street
  }

  func has(grid cell: Value) -> Bool { id(cell).map { records.grids[$0] != nil } ?? false }

  /// Whether it is the street itself, or the place of a role that holds in every street.
  func isStreet(_ cell: Value) -> Bool { cell == .id(slice.street) || cell == .text("") }

  func has(ratee cell: Value) -> Bool { has(worker: cell) || has(community: cell) }

  func has(street cell: Value) -> Bool {
    cell == .id(slice.street) || records.communities.values.contains { .id($0.street) == cell }
  }

  /// Whether she has, had or will have her home in the street.
  func isResident(_ cell: Value) -> Bool {
    guard let worker: Worker.ID = id(cell) else { return false }
    return records.workerVersions.of(worker).contains {
      records.communities[$0.community]?.street == slice.street
    }
  }

  /// Whether a row whose key is the slice's concern is so in its other cells, too.
  func wants(_ row: [Value], of table: TableName) -> Bool {
    switch table {
    case .leaves: reaches(row[3])
    case .assignments: reaches(row[5])
    case .objections: isMonth(row[1]) && has(community: row[2])
    case .specials: isMonth(row[1]) && has(worker: row[2])
    default: true
    }
  }

  private func reaches(_ last: Value) -> Bool {
    guard case .text(let last) = last else { return true }
    return last >= slice.month.firstDayOfSlice.description
  }

  private func id<Of>(_ cell: Value) -> Identifier<Of>? {
    guard case .text(let text) = cell else { return nil }
    return Identifier(text)
  }
}

extension Month {
  /// Leaves and duties that end earlier are not in the slice of this month.
  var firstDayOfSlice: Day { self == .beginning ? Day(number: 0) : previous.first }
}
