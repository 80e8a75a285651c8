import ArgumentParser
import Domain
import Storage
import Wording

/// `leave WORKER KIND FROM TO`, `leave change`, `leave cancel`.
struct LeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: cli(.leaveAbstract),
    subcommands: [
      TakeLeaveCommand.self, ChangeLeaveCommand.self, CancelLeaveCommand.self,
    ], defaultSubcommand: TakeLeaveCommand.self)
}

/// Who stands in meanwhile.
struct CoverOptions: ParsableArguments {
  @Option(parsing: .upToNextOption, help: .init(cli(.helpLeaveCover), valueName: "worker=target"))
  var cover: [String] = []

  @Option(help: .init(cli(.helpCoverShare), valueName: "0.001-1.000"))
  var share: ShareArgument?

  /// `W1=T1 T2 W2=T3` gives W1 the targets T1 and T2, and W2 the target T3.
  func covers() throws -> [TakeLeave.Cover] {
    var covers: [TakeLeave.Cover] = []
    for item in cover.flatMap({ $0.split(separator: ",") }) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
        covers.append(
          TakeLeave.Cover(
            worker: Identifier(String(parts[0])), targets: [Identifier(String(parts[1]))],
            share: share?.share))
      } else if parts.count == 1, !covers.isEmpty {
        covers[covers.count - 1].targets.append(Identifier(String(item)))
      } else {
        throw Failure(cli(.badCover, ["found": String(item)]), .usage)
      }
    }
    return covers
  }
}

/// `leave WORKER KIND FROM TO --cover WORKER=TARGET…`.
struct TakeLeaveCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: cli(.leaveAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var covering: CoverOptions

  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(cli(.helpLeaveKind))) var kind: LeaveKind
  @Argument(help: .init(cli(.helpFrom))) var from: DayArgument
  @Argument(help: .init(cli(.helpTo))) var to: DayArgument

  func run() throws {
    try perform { _ in
      .leave(
        TakeLeave(
          worker: Identifier(worker), kind: kind, first: from.day, last: to.day,
          covers: try covering.covers()))
    }
  }
}

/// `leave change WORKER KIND FROM`: what is not named stays.
struct ChangeLeaveCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: office(.leaveChangeAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var covering: CoverOptions

  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(cli(.helpLeaveKind))) var leave: LeaveKind
  @Argument(help: .init(office(.helpLeaveFirst), valueName: "from")) var first: DayArgument
  @Option(help: .init(office(.helpNewKind), valueName: "kind")) var kind: LeaveKind?
  @Option(help: .init(office(.helpNewFirst), valueName: "YYYY-MM-DD")) var from: DayArgument?
  @Option(help: .init(office(.helpNewLast), valueName: "YYYY-MM-DD")) var to: DayArgument?

  func run() throws {
    try perform { context in
      let key = Leave.Key(worker: Identifier(worker), kind: leave, first: first.day)
      guard let standing = try context.store.records(of: [.leaves]).leaves[key] else {
        throw Refusal.noSuchLeave(worker: key.worker, key.kind, first: key.first)
      }
      return .changeLeave(
        ChangeLeave(
          leave: key, kind: kind ?? standing.kind, first: from?.day ?? standing.first,
          last: to?.day ?? standing.last, covers: try covering.covers()))
    }
  }
}

/// `leave cancel WORKER KIND FROM`.
struct CancelLeaveCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: office(.leaveCancelAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(cli(.helpLeaveKind))) var leave: LeaveKind
  @Argument(help: .init(office(.helpLeaveFirst), valueName: "from")) var first: DayArgument

  func run() throws {
    try perform { _ in
      .cancelLeave(Leave.Key(worker: Identifier(worker), kind: leave, first: first.day))
    }
  }
}

extension LeaveKind: ExpressibleByArgument {}
