import ArgumentParser
import Domain
import Tables
import Wording

/// `line`: main and auxiliary lines.
struct LineCommand: ParsableCommand {
  typealias Columns = LineColumns
  static let configuration = Columns.command(
    "line", ListCommand<Columns>.self, AddCommand<Columns>.self, ChangeCommand<Columns>.self)
}

struct LineColumns: RegisterColumns {
  static let file = TableFile.lines
  static let abstract = OfficePhrase.registerLine

  @Argument(help: registerHelp(.lines, "id")) var id: String
  @Option(help: registerHelp(.lines, "name")) var name: String?
  @Option(help: registerHelp(.lines, "name_en")) var nameEn: String?
  @Option(help: registerHelp(.lines, "kind"), completion: .list(LineKind.allCases.map(\.rawValue)))
  var kind: String?
  @Option(
    help: registerHelp(.lines, "nature"), completion: .list(LineNature.allCases.map(\.rawValue)))
  var nature: String?
  @Option(help: registerHelp(.lines, "department")) var department: String?
  @Option(help: registerHelp(.lines, "points")) var points: String?
  @Option(help: registerHelp(.lines, "first_month")) var firstMonth: String?
  @Option(help: registerHelp(.lines, "last_month")) var lastMonth: String?
  @Option(help: registerHelp(.lines, "from_month")) var fromMonth: String?

  var given: [String: String] {
    [
      "id": id, "name": name, "name_en": nameEn, "kind": kind, "nature": nature,
      "department": department, "points": points, "first_month": firstMonth,
      "last_month": lastMonth, "from_month": fromMonth,
    ].compactMapValues(\.self)
  }
}

/// `difficulty`: what a target counts in a community.
struct DifficultyCommand: ParsableCommand {
  typealias Columns = DifficultyColumns
  static let configuration = Columns.command(
    "difficulty", ListCommand<Columns>.self, AddCommand<Columns>.self,
    ChangeCommand<Columns>.self)
}

struct DifficultyColumns: RegisterColumns {
  static let file = TableFile.difficulty
  static let abstract = OfficePhrase.registerDifficulty

  @Argument(help: registerHelp(.difficulty, "target")) var target: String
  @Argument(help: registerHelp(.difficulty, "community"), completion: .communities) var community:
    String
  @Argument(help: registerHelp(.difficulty, "coefficient")) var coefficient: String
  @Option(help: registerHelp(.difficulty, "from_month")) var fromMonth: String?

  var given: [String: String] {
    [
      "target": target, "community": community, "coefficient": coefficient,
      "from_month": fromMonth,
    ].compactMapValues(\.self)
  }
}

/// `department`.
struct DepartmentCommand: ParsableCommand {
  typealias Columns = DepartmentColumns
  static let configuration = Columns.command(
    "department", ListCommand<Columns>.self, AddCommand<Columns>.self,
    ChangeCommand<Columns>.self)
}

struct DepartmentColumns: RegisterColumns {
  static let file = TableFile.departments
  static let abstract = OfficePhrase.registerDepartment

  @Argument(help: registerHelp(.departments, "id")) var id: String
  @Option(help: registerHelp(.departments, "name")) var name: String?
  @Option(help: registerHelp(.departments, "name_en")) var nameEn: String?

  var given: [String: String] {
    ["id": id, "name": name, "name_en": nameEn].compactMapValues(\.self)
  }
}
