package import Domain

/// The names that records carry, in the reader's language where there is one.
///
/// Where two of a kind are called the same, the id follows the name: on every list, sheet and message.
/// A class, because a long list asks it for every row, and a copy of it would count all tables.
package final class RecordNames: Sendable {
  private let records: Records
  private let language: Language
  private let latin: Bool
  private let namesakes = Namesakes()

  /// The tables that names are read from.
  package static let tables: [TableName] = [
    .districts, .streets, .communities, .departments, .grids, .lines, .workers,
  ]

  /// With `latin`, names of people and places stand in Latin letters, as where the terminal has no
  /// Chinese.
  package init(_ records: Records, _ language: Language, latin: Bool = false) {
    self.records = records
    self.language = language
    self.latin = latin
  }

  package func worker(_ id: Worker.ID) -> String { worker(id, called: plainWorker(id)) }

  /// The same, where the name alone is known already.
  package func worker(_ id: Worker.ID, called name: String) -> String {
    isShared(name) ? name + " " + id.text : name
  }

  /// Whether another worker is called the same, so that the id follows the name.
  package func isNamesake(_ id: Worker.ID) -> Bool { isShared(plainWorker(id)) }

  private func isShared(_ name: String) -> Bool {
    namesakes.isShared(name, .worker) { records.workers.keys.map(plainWorker) }
  }

  /// The name alone, where the id stands beside it anyway.
  package func plainWorker(_ id: Worker.ID) -> String {
    person(records.workers[id]?.name ?? id.text)
  }

  /// `王芳 W1`, whether there are others of that name or not.
  package func workerAndID(_ id: Worker.ID) -> String { plainWorker(id) + " " + id.text }

  /// A person of whom only the written name is known, as a rater; what is longer than a name of two
  /// surnames is a section or a group (考核组).
  package func person(_ name: String) -> String {
    guard latin else { return name }
    let isPerson = name.count <= 4 || name.contains(where: \.isNameDot)
    return isPerson ? Pinyin.latin(name, surnameFirst: true) : Pinyin.latinPlace(name)
  }

  package func community(_ id: Community.ID) -> String {
    told(plainCommunity(id), id.text, .community) { records.communities.keys.map(plainCommunity) }
  }

  package func plainCommunity(_ id: Community.ID) -> String {
    place(records.communities[id]?.name ?? id.text)
  }

  package func street(_ id: Street.ID) -> String {
    told(plainStreet(id), id.text, .street) { records.streets.keys.map(plainStreet) }
  }

  private func plainStreet(_ id: Street.ID) -> String {
    place(records.streets[id]?.name ?? id.text)
  }

  package func place(_ name: String) -> String { latin ? Pinyin.latinPlace(name) : name }

  package func department(_ id: Department.ID) -> String {
    told(plainDepartment(id), id.text, .department) {
      records.departments.keys.map(plainDepartment)
    }
  }

  private func plainDepartment(_ id: Department.ID) -> String {
    guard let department = records.departments[id] else { return id.text }
    return (language == .english ? department.nameEnglish : nil) ?? place(department.name)
  }

  /// What a column's id names; `nil` = it is of no thing that goes by a name.
  package func name(_ id: String, of referent: Referent?) -> String? {
    switch referent {
    case .worker: worker(Identifier(id))
    case .community: community(Identifier(id))
    case .grid, .line: target(Identifier(id))
    case .department: department(Identifier(id))
    case .street: street(Identifier(id))
    case .row, nil: nil
    }
  }

  /// Whatever has that id: a community, a street, a district, a department or a worker.
  package func anyPlace(_ id: String) -> String {
    if records.communities[Identifier(id)] != nil { return community(Identifier(id)) }
    if records.streets[Identifier(id)] != nil { return street(Identifier(id)) }
    if let district = records.districts[Identifier(id)] { return place(district.name) }
    if records.departments[Identifier(id)] != nil { return department(Identifier(id)) }
    return worker(Identifier(id))
  }

  package func target(_ id: Target.ID) -> String { target(id, called: plainTarget(id)) }

  /// The same, where the name alone is known already.
  package func target(_ id: Target.ID, called name: String) -> String {
    told(name, id.text, .target) {
      records.grids.keys.map(plainTarget) + records.lines.keys.map(plainTarget)
    }
  }

  package func plainTarget(_ id: Target.ID) -> String {
    if let grid = records.grids[id] { return place(grid.name) }
    guard let line = records.lines[id] else { return id.text }
    return (language == .english ? line.nameEnglish : nil) ?? place(line.name)
  }

  private func told(
    _ name: String, _ id: String, _ kind: Namesakes.Kind, among names: () -> [String]
  ) -> String {
    namesakes.isShared(name, kind, among: names) ? name + " " + id : name
  }
}
