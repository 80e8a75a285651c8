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
    /// The lines of the actor's department.
    case ownDepartment
    /// The worker that the actor is.
    case ownSelf
    /// Everybody of the community in which the worker that the actor is has her home.
    case ownHome
    /// The grids of his home community, and those for which he is there on the day of the row.
    case ownGrids
    /// As far as the tier says at which a row is, which the command looks at.
    case byTier
    /// Everywhere, while the database has no other street than the actor's.
    case onlyStreet
  }

  package let reach: [ActorRole: Reach]
  /// States of every month that the command would alter; none = whatever the state.
  package let states: [MonthState]

  init(_ reach: [ActorRole: Reach], in states: [MonthState]) {
    self.reach = reach
    self.states = states
  }
}

extension Permission {
  /// Who may give the command, as one who may not is told: the administrator stands in for all.
  package var roles: [ActorRole] {
    ActorRole.allCases.filter { reach[$0] != nil && $0 != .administrator }
  }
}

extension CommandKind {
  /// The states of a month that its changes may alter, at least one: a command that belongs to no
  /// state alters what an ordinary one may.
  package var changeableStates: [MonthState] {
    permission.states.isEmpty ? [.planning, .open] : permission.states
  }
}

extension Slice {
  /// Refuses a command that the actor's role does not give, or not for what is named.
  ///
  /// - Parameters:
  ///   - kind: What is asked for.
  ///   - actor: Who asks.
  ///   - communities: Every community that the command is about.
  ///   - worker: The worker whose own row it is, for those who may act for themselves only.
  ///   - department: The department whose line it is.
  ///   - row: The grid and day of the row that it is about.
  /// - Throws: `Refusal`.
  func permit(
    _ kind: CommandKind, _ actor: Actor, in communities: [Community.ID] = [],
    worker: Worker.ID? = nil, department: Department.ID? = nil,
    row: (grid: Target.ID, day: Day)? = nil
  ) throws(Refusal) {
    switch try reach(kind, actor) {
    case .everywhere, .byTier: return
    case .ownGrids:
      guard let own = actor.place.map(Worker.ID.init(_:)), let row, mayTell(own, of: row) else {
        throw .notYourPlace(kind, place: row?.grid.text ?? named(communities))
      }
    case .ownStreet:
      for community in communities {
        guard
          actor.place == nil || records.communities[community]?.street.text == actor.place
        else { throw .notYourPlace(kind, place: community.text) }
      }
    case .ownCommunity:
      for community in communities where actor.place != community.text {
        throw .notYourPlace(kind, place: community.text)
      }
    case .ownDepartment:
      guard let department, actor.place == department.text else {
        throw .notYourPlace(kind, place: department?.text ?? named(communities))
      }
    case .ownSelf:
      guard let worker, actor.place == worker.text else {
        throw .notYourPlace(kind, place: worker?.text ?? named(communities))
      }
    case .ownHome:
      let home = actor.place.flatMap { records.workerVersions.of(Worker.ID($0), in: month) }
      for community in communities where home?.community != community {
        throw .notYourPlace(kind, place: community.text)
      }
    case .onlyStreet:
      guard records.streets.count == 1 else {
        throw .notAllowed(
          kind, role: actor.role,
          allowed: ActorRole.allCases.filter { kind.permission.reach[$0] == .everywhere })
      }
    }
  }

  private func mayTell(_ worker: Worker.ID, of row: (grid: Target.ID, day: Day)) -> Bool {
    let home = records.workerVersions.of(worker, in: row.day.month)?.community
    return home == records.grids[row.grid]?.community || isThere(worker, for: row.grid, on: row.day)
  }

  private func named(_ communities: [Community.ID]) -> String {
    communities.first?.text ?? street.text
  }

  /// The same for a command about a whole street.
  func permit(
    _ kind: CommandKind, _ actor: Actor, street: Street.ID, department: String? = nil
  ) throws(Refusal) {
    switch try reach(kind, actor) {
    case .everywhere, .byTier: return
    case .ownDepartment where department != nil:
      if actor.place != department { throw .notYourPlace(kind, place: department ?? street.text) }
    case .ownStreet where actor.place == nil || actor.place == street.text: return
    case .ownStreet, .ownCommunity, .ownDepartment, .ownSelf, .ownHome, .ownGrids, .onlyStreet:
      throw .notYourPlace(kind, place: street.text)
    }
  }

  /// The same for a command about a row that lies in a street and in no community of it.
  func permit(
    _ kind: CommandKind, _ actor: Actor, ofStreet row: [Value], in table: TableName
  ) throws(Refusal) {
    let department = table.register?.department(dealingWith: row, in: records)
    for street in records.streets(of: row, in: table, month: .beginning).sorted() {
      try permit(kind, actor, street: street, department: department)
    }
  }

  private func reach(
    _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) -> Permission.Reach {
    guard let reach = kind.permission.reach[actor.role] else {
      throw .notAllowed(
        kind, role: actor.role,
        allowed: ActorRole.allCases.filter { role in
          kind.permission.reach[role].map { $0 != .onlyStreet || records.streets.count == 1 }
            ?? false
        })
    }
    return reach
  }

  /// Refuses a command about a month that is not in one of the states the table allows.
  func permit(_ kind: CommandKind, in month: Month) throws(Refusal) {
    let state = records.state(of: month, street: street)
    guard kind.permission.states.contains(state) else {
      throw .monthClosed(month, state, allowed: kind.permission.states)
    }
  }
}
