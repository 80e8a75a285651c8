/// Gives a login a role, or takes it away (授权).
package struct SetUser: Hashable, Sendable {
  package var key: User.Key
  package var isGiven: Bool

  package init(key: User.Key, isGiven: Bool) {
    self.key = key
    self.isGiven = isGiven
  }
}

extension SetUser: CommandBody {
  package static let rights = [
    CommandRight(.user, [.street: .ownStreet], isFinal: true)
  ]

  package var commandKind: CommandKind { .user }

  package func scope(today: Day) -> CommandScope {
    // Who has a role, and the places where it stands.
    CommandScope(tables: [
      .users, .districts, .streets, .communities, .departments, .workers, .workerVersions,
    ])
  }

  package var parameters: [String: JSON] {
    [
      "login": .text(key.login), "role": .text(key.role.rawValue), "place": .optional(key.place),
      "given": .bool(isGiven),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .user(
      Self(
        key: User.Key(
          login: try members.text("login"), role: try members.code("role"),
          place: try members.optionalText("place")),
        isGiven: try members.bool("given")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.setUser(self, by: actor)
  }
}

extension Slice {
  /// Gives a login a role, or takes it away (授权).
  ///
  /// The administrator gives every role; the street those of its own secretaries and workers.
  func setUser(_ set: SetUser, by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.user, actor)
    guard set.key.login != actor.name else { throw .ownRole(login: actor.name) }
    // A place may be gone by the time the role is taken away.
    if set.isGiven { try checkPlace(of: set.key) }
    if actor.role == .street { try permitStreet(set.key, actor) }
    switch (records.users[set.key], set.isGiven) {
    case (nil, true): return [.insert(User(key: set.key))]
    case (let standing?, false): return [.delete(standing)]
    case (nil, false): throw .unknownUser(set.key.login, set.key.role)
    case (.some, true): return []
    }
  }

  /// A role stands at a place of its kind, and only where it needs one.
  private func checkPlace(of user: User.Key) throws(Refusal) {
    let isRight =
      if let place = user.place {
        switch user.role {
        case .administrator: false
        case .district: records.districts[Identifier(place)] != nil
        case .street, .surveyor, .viewer: records.streets[Identifier(place)] != nil
        case .secretary: records.communities[Identifier(place)] != nil
        case .department: records.departments[Identifier(place)] != nil
        case .worker: records.workers[Identifier(place)] != nil
        }
      } else {
        switch user.role {
        case .administrator, .district, .surveyor, .viewer: true
        case .street: records.streets.count == 1
        case .secretary, .department, .worker: false
        }
      }
    guard isRight else { throw .placeOfRole(user.role, user.place) }
  }

  private func permitStreet(_ user: User.Key, _ actor: Actor) throws(Refusal) {
    let community: Community.ID? =
      switch user.role {
      case .secretary: user.place.map(Community.ID.init(_:))
      case .worker:
        user.place.flatMap { records.workerVersions.of(Worker.ID($0)).last?.community }
      case .administrator, .district, .street, .department, .surveyor, .viewer: nil
      }
    guard let community else { throw .notAllowed(.user, role: .street, allowed: [.administrator]) }
    try permit(.user, actor, in: [community])
  }
}
