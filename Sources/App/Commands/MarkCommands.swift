import ArgumentParser
import Domain
import Wording
import Storage

/// `rate SOURCE RATEE SCORE`.
struct RateCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: cli(.rateAbstract), discussion: cli(.rateDiscussion))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.helpSource))) var source: Source
  @Argument(help: .init(cli(.helpRatee)), completion: .workers) var ratee: String
  @Argument(help: .init(cli(.helpScore))) var score: ScoreArgument

  @Option(help: .init(cli(.helpRateTarget), valueName: "id"))
  var target: String?

  @Option(help: .init(cli(.helpRateCommunity), valueName: "id"))
  var community: String?

  @Option(help: .init(cli(.helpRater), valueName: "name"))
  var rater: String?

  func run() throws {
    try perform { context in
      .rate(
        GiveMark(
          key: Mark.Key(
            month: common.civilMonth, source: source, ratee: ratee,
            target: target.map { Identifier($0) },
            community: try community.map { Identifier($0) } ?? home(in: context)),
          score: score.score, rater: rater))
    }
  }

  /// A department marks a line where the worker is at home, unless another community is named.
  private func home(in context: StoreContext) throws -> Community.ID? {
    guard source == .department else { return nil }
    return try context.store.records(of: [.workerVersions]).workerVersions
      .of(Identifier(ratee), in: common.civilMonth)?.community
  }
}

/// `special propose | verify | reject`.
struct SpecialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "special", abstract: cli(.specialAbstract),
    subcommands: [
      ProposeCommand.self, VerifySpecialCommand.self, RejectSpecialCommand.self,
      TakeBackSpecialCommand.self, SpecialsCommand.self,
    ])
}

struct ProposeCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: cli(.specialProposeAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: .init(cli(.helpSpecialID))) var id: String
  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(cli(.helpPoints))) var points: PointsArgument
  @Argument(help: .init(cli(.helpTitle))) var title: String

  @Option(help: .init(cli(.helpEvidence), valueName: "text"))
  var evidence: String?

  @Option(help: .init(registers(.helpAdmission), valueName: "id")) var admission: String?

  func run() throws {
    guard isWellFormedID(id) else { throw Failure(cli(.badID, ["found": id]), .usage) }
    try perform { _ in
      .proposeSpecial(
        ProposeSpecial(
          id: Identifier(id), month: common.civilMonth, worker: Identifier(worker), title: title,
          points: points.points, evidence: evidence, matter: admission))
    }
  }
}

struct VerifySpecialCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: cli(.specialVerifyAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(cli(.helpSpecialID))) var id: String

  @Option(help: .init(office(.helpVerifyEvidence), valueName: "text")) var evidence: String?

  func run() throws {
    try perform { _ in .verifySpecial(VerifySpecial(id: Identifier(id), evidence: evidence)) }
  }
}

struct RejectSpecialCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: cli(.specialRejectAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(cli(.helpSpecialID))) var id: String

  @Option(help: .init(office(.helpReason), valueName: "text")) var reason: String

  func run() throws {
    try perform { _ in .rejectSpecial(RejectSpecial(id: Identifier(id), reason: reason)) }
  }
}

/// `special back ID --reason`: a decided task is to be decided again.
struct TakeBackSpecialCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "back", abstract: office(.specialBackAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(cli(.helpSpecialID))) var id: String
  @Option(help: .init(office(.helpReason), valueName: "text")) var reason: String

  func run() throws {
    try perform { _ in .takeBackSpecial(TakeBackSpecial(id: Identifier(id), reason: reason)) }
  }
}
