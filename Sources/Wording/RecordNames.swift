package import Domain

/// The names that records carry, in the reader's language where there is one.
package struct RecordNames: Sendable {
  private let records: Records
  private let language: Language

  package init(_ records: Records, _ language: Language) {
    self.records = records
    self.language = language
  }

  package func worker(_ id: Worker.ID) -> String { records.workers[id]?.name ?? id.text }

  package func community(_ id: Community.ID) -> String { records.communities[id]?.name ?? id.text }

  package func street(_ id: Street.ID) -> String { records.streets[id]?.name ?? id.text }

  package func department(_ id: Department.ID) -> String {
    guard let department = records.departments[id] else { return id.text }
    return (language == .english ? department.nameEnglish : nil) ?? department.name
  }

  package func target(_ id: Target.ID) -> String {
    if let grid = records.grids[id] { return grid.name }
    guard let line = records.lines[id] else { return id.text }
    return (language == .english ? line.nameEnglish : nil) ?? line.name
  }
}
