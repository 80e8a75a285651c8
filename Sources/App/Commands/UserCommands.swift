import ArgumentParser
import Domain
import Storage
import TextUI
import Wording

/// `user list | add | remove`: who may do what.
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: words(OfficePhrase.userAbstract),
    subcommands: [ListUsersCommand.self, AddUserCommand.self, RemoveUserCommand.self],
    defaultSubcommand: ListUsersCommand.self)
}

/// `user list`: by login, what may do most first.
struct ListUsersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: words(OfficePhrase.userListAbstract))
  @OptionGroup var common: CommonOptions

  func run() throws {
    try withStore(common) { context in
      let records = try context.store.records(of: RecordNames.tables + [.users])
      let names = RecordNames(records, words.language)
      var rows = try records.users.values.map { user in
        UserRow(
          user.key, names,
          try context.store.lastTouch(of: .users, key: RowKey(of: user).cells))
      }
      if let creator = try context.store.creator() { rows.append(UserRow(creator: creator)) }
      rows.sort { $0.precedes($1) }
      let head = [
        OfficePhrase.columnLogin, .columnRole, .columnPlace, .columnSince, .columnGivenBy,
      ].map { words($0) }
      for line in aligned([head] + rows.map(\.cells)) { printLine(line) }
    }
  }

  /// The cells under each other, two spaces apart.
  private func aligned(_ rows: [[String]]) -> [String] {
    let shown = rows.map { $0.map(visible) }
    let widths = shown[0].indices.map { column in
      shown.map { CharacterWidth.width(of: $0[column]) }.max() ?? 0
    }
    return shown.map { row in
      var line = ""
      for (column, text) in row.enumerated() {
        line += text
        guard column + 1 < row.count else { continue }
        line += String(
          repeating: " ", count: widths[column] - CharacterWidth.width(of: text) + 2)
      }
      return line
    }
  }
}

/// A row of the list of users.
private struct UserRow {
  let login: String
  let role: ActorRole
  let place: String?
  /// In words.
  private let placeName: String
  /// When the role was given, and by whom.
  private let given: TouchedRow?

  init(_ user: User.Key, _ names: RecordNames, _ given: TouchedRow?) {
    self.given = given
    login = user.login
    role = user.role
    place = user.place
    placeName =
      user.place.map { id in
        let name = names.anyPlace(id)
        return name == id ? id : id + " " + name
      } ?? words(OfficePhrase.everywhere)
  }

  init(creator: String) {
    given = nil
    login = creator
    role = .administrator
    place = nil
    placeName = words(OfficePhrase.everywhere) + " (" + words(OfficePhrase.creator) + ")"
  }

  var cells: [String] {
    let name = words.name(role)
    return [
      login, name == role.rawValue ? name : name + " " + role.rawValue, placeName,
      given.map { civilText(ofInstant: $0.instant) } ?? "", given?.actor.name ?? "",
    ]
  }

  func precedes(_ other: UserRow) -> Bool {
    if login != other.login { return login.utf8.lexicographicallyPrecedes(other.login.utf8) }
    if role != other.role { return role.rank < other.role.rank }
    return placeName.utf8.lexicographicallyPrecedes(other.placeName.utf8)
  }
}

/// `user add LOGIN ROLE[:PLACE]`.
struct AddUserCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: words(OfficePhrase.userAddAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(words(OfficePhrase.helpLogin))) var login: String
  @Argument(help: .init(words(OfficePhrase.helpRole), valueName: "role[:place]"))
  var role: String

  func run() throws {
    let wish = try parseRole(role)
    guard isWellFormedLogin(login) else {
      throw Failure(words(OfficePhrase.badLogin, ["found": visible(login)]), .usage)
    }
    try perform { context in
      let known = try context.store.places(of: wish.role)
      do throws(OwnRoles.Fault) {
        let place = try OwnRoles.place(of: wish, known: known)
        return .user(
          SetUser(key: User.Key(login: login, role: wish.role, place: place), isGiven: true))
      } catch {
        throw Failure(error)
      }
    }
  }
}

/// `user remove LOGIN ROLE[:PLACE]`.
struct RemoveUserCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: words(OfficePhrase.userRemoveAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(words(OfficePhrase.helpLogin))) var login: String
  @Argument(help: .init(words(OfficePhrase.helpRole), valueName: "role[:place]"))
  var role: String

  func run() throws {
    let wish = try parseRole(role)
    try perform { context in
      .user(SetUser(key: try key(of: wish, in: context), isGiven: false))
    }
  }

  /// The row that is meant: the only one of that role where no place is named.
  private func key(of wish: OwnRoles.Wish, in context: StoreContext) throws -> User.Key {
    let places = try context.store.records(of: [.users]).users.keys
      .filter { $0.login == login && $0.role == wish.role }.map(\.place)
    guard !places.isEmpty else { throw Refusal.unknownUser(login, wish.role) }
    if wish.place == nil, places.count > 1 {
      throw Failure(
        OwnRoles.Fault.placeNeeded(wish.role, known: places.map { $0 ?? "" }.sorted()))
    }
    return User.Key(
      login: login, role: wish.role, place: wish.place ?? places.first ?? nil)
  }
}

/// What an operating system may call a user.
private func isWellFormedLogin(_ login: String) -> Bool {
  (1...64).contains(login.unicodeScalars.count)
    && login.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
}
