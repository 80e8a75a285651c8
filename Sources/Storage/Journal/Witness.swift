import Domain

/// One row of `meta` that seals the others together with the journal's head (见证).
///
/// Without it nobody would see that the last rows of the journal were cut off, or the last one
/// written anew with its hash. Who changes everything consistently is found out by paper only: the
/// head is printed on every sheet.
enum Witness {
  static let name = "witness"

  /// Seals what stands; to be called with every change of either.
  static func seal(_ head: JournalHead, _ connection: any SQLConnection) throws {
    let rows = try connection.rows(selectMeta)
    try Meta.write(name, text(rows, head), connection)
  }

  /// Whether it seals what stands; a database from before there was one has nothing false in it.
  static func isTrue(_ head: JournalHead, _ connection: any SQLConnection) throws -> Bool {
    guard let standing = try Meta.read(name, connection) else { return true }
    return standing == text(try connection.rows(selectMeta), head)
  }

  /// Names in `meta` that do not hold what they must.
  ///
  /// Whoever created the database gave the `first` row of the journal, because nobody else has a
  /// right in an empty one; `head` is the last row as found by walking.
  static func strayNames(
    first: JournalEntry?, head: JournalHead, _ connection: any SQLConnection
  ) throws -> [String] {
    let rows = try connection.rows(selectMeta)
    let value = { (name: String) in rows.first { $0[0] == .text(name) }?[1].textOrNil }
    var stray: [String] = []
    if let first, value("creator").map({ Array($0.utf8) }) != Array(first.actor.name.utf8) {
      stray.append("creator")
    }
    if value(name) != text(rows, head) { stray.append(name) }
    return stray
  }

  private static let selectMeta = "SELECT name, value FROM meta ORDER BY name"

  private static func text(_ rows: [[Value]], _ head: JournalHead) -> String {
    let others = rows.filter { $0[0] != .text(name) }.joined()
    var json = CanonicalJSON()
    json.writeArray([.integer(head.sequence), .text(head.hash)] + Array(others)) { $0.write($1) }
    return sha256(json.bytes)
  }
}
