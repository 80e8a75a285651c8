/// The roles in which a login may act (本人角色).
///
/// Source: `docs/SCORING.md`, article 10.
package struct OwnRoles: Sendable {
  /// A role with its place as somebody asks for it; without a place where it is clear.
  package struct Wish: Hashable, Sendable {
    package let role: ActorRole
    package let place: String?

    package init(role: ActorRole, place: String? = nil) {
      self.role = role
      self.place = place
    }
  }

  /// Why somebody may not act as he wishes to.
  package enum Fault: Error, Hashable, Sendable {
    /// He has that role in several places.
    case whichOfOwn(ActorRole, places: [String])
    case notOwn(Wish, own: [Wish])
    /// The role stands at a place, and there are several.
    case placeNeeded(ActorRole, known: [String])
    case unknownPlace(Wish, known: [String])
  }

  private let login: String
  /// What may do most comes first; somebody without any is a viewer.
  package let own: [Wish]

  /// - Parameters:
  ///   - login: The login of the operating system.
  ///   - isCreator: Whether he made the database, which makes him its administrator.
  ///   - users: The rows of that login.
  package init(login: String, isCreator: Bool, users: some Sequence<User.Key>) {
    self.login = login
    var roles = Set(users.filter { $0.login == login }.map { Wish(role: $0.role, place: $0.place) })
    if isCreator { roles.insert(Wish(role: .administrator)) }
    if roles.isEmpty { roles.insert(Wish(role: .viewer)) }
    own = roles.sorted { $0.precedes($1) }
  }

  package var isAdministrator: Bool { own.contains { $0.role == .administrator } }

  /// The role that may do most; of one role the first place.
  package var usual: Actor {
    Actor(name: login, role: own[0].role, place: own[0].place)
  }

  /// Whether he may still act so: as one of his own roles, or as anything for the administrator.
  package func includes(_ actor: Actor) -> Bool {
    actor.name == login && (isAdministrator || covers(Wish(role: actor.role, place: actor.place)))
  }

  /// The actor that `--as` asks for, where `known` are the places of that role in the database.
  ///
  /// - Throws: `Fault`.
  package func actor(as wish: Wish, known: [String]) throws(Fault) -> Actor {
    let places = own.filter { $0.role == wish.role }.map(\.place)
    if wish.place == nil, !isAdministrator || !places.isEmpty {
      guard places.count <= 1 else {
        throw .whichOfOwn(wish.role, places: places.map { $0 ?? "" })
      }
      guard let place = places.first else { throw .notOwn(wish, own: own) }
      return Actor(name: login, role: wish.role, place: place)
    }
    guard isAdministrator else {
      guard covers(wish) else { throw .notOwn(wish, own: own) }
      return Actor(name: login, role: wish.role, place: wish.place)
    }
    return Actor(
      name: login, role: wish.role, place: try Self.place(of: wish, known: known))
  }

  /// The place of a wish: the only one there is where none is named.
  ///
  /// - Throws: `Fault` when the role needs a place that is not clear, or there is none of that id.
  package static func place(of wish: Wish, known: [String]) throws(Fault) -> String? {
    guard let place = wish.place else {
      guard wish.role.needsPlace, !known.isEmpty else { return nil }
      guard known.count == 1 else { throw .placeNeeded(wish.role, known: known) }
      return known[0]
    }
    // In a new database nothing has a place yet.
    guard known.isEmpty || known.contains(place) else { throw .unknownPlace(wish, known: known) }
    return place
  }

  /// A row without a place holds in every place of its role.
  private func covers(_ wish: Wish) -> Bool {
    own.contains { $0.role == wish.role && ($0.place == wish.place || $0.place == nil) }
  }
}

extension OwnRoles.Wish {
  /// `secretary:C03`.
  package var code: String { role.rawValue + (place.map { ":" + $0 } ?? "") }

  fileprivate func precedes(_ other: Self) -> Bool {
    if role != other.role { return role.rank < other.role.rank }
    return byteOrder(place ?? "", other.place ?? "")
  }
}

extension ActorRole {
  /// The fixed order of the roles, by how much they may do: the first is the one somebody with
  /// several acts in unless he says otherwise.
  package static let byRank: [ActorRole] = [
    .administrator, .street, .secretary, .department, .worker, .surveyor, .district, .viewer,
  ]

  package var rank: Int { Self.byRank.firstIndex(of: self) ?? Self.byRank.count }

  /// Whether it can do nothing without a place.
  package var needsPlace: Bool {
    switch self {
    case .street, .secretary, .department, .worker: true
    case .administrator, .district, .surveyor, .viewer: false
    }
  }
}
