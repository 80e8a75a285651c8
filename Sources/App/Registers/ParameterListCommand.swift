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
      let heads = ["name", "value", "default", "source", "what"]
      let columns = heads.map { head in
        PlainTable.Column(head, words.text("head." + head, of: ParameterRegister.self))
      }
      let rows = Parameter.allCases.map { parameter -> [String?] in
        [
          parameter.rawValue, parameter.text(records.value(of: parameter, in: common.civilMonth)),
          parameter.text(parameter.initial),
          words.text("source.\(parameter.source)", of: ParameterRegister.self),
          words.text("name." + parameter.rawValue, of: ParameterRegister.self),
        ]
      }
      listing.write(PlainTable(columns, rows: rows))
    }
  }
}
