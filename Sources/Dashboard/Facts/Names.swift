import Domain
import Wording

/// What things and people are called in the reader's language.
struct Names: Sendable {
  private let records: Records
  private let language: Language
  /// The names that sentences of the domain use: looked through once for all of them.
  let register: RecordNames

  init(records: Records, language: Language, latin: Bool) {
    self.records = records
    self.language = language
    register = RecordNames(records, language, latin: latin)
  }

  func worker(_ id: Worker.ID) -> String { register.worker(id) }

  func isNamesake(_ id: Worker.ID) -> Bool { register.isNamesake(id) }

  /// `王芳 W1`, whether there are others of that name or not.
  func workerAndID(_ id: Worker.ID) -> String { register.workerAndID(id) }

  /// A person of whom only the written name is known, as a rater.
  func person(_ name: String) -> String { register.person(name) }

  /// The login name of an actor, by its worker's name where the login is a worker's id.
  func login(_ name: String) -> String {
    records.workers[Identifier(name)].map { worker($0.id) } ?? person(name)
  }

  func target(_ id: Target.ID) -> String { register.target(id) }

  func targetAndID(_ id: Target.ID) -> String { register.plainTarget(id) + " " + id.text }

  func community(_ id: Community.ID) -> String { register.community(id) }

  func street(_ id: Street.ID) -> String { register.street(id) }

  func department(_ id: Department.ID) -> String { register.department(id) }

  func name(_ id: String, of referent: Referent?) -> String? { register.name(id, of: referent) }

  func place(_ name: String) -> String { register.place(name) }

  /// A community by its full name, where there is room: 桂花社区.
  func fullCommunity(_ id: Community.ID) -> String {
    let (name, plain) = (community(id), register.plainCommunity(id))
    guard language != .english, !plain.hasSuffix("社区") else { return name }
    return plain + "社区" + name.dropFirst(plain.count)
  }
}
