extension PublicSnapshot {
  /// Longest file that is read, bytes.
  package static let sizeLimit = 8 * 1_048_576

  /// Reads what `json` writes and nothing looser.
  ///
  /// - Throws: `SnapshotFault`.
  package init(reading bytes: [UInt8]) throws(SnapshotFault) {
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed(offset: 0) }
    let json: JSON
    do throws(JSONParser.Fault) {
      json = try JSONParser.parse(text)
    } catch {
      throw .malformed(offset: error.offset)
    }
    guard let version = json["version"]?.integer else { throw .member("version") }
    guard (1...Self.version).contains(version) else { throw .unknownVersion(version) }
    try self.init(json, version)
  }

  private init(_ json: JSON, _ version: Int) throws(SnapshotFault) {
    let names =
      [
        "version", "made", "street", "current", "published", "journal", "rehearsal", "one_rater",
      ] + (version == 1 ? [] : ["life"])
    let reader = try MemberReader(json, "", only: names)
    self.init(
      made: try reader.value("made") { Moment($0) },
      street: try reader.object("street", PublicName.init),
      current: try reader.object("current", PublicPresent.init),
      published: reader.has("published")
        ? try reader.object("published", PublicMonth.init) : nil,
      journal: try reader.object("journal", PublicHead.init),
      life: version == 1 ? nil : try reader.object("life", PublicLife.init))
    isRehearsal = try reader.isMarked("rehearsal", in: json)
    hasOneRater = try reader.isMarked("one_rater", in: json)
  }
}

extension MemberReader {
  /// A member that is there only where it is true.
  fileprivate func isMarked(_ name: String, in json: JSON) throws(SnapshotFault) -> Bool {
    guard json[name] != nil else { return false }
    guard try bool(name) else { throw fault(name) }
    return true
  }
}

/// More than any street has, and far from where sums overflow.
private let counts = 0...100_000_000

extension PublicName {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(json, path, only: ["written", "latin"])
    self.init(written: try reader.text("written"), latin: try reader.text("latin"))
  }
}

extension PublicHead {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(json, path, only: ["sequence", "hash"])
    self.init(
      sequence: try reader.integer("sequence", in: 0...Int.max),
      hash: try reader.value("hash", hashText))
  }
}

/// 64 hexadecimal digits in lower case.
private func hashText(_ text: String) -> String? {
  let digits = "0123456789abcdef".utf8
  return text.utf8.count == 64 && text.utf8.allSatisfy(digits.contains) ? text : nil
}

extension PublicPresent {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(
      json, path, only: ["month", "state", "communities", "vacancies"])
    month = try reader.value("month") { Month($0) }
    state = try reader.value("state", MonthState.init)
    communities = try reader.list("communities", Community.init)
    vacancies = try reader.list("vacancies", Vacancy.init)
  }
}

extension PublicPresent.Community {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(
      json, path,
      only: [
        "name", "households", "grids", "vacant_grids", "workers", "present", "required", "answers",
      ])
    name = try reader.object("name", PublicName.init)
    households = try reader.integer("households", in: counts)
    grids = try reader.integer("grids", in: counts)
    vacantGrids = try reader.integer("vacant_grids", in: 0...grids)
    workers = try reader.integer("workers", in: counts)
    present = try reader.integer("present", in: 0...workers)
    required = try reader.integer("required", in: counts)
    answers = try reader.integer("answers", in: counts)
  }
}

extension PublicPresent.Vacancy {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(json, path, only: ["target", "community", "is_grid", "days"])
    target = try reader.object("target", PublicName.init)
    community = try reader.object("community", PublicName.init)
    isGrid = try reader.bool("is_grid")
    days = try reader.integer("days", in: 1...62)
  }
}

extension Tally {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(json, path, only: ["satisfied", "valid"])
    let valid = try reader.integer("valid", in: 1...3_000_000)
    self.init(satisfied: try reader.integer("satisfied", in: 0...valid), valid: valid)
  }
}

extension PublicMonth {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(
      json, path, only: ["month", "state", "head", "answers", "communities", "rankings"])
    month = try reader.value("month") { Month($0) }
    state = try reader.value("state") {
      MonthState(rawValue: $0).flatMap { $0 >= .publicity ? $0 : nil }
    }
    head = reader.has("head") ? try reader.value("head", hashText) : nil
    tally = reader.has("answers") ? try reader.object("answers", Tally.init) : nil
    communities = try reader.list("communities", Breakdown.init)
    rankings = try reader.list("rankings", Ranking.init)
  }
}

extension PublicMonth.Breakdown {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(json, path, only: ["name", "answers", "grids"])
    name = try reader.object("name", PublicName.init)
    tally = reader.has("answers") ? try reader.object("answers", Tally.init) : nil
    grids = try reader.list("grids", Self.init)
  }
}

extension PublicMonth.Ranking {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(json, path, only: ["class", "rows"])
    workerClass = try reader.value("class", WorkerClass.init)
    rows = try reader.list("rows", PublicMonth.Row.init)
  }
}

extension PublicMonth.Row {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let names = ["rank", "name", "community", "total_hundredths", "pay_fen"]
    let reader = try MemberReader(json, path, only: names)
    rank = try reader.integer("rank", in: 1...100_000)
    name = reader.has("name") ? try reader.object("name", PublicName.init) : nil
    community = try reader.object("community", PublicName.init)
    total = Points(raw: try reader.integer("total_hundredths", in: Points.allowed))
    pay =
      reader.has("pay_fen")
      ? Money(fen: try reader.integer("pay_fen", in: Money.allowed)) : nil
  }
}

extension PublicLife {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let reader = try MemberReader(
      json, path, only: ["month", "year", "meetings", "stations", "all_round"])
    month = try reader.object("month", Period.init)
    year = try reader.object("year", Period.init)
    let held = try reader.smallCounts(
      "meetings", "count", "suggestions", "solved", "satisfied", "asked")
    (meetings, suggestions, solved) = (held[0], held[1], held[2])
    (satisfied, asked) = (held[3], held[4])
    let served = try reader.smallCounts("stations", "estates", "with_station", "centres")
    (estates, withStation, centres) = (served[0], served[1], served[2])
    let people = try reader.smallCounts("all_round", "part", "of")
    (allRound, workers) = (people[0], people[1])
  }
}

extension PublicLife.Period {
  fileprivate init(_ json: JSON, _ path: String) throws(SnapshotFault) {
    let names = ["received", "solved", "visits", "handled"]
    let reader = try MemberReader(json, path, only: names)
    received = try reader.count("received")
    solved = try reader.count("solved")
    visits = try reader.count("visits")
    handled = try reader.count("handled")
  }
}

extension MemberReader {
  /// A number that is not told where it is small.
  fileprivate func count(_ name: String) throws(SnapshotFault) -> Int? {
    has(name) ? try integer(name, in: counts) : nil
  }

  /// Such numbers of an object that has no others.
  fileprivate func smallCounts(_ name: String, _ members: String...) throws(SnapshotFault) -> [Int?]
  {
    try object(name) { json, path throws(SnapshotFault) in
      let reader = try MemberReader(json, path, only: members)
      var read: [Int?] = []
      for member in members { read.append(try reader.count(member)) }
      return read
    }
  }
}
