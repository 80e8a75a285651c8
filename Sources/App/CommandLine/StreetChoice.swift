import Domain
import Storage

extension StoreContext {
  /// The street named, else that of a worker or community, else as for every command.
  ///
  /// - Throws: `Failure` naming the streets there are.
  func street(named name: String?, of place: String?) throws -> Street.ID {
    if name == nil, let place, let street = try store.street(of: place) { return street }
    return try street(named: name)
  }
}
