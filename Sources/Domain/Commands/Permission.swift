/// Who may give a command, where, and in which states of the month (权限): one row of the rights
/// table, which greys a key, refuses in the store and feeds the tests.
package struct Permission: Hashable, Sendable {
  /// How far the right of a role reaches.
  package enum Reach: Hashable, Sendable {
    case everywhere
    /// The street in which the actor has the role.
    case ownStreet
    /// The community whose secretary the actor is.
    case ownCommunity
  }

  package let reach: [ActorRole: Reach]
  /// States of every month that the command would alter.
  package let states: [MonthState]
}

extension CommandKind {
  /// Who may give this command, where and when.
  package var permission: Permission { rights[self] ?? Permission(reach: [:], states: []) }

  /// Source: `docs/SCORING.md`, article 10.
  fileprivate var right: Permission {
    switch self {
    case .assign, .end, .cover, .leave:
      Permission(
        reach: [.administrator: .everywhere, .street: .ownStreet, .secretary: .ownCommunity],
        states: [.planning, .open])
    case .rate:
      Permission(
        reach: [.administrator: .everywhere, .street: .ownStreet, .secretary: .ownCommunity],
        states: [.scoring])
    case .proposeSpecial:
      Permission(
        reach: [.administrator: .everywhere, .street: .ownStreet, .secretary: .ownCommunity],
        states: [.open, .scoring])
    case .verifySpecial, .rejectSpecial:
      Permission(
        reach: [.administrator: .everywhere, .street: .ownStreet],
        states: [.open, .scoring, .review])
    case .importTables:
      Permission(reach: [.administrator: .everywhere, .street: .everywhere], states: [])
    case .undo, .redo:
      Permission(
        reach: [.administrator: .everywhere, .street: .everywhere, .secretary: .everywhere],
        states: [])
    }
  }
}

/// The rights table, made once: every frame looks keys up in it.
private let rights = Dictionary(uniqueKeysWithValues: CommandKind.allCases.map { ($0, $0.right) })

extension Slice {
  /// Refuses a command that the actor's role does not give, or not in that community.
  func permit(
    _ kind: CommandKind, _ actor: Actor, in communities: some Sequence<Community.ID> = []
  ) throws(Refusal) {
    guard let reach = kind.permission.reach[actor.role] else {
      throw .notAllowed(
        kind, role: actor.role,
        allowed: ActorRole.allCases.filter { kind.permission.reach[$0] != nil })
    }
    for community in communities {
      let isOwn =
        switch reach {
        case .everywhere: true
        case .ownStreet:
          actor.place == nil || records.communities[community]?.street.text == actor.place
        case .ownCommunity: actor.place == community.text
        }
      guard isOwn else { throw .notYourPlace(kind, place: community.text) }
    }
  }

  /// Refuses a command about a month that is not in one of the states the table allows.
  func permit(_ kind: CommandKind, in month: Month) throws(Refusal) {
    let state = records.state(of: month, street: street)
    guard kind.permission.states.contains(state) else {
      throw .monthClosed(month, state, allowed: kind.permission.states)
    }
  }
}
