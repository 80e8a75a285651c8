/// Where a database is, as somebody names it; what kind of database that makes it is not said here.
package enum DatabasePlace: Hashable, Sendable {
  /// A path, which may lead to nothing yet.
  case file(String)
  /// The address of a server.
  case server(String)
  /// No place can be told.
  case nowhere

  /// - Parameter name: A path, or an address as `postgres://host/name`; nothing is nowhere.
  package init(_ name: String) {
    self =
      if name.isEmpty {
        .nowhere
      } else if name.hasPrefix("postgres"), name.contains("://") {
        .server(name)
      } else {
        .file(name)
      }
  }

  /// The path, for what is done with a file alone; `nil` = there is none.
  package var file: String? {
    switch self {
    case .file(let path): path
    case .server, .nowhere: nil
    }
  }

  /// The name that makes this place.
  package var text: String {
    switch self {
    case .file(let path): path
    case .server(let address): address
    case .nowhere: ""
    }
  }
}
