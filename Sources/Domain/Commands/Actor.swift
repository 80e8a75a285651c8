/// What somebody may be to the program (角色).
package enum ActorRole: String, CaseIterable, Sendable {
  case administrator, district, street, secretary, department, surveyor, worker, viewer
}

/// Who gives a command: a login of the operating system, in a role, at a place.
package struct Actor: Hashable, Sendable {
  /// The login name.
  package let name: String
  package let role: ActorRole
  /// The id of the district, street, community, department or worker that the role is tied to.
  package let place: String?

  package init(name: String, role: ActorRole, place: String? = nil) {
    self.name = name
    self.role = role
    self.place = place
  }
}
