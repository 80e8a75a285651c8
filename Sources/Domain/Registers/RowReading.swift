/// Who reads the rows of a register's table besides the administrator and those who read all of a street
/// (能看的人).
package enum RowReaders: Hashable, Sendable {
  case everybody
  /// The secretary and the workers of the community whose row it is.
  case community
  /// Everybody but for free texts, which are for the same and for the department of its item.
  case communityTexts
  /// The street, the secretary of the home, and the worker whose row it is.
  case person
  /// The same, and the district.
  case pay
}

/// What somebody reads of registers (登记册的阅读权限).
///
/// Source: `docs/REGISTERS.md`, section 14.
package struct RowReading: Sendable {
  let actor: Actor
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
    reads(row.readers, of: place)
  }

  fileprivate func reads(_ readers: RowReaders, of place: RegisterScope.Place) -> Bool {
    switch readers {
    case .everybody, .communityTexts: true
    case .community: reads(place)
    case .person: actor.role != .district && actor.role != .worker && reads(place)
    case .pay: actor.role != .worker && reads(place)
    }
  }

  /// Whether he reads what is said of a worker.
  fileprivate func reads(of worker: Worker.ID, _ readers: RowReaders) -> Bool {
    switch readers {
    case .everybody, .community, .communityTexts: true
    case .person: actor.role != .district && personal.reads(of: worker)
    case .pay: personal.reads(of: worker)
    }
  }

  private func reads(_ place: RegisterScope.Place) -> Bool {
    if personal.readsAll { return true }
    return switch place {
    case .everywhere: records.streets.keys.allSatisfy { actor.readsAll(of: $0, in: records) }
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

  /// Whether he reads a row of a table that lies somewhere whole.
  private func reads(_ cells: [Value], of row: any RegisterRow.Type) -> Bool {
    switch row.readers {
    case .everybody: return true
    case .person, .pay:
      let worker = row.table.text(row.recordKind.owner.column ?? "", of: cells)
      return worker.map { reads(of: Identifier($0), row.readers) } ?? false
    case .community, .communityTexts: break
    }
    if records.community(of: cells, in: row.table.name).map(reads) ?? false { return true }
    guard actor.role == .department, let own = actor.place else { return false }
    return row.department(dealingWith: cells, in: records) == own
  }

  private func readsAll(_ row: any RegisterRow.Type) -> Bool {
    row.readers == .everybody
      || personal.readsAll && (row.readers != .person || actor.role != .district)
  }

  /// Takes out of the records what is not for the reader.
  ///
  /// - Parameters:
  ///   - seen: The records.
  ///   - keepsRows: Whether of a row that he may not read whole only the texts go.
  /// - Returns: How many rows of each table go, or lack something.
  func hide(in seen: inout Records, keepsRows: Bool) -> [TableName: Int] {
    var hidden: [TableName: Int] = [:]
    for row in Registers.tables where !readsAll(row) {
      let table = row.table.name
      let all = seen.rows(of: table)
      let others = all.filter { !reads($0, of: row) }
      guard !others.isEmpty else { continue }
      hidden[table] = others.count
      let kept = all.count == others.count ? [] : all.filter { reads($0, of: row) }
      let blank = row.readers == .communityTexts && keepsRows ? others.map(row.withoutTexts) : []
      seen.setRows(kept + blank, of: table)
    }
    return hidden
  }
}

extension RegisterRow {
  /// A row without what its free texts say; one that every row has is empty.
  fileprivate static func withoutTexts(_ row: [Value]) -> [Value] {
    zip(table.columns, row).map { column, cell in
      column.isFree ? column.optional ? .null : .text("") : cell
    }
  }
}

extension Records {
  /// Takes out the rows of registers that `actor` may not read.
  ///
  /// - Parameters:
  ///   - actor: Who reads.
  ///   - month: The month whose home counts of a worker; `nil` = the newest home.
  ///   - keepsRows: Whether of a row that he may not read whole only the texts go, as on a screen; a file
  ///     leaves out the row.
  /// - Returns: How many of each table go, or lack something.
  package mutating func hideRows(
    from actor: Actor, in month: Month?, keepingRows keepsRows: Bool = false
  ) -> [TableName: Int] {
    RowReading(actor, self, in: month).hide(in: &self, keepsRows: keepsRows)
  }
}

extension RegisterScope {
  /// Whether its reader reads every row of a table that lies in the place.
  package func reads(_ row: any RegisterRow.Type) -> Bool { reading?.reads(row, of: place) ?? true }

  /// Whether its reader is told nothing at all of what a register says of the place: of few people, where he
  /// may not read all of them.
  package func isKept(_ register: any Register.Type) -> Bool {
    switch place {
    case .everywhere, .district, .street: false
    case .community, .grid: !readsAll(of: register)
    }
  }

  private func readsAll(of register: any Register.Type) -> Bool {
    reading?.reads(register.readers, of: place) ?? true
  }

  /// The figures of a register as far as its reader may read them.
  package func figures(of register: any Register.Type) -> [Figure] {
    let figures = register.figures(of: register.endsAtStreet ? ofStreet : self)
    return isKept(register) ? figures.map(\.withoutValue) : figures
  }

  /// The places of which a register tells one by one; communities alone to whom all of them may read.
  func parts(of register: any Register.Type) -> [Place] {
    if register.isOfDatabase { return [] }
    if case .street = place, register.endsAtStreet { return [] }
    if case .street = place, !readsAll(of: register) { return [] }
    return parts(ofGrids: register.hasGrids)
  }

  /// The figures of each worker that its reader may read; `nil` = a report tells of none.
  package func workers(of register: any Register.Type) -> [(id: Worker.ID, figures: [Figure])]? {
    register.workers(of: self)?.filter { worker in
      reading?.reads(of: worker.id, register.readers) ?? true
    }
  }

  /// Those whom a figure counts and of whom its reader may be told; `nil` = it counts no people.
  package func people(behind figure: String, of register: any Register.Type) -> [Worker.ID]? {
    register.people(behind: figure, in: self)?.filter { worker in
      reading?.reads(of: worker, register.readers) ?? true
    }
  }

  /// Whether its reader may be told why a worker left.
  func readsReasons(of worker: Worker.ID) -> Bool { reading?.reads(of: worker, .pay) ?? true }

  /// How many things wait in a register for its reader, by what the figures say.
  package func waiting(in register: any Register.Type, _ figures: [Figure]) -> Int {
    let isFor = register.waitsFor.map { roles in
      reading.map { roles.contains($0.actor.role) } ?? false
    }
    // What is said of a person's pay waits for whoever may read it.
    let mayRead = register.readers != .pay || readsAll(of: register)
    return isFor ?? true && mayRead ? register.waiting(figures) : 0
  }
}
