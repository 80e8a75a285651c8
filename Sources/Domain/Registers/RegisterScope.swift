/// What figures of a register are of (统计范围): a place, and the days of a month or year up to today.
package struct RegisterScope: Sendable {
  package enum Place: Hashable, Sendable {
    case everywhere
    case district(District.ID)
    case street(Street.ID)
    case community(Community.ID)
    case grid(Target.ID)
  }

  package let place: Place
  /// Its last day is today where the month or year is not over.
  package let period: ClosedRange<Day>
  /// With the rows of the register, also those that its reader may not read: a sum is of all.
  package let records: Records
  /// The communities with a version in the month of the last day, by id.
  package let communities: [CommunityVersion]
  /// The grids with a version in that month, by id.
  package let grids: [Target.ID]
  /// What of it may be told; `nil` = everything.
  let reading: RowReading?
  /// The boards of the month; `nil` = they were not read.
  let boards: [Board]?
  /// Shared with the scopes of its parts.
  let index: RowIndex

  /// - Parameters:
  ///   - place: Of which the figures are.
  ///   - period: Up to today.
  ///   - records: Of the place and all that lies in it, with all rows of the register.
  ///   - actor: Who reads the figures; `nil` = somebody who reads everything.
  ///   - boards: Of its streets in the month of its last day, where its figures need them.
  package init(
    _ place: Place, _ period: ClosedRange<Day>, _ records: Records, for actor: Actor? = nil,
    boards: [Board]? = nil
  ) {
    let month = period.upperBound.month
    self.init(
      place, period, records, actor.map { RowReading($0, records, in: month) }, RowIndex(records),
      boards)
  }

  private init(
    _ place: Place, _ period: ClosedRange<Day>, _ records: Records, _ reading: RowReading?,
    _ index: RowIndex, _ boards: [Board]?
  ) {
    self.boards = boards
    self.reading = reading
    self.index = index
    self.place = place
    self.period = period
    self.records = records
    let month = period.upperBound.month
    let ids = records.communities.values.filter { Self.holds(place, $0, records) }.map(\.id)
    let versions = ids.sorted().compactMap { records.communityVersions.of($0, in: month) }
    communities = versions
    let homes = Set(versions.map(\.of))
    grids = records.grids.values.filter { grid in
      homes.contains(grid.community) && records.gridVersions.of(grid.id, in: month) != nil
        && Self.holds(place, grid.id)
    }.map(\.id).sorted()
  }

  /// The month at whose versions figures look.
  package var month: Month { period.upperBound.month }

  /// The rows of a table whose owner lies in the place.
  package func rows<R: RegisterRow>(_ type: R.Type) -> [R] {
    cells(of: R.table.name).map { R(row: $0) }
  }

  /// The same as cells.
  package func cells(of table: TableName) -> [[Value]] {
    switch table.kind.owner {
    case .grid(let column):
      let rows = index.rows(of: table, by: column)
      return grids.flatMap { rows[$0.text] ?? [] }
    case .community, .worker:
      let own = Set(communities.map(\.of))
      return records.rows(of: table).filter {
        records.community(of: $0, in: table).map(own.contains) ?? false
      }
    case .street(let column):
      let owner = table.table.reader(column)
      return records.rows(of: table).filter { row in
        owner(row)?.textOrNil.map { holds(Identifier($0)) } ?? false
      }
    case .everybody, .ratee, .batch, .part, .role: return records.rows(of: table)
    }
  }

  /// Those employed on a day, on leave or not, whose home is in the place (花名册).
  package func roll(on day: Day) -> [Worker.ID] {
    records.workers.values.filter { worker in
      guard worker.employment.contains(day),
        let home = records.workerVersions.of(worker.id, in: day.month)?.community
      else { return false }
      return records.communities[home].map(holds) ?? false
    }.map(\.id).sorted()
  }

  /// Who is certified in what on the last day.
  package var certifications: Certifications { index.certifications(self) }

  /// The places of which the whole is made: streets of a district, communities of a street, and grids of a
  /// community where the register has them.
  package func parts(ofGrids hasGrids: Bool) -> [Place] {
    switch place {
    case .everywhere: records.districts.keys.sorted().map(Place.district)
    case .district: streets.map(Place.street)
    case .street: communities.map { .community($0.of) }
    case .community: hasGrids ? grids.map(Place.grid) : []
    case .grid: []
    }
  }

  /// The same of another place in it.
  package func scope(of place: Place) -> RegisterScope {
    RegisterScope(place, period, records, reading, index, boards)
  }

  /// The same of the street in which it lies; of a wider place itself.
  var ofStreet: RegisterScope {
    let home: Community.ID? =
      switch place {
      case .everywhere, .district, .street: nil
      case .community(let id): id
      case .grid(let id): records.grids[id]?.community
      }
    return home.flatMap { records.communities[$0] }.map { scope(of: .street($0.street)) } ?? self
  }

  /// The same over other records, for the same reader.
  package func over(_ records: Records) -> RegisterScope {
    RegisterScope(place, period, records, reading, RowIndex(records), boards)
  }

  /// The same with the boards of its month.
  package func with(_ boards: [Board]) -> RegisterScope {
    RegisterScope(place, period, records, reading, index, boards)
  }

  /// The streets of which it has communities, or all of them, by id.
  package var streets: [Street.ID] { records.streets.keys.filter(holds).sorted() }

  /// The same over other days, for the same reader.
  package func scope(during days: ClosedRange<Day>) -> RegisterScope {
    RegisterScope(
      place, days, records, reading, index,
      days.upperBound.month == month ? boards : nil)
  }

  /// The figures of which the index tells: of the month, or of the year up to its last day.
  package func headlined(_ register: any Register.Type, _ figures: [Figure]) -> [Figure] {
    guard register.isHeadlinedByYear else { return figures }
    let year = yearToDate
    return period == year.period ? figures : year.figures(of: register)
  }

  /// The same over the days of the year up to its last one.
  package var yearToDate: RegisterScope {
    scope(during: Month(year: month.year, month: 1).first...period.upperBound)
  }

  /// Whether a community lies in the place.
  func holds(_ community: Community) -> Bool { Self.holds(place, community, records) }

  /// Whether a street lies in the place, or the place in it.
  func holds(_ street: Street.ID) -> Bool {
    switch place {
    case .everywhere: true
    case .district(let id): records.streets[street]?.district == id
    case .street(let id): street == id
    case .community(let id): records.communities[id]?.street == street
    case .grid(let id):
      records.grids[id].flatMap { records.communities[$0.community] }?.street == street
    }
  }

  private static func holds(
    _ place: Place, _ community: Community, _ records: Records
  ) -> Bool {
    switch place {
    case .everywhere: true
    case .district(let id): records.streets[community.street]?.district == id
    case .street(let id): community.street == id
    case .community(let id): community.id == id
    case .grid(let id): records.grids[id]?.community == community.id
    }
  }

  private static func holds(_ place: Place, _ grid: Target.ID) -> Bool {
    if case .grid(let id) = place { grid == id } else { true }
  }
}

