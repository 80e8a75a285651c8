import ArgumentParser
import Domain
import Wording
import Storage

/// `assign WORKER… TARGET…`: the targets are those ids that are grids or lines.
struct AssignCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: cli(.assignAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.assignArguments), valueName: "worker… target"), completion: .workers)
  var names: [String]

  @Option(help: .init(cli(.helpCommunity), valueName: "id"))
  var community: String?

  @Option(help: .init(cli(.helpFrom), valueName: "YYYY-MM-DD"))
  var from: DayArgument?

  @Option(help: .init(cli(.helpTo), valueName: "YYYY-MM-DD"))
  var to: DayArgument?

  @Option(help: .init(cli(.helpShare), valueName: "0.001-1.000"))
  var share: ShareArgument?

  func run() throws {
    try perform { context in
      let records = try context.store.records(of: [.grids, .lines])
      let targets = names.filter {
        records.grids[Identifier($0)] != nil || records.lines[Identifier($0)] != nil
      }
      let workers = names.filter { !targets.contains($0) }
      return .assign(
        AssignDuties(
          workers: workers.map { Identifier($0) }, targets: targets.map { Identifier($0) },
          community: community.map { Identifier($0) }, first: from?.day ?? common.civilDay,
          last: to?.day, share: share?.share ?? .whole))
    }
  }
}

/// `end WORKER TARGET --on DAY`.
struct EndCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: cli(.endAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(cli(.helpTarget))) var target: String

  @Option(help: .init(cli(.helpCommunity), valueName: "id"))
  var community: String?

  @Option(help: .init(cli(.helpOn), valueName: "YYYY-MM-DD"))
  var on: DayArgument?

  func run() throws {
    try perform { _ in
      .end(
        EndDuty(
          worker: Identifier(worker), target: Identifier(target),
          community: community.map { Identifier($0) }, last: on?.day ?? common.civilDay))
    }
  }
}

/// `cover ABSENT WORKER TARGET… --share 0.5`.
struct CoverCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover", abstract: cli(.coverAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.helpAbsent)), completion: .workers) var absent: String
  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(cli(.helpTarget))) var targets: [String]

  @Option(help: .init(cli(.helpFrom), valueName: "YYYY-MM-DD"))
  var from: DayArgument?

  @Option(help: .init(cli(.helpTo), valueName: "YYYY-MM-DD"))
  var to: DayArgument?

  @Option(help: .init(cli(.helpCoverShare), valueName: "0.001-1.000"))
  var share: ShareArgument?

  func run() throws {
    try perform { _ in
      .cover(
        CoverDuties(
          absent: Identifier(absent), worker: Identifier(worker),
          targets: targets.map { Identifier($0) }, first: from?.day, last: to?.day,
          share: share?.share))
    }
  }
}

/// `handover FROM TO TARGET --from DAY`.
struct HandoverCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: cli(.handoverAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.helpGiver), valueName: "from"), completion: .workers)
  var giver: String
  @Argument(help: .init(cli(.helpTaker), valueName: "to"), completion: .workers)
  var taker: String
  @Argument(help: .init(cli(.helpTarget))) var target: String

  @Option(help: .init(cli(.helpCommunity), valueName: "id"))
  var community: String?

  @Option(help: .init(cli(.helpHandoverFrom), valueName: "YYYY-MM-DD"))
  var from: DayArgument?

  func run() throws {
    try perform { context in
      let records = try context.store.records(of: [.workers, .grids, .lines, .assignments])
      return .arrange(
        try records.handover(
          of: Identifier(target), in: community.map { Identifier($0) }, from: Identifier(giver),
          to: Identifier(taker), on: from?.day ?? common.civilDay))
    }
  }
}
