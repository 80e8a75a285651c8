import Domain
import Wording

/// What things and people are called in the reader's language.
struct Names: Sendable {
  let records: Records
  let language: Language
  let latin: Bool

  func worker(_ id: Worker.ID) -> String {
    person(records.workers[id]?.name ?? id.text)
  }

  /// A person of whom only the written name is known, as a rater.
  func person(_ name: String) -> String {
    latin ? Pinyin.latin(name, surnameFirst: true) : name
  }

  /// The login name of an actor, by its worker's name where the login is a worker's id.
  func login(_ name: String) -> String {
    records.workers[Identifier(name)].map { person($0.name) } ?? person(name)
  }

  func target(_ id: Target.ID) -> String {
    if let grid = records.grids[id] { return place(grid.name) }
    guard let line = records.lines[id] else { return id.text }
    return language == .english ? line.nameEnglish ?? place(line.name) : line.name
  }

  func community(_ id: Community.ID) -> String {
    place(records.communities[id]?.name ?? id.text)
  }

  func street(_ id: Street.ID) -> String {
    place(records.streets[id]?.name ?? id.text)
  }

  func department(_ id: Department.ID) -> String {
    guard let department = records.departments[id] else { return id.text }
    return language == .english
      ? department.nameEnglish ?? place(department.name) : department.name
  }

  func place(_ name: String) -> String { latin ? Pinyin.latinPlace(name) : name }

  /// A community by its full name, where there is room: 桂花社区.
  func fullCommunity(_ id: Community.ID) -> String {
    let name = community(id)
    return language == .english || name.hasSuffix("社区") ? name : name + "社区"
  }
}
