import Domain

/// Brings a slice up to date row by row, instead of loading it again.
///
/// The result is what loading would give. A row that could draw others in or let them go (a home, a
/// place, a guest's duty) is not for this way.
struct SliceRefresh {
  private let connection: any SQLConnection
  private(set) var slice: Slice
  private let extent: SliceAnchor.Extent
  /// The rows as they stand, by table and key: filled only for rows that went.
  private var standing: [TableName: [[Value]: [Value]]] = [:]
  private let limit: Int

  init(
    _ connection: any SQLConnection, _ slice: Slice, of extent: SliceAnchor.Extent = .slice,
    limit: Int = SliceRefresh.limit
  ) {
    self.connection = connection
    self.slice = slice
    self.extent = extent
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
  private var isKnown: Bool { extent != .slice || slice.records.streets[slice.street] != nil }

  private enum Concern { case none, row, everything }

  private func concern(_ row: TouchedRow) -> Concern {
    switch extent {
    case .slice: return concernOfSlice(row)
    // One of another month is in the way of nobody.
    case .rows(let rows): return rows.has(row.table) ? .row : .none
    case .everything: return .row
    }
  }

  private func concernOfSlice(_ row: TouchedRow) -> Concern {
    let kind = row.table.kind
    guard !row.table.isFrozen, !kind.isOfRegister, !slice.isFrozen || kind.settled == .live else {
      return .none
    }
    if kind.drawsOthers { return .everything }
    let place = SlicePlace(slice)
    if row.table == .assignments { return assignment(row, place) }
    if row.table == .months { return month(row, place) }
    // What the key does not say, the row will.
    return place.mayHave(row.key, of: row.table) ? .row : .none
  }

  /// A month that is settled or reopened is another slice altogether.
  private func month(_ row: TouchedRow, _ place: SlicePlace) -> Concern {
    guard place.knowsStreet(of: row.key) else { return .none }
    return row.key == [.id(slice.street), .month(slice.month)] ? .everything : .row
  }

  /// A resident is in the slice whatever her duties; a guest comes and goes with hers.
  private func assignment(_ row: TouchedRow, _ place: SlicePlace) -> Concern {
    let cell = { (name: String) in row.table.table.text(name, of: row.key) ?? "" }
    let (worker, community) = (Worker.ID(cell("worker")), Community.ID(cell("community")))
    return switch (place.isResident(worker), place.isOwn(community)) {
    case (true, true): .row
    case (true, false), (false, true): .everything
    case (false, false): place.has(worker) ? .everything : .none
    }
  }

  private mutating func refresh(_ touched: TouchedRow) throws {
    let rows = try connection.rows(touched.table.sql.selectOne, touched.key)
    if let row = rows.first, extent != .slice || isWanted(row, of: touched.table) {
      try slice.records.take([row], of: touched.table)
    } else {
      try remove(touched.table, touched.key)
    }
  }

  /// The states of other streets are there because somebody works in both.
  private func isWanted(_ row: [Value], of table: TableName) -> Bool {
    table == .months || SlicePlace(slice).mayHave(row, of: table)
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
