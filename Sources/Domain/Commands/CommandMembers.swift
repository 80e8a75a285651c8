/// What a journal row keeps of its command, read member by member.
///
/// What an import and an upload brought stands in the changes, and in the rows that they left alone.
package struct CommandMembers {
  /// The payload does not hold what its command needs.
  package struct Unreadable: Error {
    package init() {}
  }

  private let json: JSON
  let changes: [Change]
  private let standing: (TableName, _ isMeant: ([Value]) -> Bool) throws -> [[Value]]

  /// - Parameters:
  ///   - json: The command, as `Command.json` wrote it.
  ///   - changes: Those of the row.
  ///   - standing: The rows of a table as they stood before the row that fulfil a condition.
  package init(
    _ json: JSON, changes: [Change],
    standing: @escaping (TableName, _ isMeant: ([Value]) -> Bool) throws -> [[Value]]
  ) {
    self.json = json
    self.changes = changes
    self.standing = standing
  }

  /// The rows that the command brought as they stood already.
  func rowsLeft(
    in table: TableName, where isMeant: ([Value]) -> Bool
  ) throws -> [[Value]] {
    let touched = Set(changes.filter { $0.table == table }.map(\.key))
    let length = table.table.keyLength
    return try standing(table, isMeant).filter { !touched.contains(Array($0.prefix(length))) }
  }

  // MARK: - Members

  func text(_ name: String) throws -> String { try present(json[name]?.text) }

  func optionalText(_ name: String) throws -> String? {
    let member = try present(json[name])
    return member == .null ? nil : try present(member.text)
  }

  func integer(_ name: String) throws -> Int { try present(json[name]?.integer) }

  func bool(_ name: String) throws -> Bool {
    switch json[name] {
    case .bool(let bool): bool
    case .null, .integer, .text, .array, .object, nil: throw Unreadable()
    }
  }

  func code<C: RawRepresentable<String>>(_ name: String) throws -> C {
    try present(C(rawValue: try text(name)))
  }

  func month(_ name: String) throws -> Month { try present(Month(try text(name))) }

  func day(_ name: String) throws -> Day { try present(Day(try text(name))) }

  func optionalDay(_ name: String) throws -> Day? {
    try optionalText(name).map { try present(Day($0)) }
  }

  func id<Of>(_ name: String) throws -> Identifier<Of> { Identifier(try text(name)) }

  func optionalID<Of>(_ name: String) throws -> Identifier<Of>? {
    try optionalText(name).map { Identifier($0) }
  }

  func ids<Of>(_ name: String) throws -> [Identifier<Of>] {
    try list(name).map { Identifier(try present($0.text)) }
  }

  /// The share of a cover; a row from before covers had a share of their own lacks the member.
  func laterShare(_ name: String) throws -> Share? {
    guard let member = json[name], member != .null else { return nil }
    return Share(raw: try present(member.integer))
  }

  /// A text that earlier rows do not have.
  func laterText(_ name: String) throws -> String? {
    json[name] == nil ? nil : try optionalText(name)
  }

  func list(_ name: String) throws -> [JSON] { try present(json[name]?.array) }

  func lists(_ name: String) throws -> [[JSON]] {
    try list(name).map { try present($0.array) }
  }

  /// Members of members.
  func items(_ name: String) throws -> [CommandMembers] {
    try list(name).map { CommandMembers($0, changes: changes, standing: standing) }
  }

  func members(_ name: String) throws -> CommandMembers {
    CommandMembers(try present(json[name]), changes: changes, standing: standing)
  }

  /// Cells by the names of their columns.
  func cells(_ name: String) throws -> [String: Value] {
    guard case .object(let members) = json[name] else { throw Unreadable() }
    return try members.mapValues(cell)
  }

  /// Members of members, which earlier rows do not have.
  func laterItems(_ name: String) throws -> [CommandMembers] {
    json[name] == nil ? [] : try items(name)
  }

  func table(_ json: JSON?) throws -> TableName {
    try present(json?.text.flatMap(TableName.init(rawValue:)))
  }

  func cell(_ json: JSON) throws -> Value { try present(Value(json: json)) }

  private func present<T>(_ value: T?) throws -> T {
    guard let value else { throw Unreadable() }
    return value
  }
}

extension Origin {
  /// A row of the journal is of no file.
  package static let nowhere = Origin(file: "", line: 0)
}

extension JSON {
  init(cell: Value) {
    self =
      switch cell {
      case .integer(let integer): .integer(integer)
      case .text(let text): .text(text)
      case .null: .null
      }
  }

  static func id<Of>(_ id: Identifier<Of>) -> JSON { .text(id.text) }
  static func id<Of>(_ id: Identifier<Of>?) -> JSON { .optional(id?.text) }
  static func ids<Of>(_ ids: [Identifier<Of>]) -> JSON { .array(ids.map { .text($0.text) }) }
  static func day(_ day: Day?) -> JSON { .optional(day?.description) }
  static func month(_ month: Month) -> JSON { .text(month.description) }
  static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
  /// `null` = a cover takes what the absent worker has.
  static func share(_ share: Share?) -> JSON { share.map { .integer($0.raw) } ?? .null }
}
