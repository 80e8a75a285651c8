/// Whether two names as people write them are one person's: blanks at the ends, the width of letters
/// and their case make no other person (同一人).
package func isSamePerson(_ one: String?, _ other: String?) -> Bool {
  guard let one, let other else { return false }
  return plainName(one) == plainName(other)
}

private func plainName(_ name: String) -> String {
  let narrow = String(
    String.UnicodeScalarView(
      name.unicodeScalars.compactMap { scalar in
        // What shows nothing makes nobody another person.
        scalar.properties.isDefaultIgnorableCodePoint ? nil : scalar.narrow
      }))
  let words = narrow.lowercased().drop { $0.isWhitespace }
  return String(words.reversed().drop { $0.isWhitespace }.reversed())
}

extension Slice {
  /// The workers that a login is: nobody decides on his own rows (回避).
  ///
  /// - Returns: Those that the list of users names, and the place of one who acts as a worker.
  func workers(of actor: Actor) -> Set<Worker.ID> {
    var workers = Set(
      records.users.keys.filter { $0.login == actor.name && $0.role == .worker }
        .compactMap { $0.place.map(Worker.ID.init(_:)) })
    if actor.role == .worker, let place = actor.place { workers.insert(Identifier(place)) }
    return workers
  }

  /// The communities that a login belongs to: as their secretary, or with a home there this month.
  func communities(of actor: Actor) -> Set<Community.ID> {
    var communities = Set(
      records.users.keys.filter { $0.login == actor.name && $0.role == .secretary }
        .compactMap { $0.place.map(Community.ID.init(_:)) })
    if actor.role == .secretary, let place = actor.place { communities.insert(Identifier(place)) }
    return communities.union(
      workers(of: actor).compactMap { records.workerVersions.of($0, in: month)?.community })
  }

  /// Refuses who would decide on a row of his own.
  func refuseOwn(
    _ kind: CommandKind, _ actor: Actor, worker: Worker.ID
  ) throws(Refusal) {
    guard !workers(of: actor).contains(worker) else { throw .ownRow(kind, who: actor.name) }
  }

  func refuseOwn(
    _ kind: CommandKind, _ actor: Actor, community: Community.ID
  ) throws(Refusal) {
    guard !communities(of: actor).contains(community) else {
      throw .ownRow(kind, who: actor.name)
    }
  }
}

extension Slice {
  /// Refuses who does not have the role himself at the street: an administrator may act in any role,
  /// but is nobody's second person.
  func requireOwnStreetRole(_ kind: CommandKind, _ actor: Actor) throws(Refusal) {
    let isOwn = records.users.keys.contains {
      $0.login == actor.name && $0.role == .street
        && ($0.place == nil || $0.place == street.text)
    }
    guard actor.role == .street, isOwn else { throw .ownRoleNeeded(kind, role: .street) }
  }
}
