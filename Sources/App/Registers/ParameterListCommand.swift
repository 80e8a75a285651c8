import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `parameter list`: every parameter with the value in force, its default and where that comes from.
struct ParameterListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: office(.registerList))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions

  func run() throws {
    try withStore(common) { context in
      let records = try context.store.records(of: [.parameters])
      let columns =
        ["name", "value"].map { column($0, of: ParameterVersion.table.columns) }
        + ["default", "source", "what"].map { column($0, of: ParameterVersion.computed) }
      let rows = Parameter.allCases.map { parameter -> [String?] in
        [
          parameter.rawValue, parameter.text(records.value(of: parameter, in: common.civilMonth)),
          parameter.text(parameter.initial), name(of: parameter.source.rawValue, under: "source"),
          name(of: parameter.rawValue, under: "what"),
        ]
      }
      listing.write(PlainTable(columns, rows: rows))
    }
  }

  private func column(_ name: String, of columns: [Table.Column]) -> PlainTable.Column {
    let title = columns.first { $0.name == name }?.title(words.language)
    return PlainTable.Column(name, title ?? name)
  }

  private func name(of code: String, under column: String) -> String {
    words.name(of: code, under: column, in: ParameterVersion.table.name)
  }
}
