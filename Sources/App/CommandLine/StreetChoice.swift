import Domain
import Storage
import Wording

extension StoreContext {
  /// The street a command is about: the one named, else that of a worker or community, else the
  /// actor's own, else the only one there is.
  ///
  /// - Throws: `Failure` naming the streets there are.
  func street(named name: String?, of place: String? = nil) throws -> Street.ID {
    let all = try store.streets().map(\.id)
    let known = { words.list(all.prefix(20).map(\.text)) }
    if let name {
      guard all.contains(Identifier(name)) else {
        throw Failure(cli(.unknownStreet, ["id": name, "known": known()]), .badInput)
      }
      return Identifier(name)
    }
    if let place, let street = try store.street(of: place) { return street }
    guard !all.isEmpty else { throw Failure(cli(.noStreets), .badInput) }
    if all.count > 1, actor.place != nil, let home = try store.homeStreet(of: actor) { return home }
    guard all.count == 1 else {
      throw Failure(cli(.whichStreet, ["known": known()]), .usage)
    }
    return all[0]
  }
}
