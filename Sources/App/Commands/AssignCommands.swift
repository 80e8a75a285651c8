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
      let records = try context.store.allRecords()
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

/// `cover ABSENT WORKER TARGET…`.
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

  func run() throws {
    try perform { _ in
      .cover(
        CoverDuties(
          absent: Identifier(absent), worker: Identifier(worker),
          targets: targets.map { Identifier($0) }, first: from?.day, last: to?.day))
    }
  }
}

/// `leave WORKER KIND FROM TO --cover WORKER=TARGET…`.
struct LeaveCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: cli(.leaveAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(cli(.helpLeaveKind))) var kind: LeaveKind
  @Argument(help: .init(cli(.helpFrom))) var from: DayArgument
  @Argument(help: .init(cli(.helpTo))) var to: DayArgument

  @Option(parsing: .upToNextOption, help: .init(cli(.helpLeaveCover), valueName: "worker=target"))
  var cover: [String] = []

  func run() throws {
    try perform { _ in
      .leave(
        TakeLeave(
          worker: Identifier(worker), kind: kind, first: from.day, last: to.day,
          covers: try covers()))
    }
  }

  /// `W1=T1 T2 W2=T3` gives W1 the targets T1 and T2, and W2 the target T3.
  private func covers() throws -> [TakeLeave.Cover] {
    var covers: [TakeLeave.Cover] = []
    for item in cover.flatMap({ $0.split(separator: ",") }) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
        covers.append(
          TakeLeave.Cover(
            worker: Identifier(String(parts[0])), targets: [Identifier(String(parts[1]))]))
      } else if parts.count == 1, !covers.isEmpty {
        covers[covers.count - 1].targets.append(Identifier(String(item)))
      } else {
        throw Failure(cli(.badCover, ["found": String(item)]), .usage)
      }
    }
    return covers
  }
}

extension LeaveKind: ExpressibleByArgument {}
