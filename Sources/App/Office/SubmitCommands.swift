import ArgumentParser
import Domain
import Storage
import Wording

/// `submit [COMMUNITY]`.
struct SubmitCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: office(.submitAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpCommunityOwn)), completion: .communities)
  var community: String?

  func run() throws {
    try perform { context in
      .submit(
        SubmitCommunity(
          month: common.civilMonth, community: try context.community(named: community)))
    }
  }
}

/// `return COMMUNITY --reason`.
struct ReturnCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: office(.returnAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpCommunityID)), completion: .communities)
  var community: String
  @Option(help: .init(office(.helpReason), valueName: "text")) var reason: String

  func run() throws {
    try perform { _ in
      .returnCommunity(
        ReturnCommunity(
          month: common.civilMonth, community: Identifier(community), reason: reason))
    }
  }
}

/// `waive RATEE SOURCE --reason`.
struct WaiveCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: office(.waiveAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(cli(.helpRatee)), completion: .workers) var ratee: String
  @Argument(help: .init(office(.helpWaived))) var source: WaivedSource
  @Option(help: .init(office(.helpReason), valueName: "text")) var reason: String

  func run() throws {
    try perform { _ in
      .waive(
        WaiveMark(
          key: Waiver.Key(month: common.civilMonth, ratee: ratee, source: source), reason: reason))
    }
  }
}

/// `ready WORKER… [--undo]`: one step for each worker.
struct ReadyCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "ready", abstract: office(.readyAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var workers: [String]
  @ArgumentParser.Flag(help: .init(office(.helpReadyUndo))) var undo = false

  func run() throws {
    for worker in workers {
      try perform { _ in
        .ready(
          SetReady(
            key: ReadyMark.Key(month: common.civilMonth, worker: Identifier(worker)),
            isReady: !undo))
      }
    }
  }
}

extension WaivedSource: ExpressibleByArgument {}
