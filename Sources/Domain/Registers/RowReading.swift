/// Who reads the rows of a register's table besides the administrator and those who read all of a street
/// (能看的人).
package enum RowReaders: Hashable, Sendable {
  case everybody
  /// The secretary and the workers of the community whose row it is.
  case community
}

/// What somebody reads of registers (登记册的阅读权限).
///
/// Source: `docs/REGISTERS.md`, section 14.
package struct RowReading: Sendable {
  private let actor: Actor
  private let records: Records
  private let personal: PersonalReading

  /// - Parameters:
  ///   - actor: Who reads.
  ///   - records: Where his places are looked up.
  ///   - month: The month whose home counts of a worker; `nil` = the newest home.
  package init(_ actor: Actor, _ records: Records, in month: Month?) {
    self.actor = actor
    self.records = records
    personal = PersonalReading(actor, records, in: month)
  }

  /// Whether he reads every row of a table that lies in a place.
  package func reads(_ row: any RegisterRow.Type, of place: RegisterScope.Place) -> Bool {
    switch row.readers {
    case .everybody: true
    case .community: reads(place)
    }
  }

  private func reads(_ place: RegisterScope.Place) -> Bool {
    if personal.readsAll { return true }
    return switch place {
    case .district(let id):
      records.streets.values.filter { $0.district == id }
        .allSatisfy { actor.readsAll(of: $0.id, in: records) }
    case .street(let id): actor.readsAll(of: id, in: records)
    case .community(let id): reads(at: id)
    case .grid(let id): records.grids[id].map { reads(at: $0.community) } ?? false
    }
  }

  private func reads(at community: Community.ID) -> Bool {
    personal.reads(at: community) || personal.isWorker(of: community)
  }

  /// Takes out of the records the rows that are not for the reader.
  ///
  /// - Returns: How many of each table that lacks some.
  func hide(in seen: inout Records) -> [TableName: Int] {
    var hidden: [TableName: Int] = [:]
    guard !personal.readsAll else { return hidden }
    for row in Registers.tables where row.readers != .everybody {
      let table = row.table.name
      let all = seen.rows(of: table)
      let kept = all.filter { records.community(of: $0, in: table).map(reads) ?? false }
      guard kept.count < all.count else { continue }
      seen.setRows(kept, of: table)
      hidden[table] = all.count - kept.count
    }
    return hidden
  }
}

extension Records {
  /// Takes out the rows of registers that `actor` may not read.
  ///
  /// - Parameters:
  ///   - actor: Who reads.
  ///   - month: The month whose home counts of a worker; `nil` = the newest home.
  /// - Returns: How many of each table that lacks some.
  package mutating func hideRows(from actor: Actor, in month: Month?) -> [TableName: Int] {
    RowReading(actor, self, in: month).hide(in: &self)
  }
}

extension RegisterScope {
  /// Whether its reader reads every row of a table that lies in the place.
  package func reads(_ row: any RegisterRow.Type) -> Bool { reading?.reads(row, of: place) ?? true }

  /// Whether its reader is told nothing at all of what a register says of the place: of few people, where he
  /// may not read all of them.
  package func isKept(_ register: any Register.Type) -> Bool {
    switch place {
    case .district, .street: false
    case .community, .grid: register.isOfPersons && !readsAll(of: register)
    }
  }

  private func readsAll(of register: any Register.Type) -> Bool {
    register.tables.allSatisfy { reads($0) }
  }

  /// The figures of a register as far as its reader may read them.
  package func figures(of register: any Register.Type) -> [Figure] {
    let figures = register.figures(of: self)
    return isKept(register) ? figures.map(\.withoutValue) : figures
  }

  /// The places of which a register tells one by one; communities alone to whom all of them may read.
  func parts(of register: any Register.Type) -> [Place] {
    if register.isOfDatabase { return [] }
    if case .street = place, register.isOfPersons, !readsAll(of: register) { return [] }
    return parts(ofGrids: register.hasGrids)
  }
}
