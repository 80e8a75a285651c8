/// One role that a login has, and where (用户).
///
/// A login may have several roles; a row with the role `worker` says which worker it is.
package struct User: Record {
  package struct Key: Hashable, Sendable {
    package let login: String
    package let role: ActorRole
    /// The id of the district, street, community, department or worker; `nil` = no place.
    package let place: String?

    package init(login: String, role: ActorRole, place: String? = nil) {
      self.login = login
      self.role = role
      self.place = place
    }
  }

  package let key: Key

  package init(key: Key) { self.key = key }

  package var actor: Actor { Actor(name: key.login, role: key.role, place: key.place) }

  package static let recordKind = RecordKind(.role("place"), .always, .never, .live, .users)
  package static let table = Table(
    .users, since: 2,
    key: [
      .text("login", "登录名", limit: .words), .text("role", "角色"), .text("place", "地点"),
    ])
  package var row: [Value] { [.text(key.login), .code(key.role), .text(key.place ?? "")] }
  package init(_ row: RowReader) throws(RowFault) {
    let place = try row.text(2)
    key = Key(
      login: try row.text(0), role: try row.code(1), place: place.isEmpty ? nil : place)
  }
}
