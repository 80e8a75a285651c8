import ArgumentParser
import Domain
import Tables
import Wording

/// `community`.
struct CommunityCommand: ParsableCommand {
  typealias Columns = CommunityColumns
  static let configuration = Columns.command(
    "community", ListCommand<Columns>.self, AddCommand<Columns>.self, ChangeCommand<Columns>.self)
}

struct CommunityColumns: RegisterColumns {
  static let file = TableFile.communities
  static let abstract = OfficePhrase.registerCommunity

  @Argument(help: registerHelp(.communities, "id"), completion: .communities) var id: String
  @Option(help: registerHelp(.communities, "name")) var name: String?
  @Option(help: registerHelp(.communities, "street")) var street: String?
  @Option(help: registerHelp(.communities, "households")) var households: String?
  @Option(help: registerHelp(.communities, "posts_chief")) var postsChief: String?
  @Option(help: registerHelp(.communities, "posts_deputy")) var postsDeputy: String?
  @Option(help: registerHelp(.communities, "posts_worker")) var postsWorker: String?
  @Option(help: registerHelp(.communities, "from_month")) var fromMonth: String?

  var given: [String: String] {
    [
      "id": id, "name": name, "street": street, "households": households,
      "posts_chief": postsChief, "posts_deputy": postsDeputy, "posts_worker": postsWorker,
      "from_month": fromMonth,
    ].compactMapValues(\.self)
  }
}

/// `grid`.
struct GridCommand: ParsableCommand {
  typealias Columns = GridColumns
  static let configuration = Columns.command(
    "grid", ListCommand<Columns>.self, AddCommand<Columns>.self, ChangeCommand<Columns>.self)
}

struct GridColumns: RegisterColumns {
  static let file = TableFile.grids
  static let abstract = OfficePhrase.registerGrid

  @Argument(help: registerHelp(.grids, "id")) var id: String
  @Option(help: registerHelp(.grids, "name")) var name: String?
  @Option(help: registerHelp(.grids, "community"), completion: .communities) var community: String?
  @Option(help: registerHelp(.grids, "households")) var households: String?
  @Option(help: registerHelp(.grids, "buildings")) var buildings: String?
  @Option(help: registerHelp(.grids, "points")) var points: String?
  @Option(help: registerHelp(.grids, "from_month")) var fromMonth: String?

  var given: [String: String] {
    [
      "id": id, "name": name, "community": community, "households": households,
      "buildings": buildings, "points": points, "from_month": fromMonth,
    ].compactMapValues(\.self)
  }
}

/// `street`.
struct StreetCommand: ParsableCommand {
  typealias Columns = StreetColumns
  static let configuration = Columns.command(
    "street", ListCommand<Columns>.self, AddCommand<Columns>.self, ChangeCommand<Columns>.self)
}

struct StreetColumns: RegisterColumns {
  static let file = TableFile.streets
  static let abstract = OfficePhrase.registerStreet

  @Argument(help: registerHelp(.streets, "id")) var id: String
  @Option(help: registerHelp(.streets, "name")) var name: String?
  @Option(help: registerHelp(.streets, "district")) var district: String?

  var given: [String: String] {
    ["id": id, "name": name, "district": district].compactMapValues(\.self)
  }
}

/// `district`.
struct DistrictCommand: ParsableCommand {
  typealias Columns = DistrictColumns
  static let configuration = Columns.command(
    "district", ListCommand<Columns>.self, AddCommand<Columns>.self, ChangeCommand<Columns>.self)
}

struct DistrictColumns: RegisterColumns {
  static let file = TableFile.district
  static let abstract = OfficePhrase.registerDistrict

  @Argument(help: registerHelp(.district, "id")) var id: String
  @Option(help: registerHelp(.district, "name")) var name: String?

  var given: [String: String] { ["id": id, "name": name].compactMapValues(\.self) }
}
