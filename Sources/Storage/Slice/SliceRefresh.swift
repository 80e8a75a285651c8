import Domain

/// Brings a slice up to date row by row, instead of loading it again.
///
/// The result is what loading would give. A row that could draw others in or let them go (a home, a
/// place, a guest's duty) is not for this way.
struct SliceRefresh {
  private let connection: any SQLConnection
  private(set) var slice: Slice
  /// All records of the database rather than a street's.
  private let isWhole: Bool
  /// The rows as they stand, by table and key: filled only for rows that went.
  private var standing: [TableName: [[Value]: [Value]]] = [:]
  private let limit: Int

  init(
    _ connection: any SQLConnection, _ slice: Slice, isWhole: Bool = false,
    limit: Int = SliceRefresh.limit
  ) {
    self.connection = connection
    self.slice = slice
    self.isWhole = isWhole
    self.limit = limit
  }

  /// More than this is loaded anew in less time.
  static let limit = 200

  /// - Returns: `false` when the slice has to be loaded again.
  mutating func take(_ rows: [TouchedRow]) throws -> Bool {
    guard !rows.isEmpty else { return true }
    guard rows.count <= limit, isKnown else { return false }
    for row in rows {
      switch concern(row) {
      case .none: continue
      case .row: try refresh(row)
      case .everything: return false
      }
    }
    return true
  }

  /// A slice of no street was asked for by what did not exist then, and may exist now.
  private var isKnown: Bool { isWhole || slice.records.streets[slice.street] != nil }

  private enum Concern { case none, row, everything }

  private func concern(_ row: TouchedRow) -> Concern {
    if isWhole { return .row }
    if slice.isFrozen, !row.table.isLiveWhenSettled { return .none }
    let place = SlicePlace(slice)
    switch row.table {
    case .districts, .departments, .lines, .lineVersions, .holidays, .schemes:
      return .row
    case .streets, .communities, .communityVersions, .grids, .gridVersions, .difficulties,
      .workerVersions:
      return .everything
    case .workers: return place.has(worker: row.key[0]) ? .row : .none
    case .leaves: return place.has(worker: row.key[0]) ? .row : .none
    case .assignments: return assignment(worker: row.key[0], community: row.key[2], place)
    case .months: return month(row, place)
    case .users:
      return place.has(ratee: row.key[2]) || place.isStreet(row.key[2]) ? .row : .none
    case .publications, .monthReturns, .settlements, .reopenings:
      return row.key[0] == .id(slice.street) ? .row : .none
    case .objections: return .row
    case .readyMarks: return given(row, place.has(worker: row.key[1]))
    case .rechecks: return place.isMonth(row.key[0]) ? .row : .none
    case .frozenMonths, .settledResults: return .none
    case .specials: return .row
    case .batches: return place.isMonth(row.key[0]) ? .row : .none
    case .marks: return given(row, place.has(ratee: row.key[2]))
    case .waivers: return given(row, place.has(ratee: row.key[1]))
    case .submissions, .communityReturns: return given(row, place.has(community: row.key[1]))
    case .answers: return given(row, place.has(grid: row.key[3]))
    case .adjustments: return given(row, place.has(worker: row.key[1]))
    }
  }

  /// A month that is settled or reopened is another slice altogether.
  private func month(_ row: TouchedRow, _ place: SlicePlace) -> Concern {
    guard place.has(street: row.key[0]) else { return .none }
    return row.key == [.id(slice.street), .month(slice.month)] ? .everything : .row
  }

  private func given(_ row: TouchedRow, _ isHere: Bool) -> Concern {
    SlicePlace(slice).isMonth(row.key[0]) && isHere ? .row : .none
  }

  /// A resident is in the slice whatever her duties; a guest comes and goes with hers.
  private func assignment(worker: Value, community: Value, _ place: SlicePlace) -> Concern {
    switch (place.isResident(worker), place.isOwn(community: community)) {
    case (true, true): .row
    case (true, false), (false, true): .everything
    case (false, false): place.has(worker: worker) ? .everything : .none
    }
  }

  private mutating func refresh(_ touched: TouchedRow) throws {
    let rows = try connection.rows(touched.table.sql.selectOne, touched.key)
    if let row = rows.first, isWhole || SlicePlace(slice).wants(row, of: touched.table) {
      try slice.records.take([row], of: touched.table)
    } else {
      try remove(touched.table, touched.key)
    }
  }

  private mutating func remove(_ table: TableName, _ key: [Value]) throws {
    let rows = standing[table] ?? rowsByKey(table)
    standing[table] = rows
    guard let row = rows[key] else { return }
    do throws(RowFault) {
      try slice.records.make(Change(table: table, before: row, after: nil))
    } catch {
      throw StoreFault.damagedRow(error)
    }
  }

  private func rowsByKey(_ table: TableName) -> [[Value]: [Value]] {
    let length = table.table.keyLength
    let rows = slice.records.rows(of: table).map { (Array($0.prefix(length)), $0) }
    return Dictionary(rows) { first, _ in first }
  }
}

extension TableName {
  /// What goes on beside a settled month, whose own rows are frozen.
  fileprivate var isLiveWhenSettled: Bool {
    switch self {
    case .months, .publications, .settlements, .reopenings, .objections, .users, .holidays: true
    default: false
    }
  }
}
