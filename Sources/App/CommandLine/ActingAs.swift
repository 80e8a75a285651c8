import ArgumentParser
import Domain
import Storage
import Wording

extension CommonOptions {
  /// The one who runs this, in the role that he has in that database or asks for with `--as`.
  ///
  /// - Throws: `Failure` when he may not act so, `StoreFault`.
  func actor(in store: any Store) throws -> Actor {
    let roles = try store.roles(of: systemLogin())
    guard let role else { return roles.usual }
    let wish = try parseRole(role)
    let known = try store.places(of: wish.role)
    do throws(OwnRoles.Fault) {
      return try roles.actor(as: wish, known: known)
    } catch {
      throw Failure(error)
    }
  }
}

/// Reads `street` or `secretary:C03`.
func parseRole(_ text: String) throws -> OwnRoles.Wish {
  let parts = text.split(separator: ":", maxSplits: 1)
  guard let name = parts.first, let role = ActorRole(rawValue: String(name)) else {
    let allowed = ActorRole.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(cli(.badRole, ["found": text, "allowed": allowed]))
  }
  return OwnRoles.Wish(role: role, place: parts.count > 1 ? String(parts[1]) : nil)
}

extension Failure {
  /// Why somebody cannot act in a role, and which he can.
  init(_ fault: OwnRoles.Fault) {
    switch fault {
    case .whichOfOwn(let role, let places):
      self.init(
        words(
          OfficePhrase.whichOwnRole,
          [
            "login": systemLogin(), "role": words.name(role),
            "known": places.map { OwnRoles.Wish(role: role, place: $0).code }
              .joined(separator: ", "),
          ]), .usage)
    case .notOwn(let wish, let own):
      self.init(
        words(
          OfficePhrase.notOwnRole,
          [
            "login": systemLogin(), "role": words.name(wish.role),
            "own": own.map(\.code).joined(separator: ", "),
          ]), .notAllowed)
    case .placeNeeded(let role, let known):
      self.init(
        words(
          OfficePhrase.whichPlace,
          ["role": words.name(role), "code": role.rawValue, "known": listed(known)]), .usage)
    case .unknownPlace(let wish, let known):
      self.init(
        words(
          OfficePhrase.unknownPlace,
          [
            "role": words.name(wish.role), "found": wish.place ?? "", "known": listed(known),
          ]), .badInput)
    }
  }
}

/// The first ids of many, and how many more there are.
private func listed(_ ids: [String]) -> String {
  let shown = ids.prefix(20).joined(separator: ", ")
  return ids.count > 20 ? shown + ", … (\(ids.count))" : shown
}
