package import Domain

/// The names that records carry, in the reader's language where there is one.
package struct RecordNames: Sendable {
  private let records: Records
  private let language: Language
  private let latin: Bool

  /// With `latin`, names of people and places stand in Latin letters, as where the terminal has no
  /// Chinese.
  package init(_ records: Records, _ language: Language, latin: Bool = false) {
    self.records = records
    self.language = language
    self.latin = latin
  }

  package func worker(_ id: Worker.ID) -> String {
    let name = records.workers[id]?.name ?? id.text
    return latin ? Pinyin.latin(name, surnameFirst: true) : name
  }

  package func community(_ id: Community.ID) -> String {
    place(records.communities[id]?.name ?? id.text)
  }

  package func street(_ id: Street.ID) -> String { place(records.streets[id]?.name ?? id.text) }

  private func place(_ name: String) -> String { latin ? Pinyin.latinPlace(name) : name }

  package func department(_ id: Department.ID) -> String {
    guard let department = records.departments[id] else { return id.text }
    return (language == .english ? department.nameEnglish : nil) ?? place(department.name)
  }

  /// Whatever has that id: a community, a street, a district, a department or a worker.
  package func anyPlace(_ id: String) -> String {
    if records.communities[Identifier(id)] != nil { return community(Identifier(id)) }
    if records.streets[Identifier(id)] != nil { return street(Identifier(id)) }
    if let district = records.districts[Identifier(id)] { return place(district.name) }
    if records.departments[Identifier(id)] != nil { return department(Identifier(id)) }
    return worker(Identifier(id))
  }

  package func target(_ id: Target.ID) -> String {
    if let grid = records.grids[id] { return place(grid.name) }
    guard let line = records.lines[id] else { return id.text }
    return (language == .english ? line.nameEnglish : nil) ?? place(line.name)
  }
}
