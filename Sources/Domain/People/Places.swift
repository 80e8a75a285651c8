/// A city district (区).
package struct District: Record {
  package typealias ID = Identifier<District>
  package let id: ID
  package var name: String

  package init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

  package static let recordKind = RecordKind(
    .everybody, .always, .never, .frozen(.named(.district)), .places, register: .areas,
    isPublic: true)
  package static let table = Table(
    .districts, since: 1, key: [.id("id", "编号", limit: .id)],
    [.text("name", "名称", limit: .placeName)])
  package var key: ID { id }
  package var row: [Value] { [.id(id), .text(name)] }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    name = try row.text(1)
  }
}

/// A street office and its area (街道).
package struct Street: Record {
  package typealias ID = Identifier<Street>
  package let id: ID
  package var name: String
  package var district: District.ID

  package init(id: ID, name: String, district: District.ID) {
    self.id = id
    self.name = name
    self.district = district
  }

  package static let recordKind = RecordKind(
    .everybody, .always, .never, .frozen(.named(.streets)), .places, register: .areas,
    drawsOthers: true,
    isPublic: true)
  package static let table = Table(
    .streets, since: 1, key: [.id("id", "编号", limit: .id)],
    [.text("name", "名称", limit: .placeName), .id("district", "区", of: .districts)])
  package var key: ID { id }
  package var row: [Value] { [.id(id), .text(name), .id(district)] }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    name = try row.text(1)
    district = try row.id(2)
  }
}

/// A residents' community (社区); it belongs to one street.
package struct Community: Record {
  package typealias ID = Identifier<Community>
  package let id: ID
  package var name: String
  package var street: Street.ID

  package init(id: ID, name: String, street: Street.ID) {
    self.id = id
    self.name = name
    self.street = street
  }

  package static let recordKind = RecordKind(
    .community("id"), .always, .altering, .frozen(.named(.communities)), .community("id"),
    register: .register,
    home: .street("street"), drawsOthers: true, isPublic: true)
  package static let table = Table(
    .communities, since: 1, key: [.id("id", "编号", limit: .id)],
    [.text("name", "名称", limit: .placeName), .id("street", "街道", of: .streets)])
  package var key: ID { id }
  package var row: [Value] { [.id(id), .text(name), .id(street)] }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    name = try row.text(1)
    street = try row.id(2)
  }
}

/// What holds of a community from a month on: households (户数) and approved posts (编制).
package struct CommunityVersion: VersionRecord {
  package let of: Community.ID
  package let from: Month
  package var households: Int
  /// Approved posts by class; a class without an entry has none stated.
  package var posts: [WorkerClass: Int]

  package init(of: Community.ID, from: Month, households: Int, posts: [WorkerClass: Int]) {
    self.of = of
    self.from = from
    self.households = households
    self.posts = posts
  }

  /// One worker for so many households, rounded up (S2: 250).
  package func requiredWorkers(for each: Int) -> Int { (households + each - 1) / each }

  package static let recordKind = RecordKind(
    .community("community"), .from("from_month"), .altering, .frozen(.own), .community("community"),
    register: .register, versionsOf: .communities, drawsOthers: true, isPublic: true)
  package static let table = Table(
    .communityVersions, since: 1, key: [.id("community", "编号", headed: "id"), .fromMonth],
    [
      .whole("households", "户数", Ranges.households, limit: .count),
      .whole("posts_chief", "正职编制", Ranges.posts, optional: true, limit: .count),
      .whole("posts_deputy", "副职编制", Ranges.posts, optional: true, limit: .count),
      .whole("posts_worker", "社工编制", Ranges.posts, optional: true, limit: .count),
    ])
  package var row: [Value] {
    [.id(of), .month(from), .integer(households)]
      + WorkerClass.allCases.map { .optional(posts[$0], Value.integer) }
  }
  package init(_ row: RowReader) throws(RowFault) {
    of = try row.id(0)
    from = try row.month(1)
    households = try row.count(2)
    posts = [:]
    for (index, workerClass) in WorkerClass.allCases.enumerated() {
      posts[workerClass] = try row.optionalCount(3 + index)
    }
  }
}