extension RegisterScope.Place {
  package var id: String {
    switch self {
    case .everywhere: ""
    case .district(let id): id.text
    case .street(let id): id.text
    case .community(let id): id.text
    case .grid(let id): id.text
    }
  }

  /// As reports call it.
  package var kind: String {
    switch self {
    case .everywhere: "everywhere"
    case .district: "district"
    case .street: "street"
    case .community: "community"
    case .grid: "grid"
    }
  }
}

/// The figures of a register (登记册报告): of the whole and of each of its parts.
package struct RegisterReport: Sendable {
  package struct Part: Sendable {
    package let place: RegisterScope.Place
    package let figures: [Figure]
  }

  package let register: any Register.Type
  package let scope: RegisterScope
  package let figures: [Figure]
  /// By id.
  package let parts: [Part]
  /// By id; `nil` = it tells of none.
  package let workers: [(id: Worker.ID, figures: [Figure])]?
  /// What the index tells of them.
  package let headlined: [Figure]
  package let waiting: Int

  package init(_ register: any Register.Type, _ scope: RegisterScope) {
    self.register = register
    self.scope = scope
    figures = scope.figures(of: register)
    parts = scope.parts(of: register).map { place in
      Part(place: place, figures: scope.scope(of: place).figures(of: register))
    }
    workers = scope.workers(of: register)
    headlined = scope.headlined(register, figures).filter { register.headlined.contains($0.name) }
    waiting = scope.waiting(in: register, figures)
  }
}
