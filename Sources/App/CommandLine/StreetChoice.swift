import ArgumentParser
import Domain
import Storage
import Wording

extension StoreContext {
  /// The street named, else that of a worker or community, else as for every command.
  ///
  /// - Throws: `Failure` naming the streets there are.
  func street(named name: String?, of place: String?) throws -> Street.ID {
    if name == nil, let place, let street = try store.street(of: place) { return street }
    return try street(named: name)
  }
}

/// Which street is meant: a word of its own, or `--street`.
struct StreetOptions: ParsableArguments {
  @Argument(help: .init(office(.helpStreetOwn), valueName: "street")) var place: String?
  @Option(help: .init(cli(.helpStreet), valueName: "id")) var street: String?

  /// The one that was given; `nil` = none.
  var name: String? { place ?? street }

  func validate() throws { try refuseOtherStreet(place, street) }
}

/// A street behind a file, of commands whose options have `--street` already.
struct StreetWord: ParsableArguments {
  @Argument(help: .init(office(.helpStreetOwn), valueName: "street")) var place: String?

  /// The street of the word or of the option.
  ///
  /// - Throws: `ValidationError` when they differ.
  func name(or option: String?) throws -> String? {
    try refuseOtherStreet(place, option)
    return place ?? option
  }
}

private func refuseOtherStreet(_ place: String?, _ option: String?) throws {
  guard let place, let option, place != option else { return }
  throw ValidationError(cli(.twoStreets, ["one": place, "other": option]))
}
