/// What an assignment is for: grids and lines share one name space of ids.
package enum Target {
  package typealias ID = Identifier<Target>
}

/// A street department (科室); it owns lines and marks only those.
package struct Department: Record {
  package typealias ID = Identifier<Department>
  package let id: ID
  package var name: String
  package var nameEnglish: String?

  package init(id: ID, name: String, nameEnglish: String?) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
  }

  package static let recordKind = RecordKind(
    .everybody, .always, .never, .frozen(.named(.departments)), .places, register: .catalogue,
    isPublic: true)
  package static let table = Table(
    .departments, since: 1, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .placeName),
      .text("name_en", "英文名", optional: true, limit: .placeName),
    ])
  package var key: ID { id }
  package var row: [Value] { [.id(id), .text(name), .optional(nameEnglish, Value.text)] }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    name = try row.text(1)
    nameEnglish = try row.optionalText(2)
  }
}

/// A block of households in one community (网格).
package struct Grid: Record {
  package let id: Target.ID
  package var name: String
  package var community: Community.ID
  package var households: Int
  package var buildings: Int?

  package init(
    id: Target.ID, name: String, community: Community.ID, households: Int, buildings: Int?
  ) {
    self.id = id
    self.name = name
    self.community = community
    self.households = households
    self.buildings = buildings
  }

  package static let recordKind = RecordKind(
    .community("community"), .always, .altering, .frozen(.named(.grids)), .target("id"),
    register: .register,
    drawsOthers: true, isPublic: true)
  package static let table = Table(
    .grids, since: 1, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .placeName), .id("community", "社区", of: .communities),
      .whole("households", "户数", Ranges.households, limit: .count),
      .whole("buildings", "楼栋数", Ranges.households, optional: true, limit: .count),
    ])
  package var key: Target.ID { id }
  package var row: [Value] {
    [
      .id(id), .text(name), .id(community), .integer(households),
      .optional(buildings, Value.integer),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    name = try row.text(1)
    community = try row.id(2)
    households = try row.count(3)
    buildings = try row.optionalCount(4)
  }
}

/// The points of a grid (分值) from a month on.
package struct GridVersion: VersionRecord {
  package let of: Target.ID
  package let from: Month
  package var points: Points

  package init(of: Target.ID, from: Month, points: Points) {
    self.of = of
    self.from = from
    self.points = points
  }

  package static let recordKind = RecordKind(
    .grid("grid"), .from("from_month"), .altering, .frozen(.named(.grids)), .target("grid"),
    register: .register,
    versionsOf: .grids,
    drawsOthers: true, isPublic: true)
  package static let table = Table(
    .gridVersions, since: 1, key: [.id("grid", "编号", headed: "id"), .fromMonth],
    [.decimal("points", "分值", Points.self, limit: .points)])
  package var row: [Value] { [.id(of), .month(from), .number(points)] }
  package init(_ row: RowReader) throws(RowFault) {
    of = try row.id(0)
    from = try row.month(1)
    points = try row.number(2)
  }
}
