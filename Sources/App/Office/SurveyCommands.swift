import ArgumentParser
import Domain
import Glibc
import Storage
import Tables
import Wording

/// `survey upload | sign | countersign | void | list`.
struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: office(.surveyAbstract),
    subcommands: [
      UploadCommand.self, SignCommand.self, CountersignCommand.self, VoidCommand.self,
      BatchesCommand.self,
    ])
}

/// `survey upload FILE [--batch ID]`.
struct UploadCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "upload", abstract: office(.surveyUploadAbstract),
    discussion: office(.surveyUploadDiscussion))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpSurveyFile)), completion: .file(extensions: ["csv"]))
  var file: String
  @Option(help: .init(office(.helpBatchOf), valueName: "id")) var batch: String?
  @Option(help: .init(cli(.helpEncoding), valueName: "name")) var encoding: TextEncoding?

  func run() throws {
    try perform { context in .uploadSurvey(try chosen(read(in: context))) }
  }

  private func read(in context: StoreContext) throws -> SurveyFile {
    try readAnswers(
      file, encoding: encoding, grids: Set(try context.store.records(of: [.grids]).grids.keys))
  }

  /// The one batch that is meant.
  private func chosen(_ survey: SurveyFile) throws -> UploadAnswers {
    let month = common.month.flatMap { Month($0) }
    let meant = survey.batches.filter { upload in
      (batch == nil || upload.batch.batch == batch) && (month == nil || upload.batch.month == month)
    }
    if meant.count == 1 { return meant[0] }
    let known = words.list(
      survey.batches.prefix(20).map { "\($0.batch.batch) \($0.batch.month)" })
    guard !survey.batches.isEmpty else {
      throw Failure(office(.batchNone, ["file": file]), .badInput)
    }
    let wanted = [batch, common.month].compactMap(\.self).joined(separator: " ")
    throw Failure(
      meant.isEmpty
        ? office(.batchOther, ["file": file, "batch": wanted, "known": known])
        : office(.batchSeveral, ["file": file, "known": known]), .usage)
  }
}

/// `survey sign BATCH`.
struct SignCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: office(.surveySignAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpBatch)), completion: .batches) var batch: String

  func run() throws {
    try perform { _ in .signSurvey(Batch.Key(month: common.civilMonth, batch: batch)) }
  }
}

/// `survey countersign BATCH --rechecked N --agreed M [--reason]`.
struct CountersignCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "countersign", abstract: office(.surveyCountersignAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpBatch)), completion: .batches) var batch: String
  @Option(help: .init(office(.helpRechecked), valueName: "n")) var rechecked: Int
  @Option(help: .init(office(.helpAgreed), valueName: "n")) var agreed: Int
  @Option(help: .init(office(.helpRecheckReason), valueName: "text")) var reason: String?

  func run() throws {
    let recheck = Recheck(
      key: Batch.Key(month: common.civilMonth, batch: batch), checked: rechecked, agreed: agreed,
      reason: reason)
    try perform { _ in .countersignSurvey(CountersignBatch(recheck: recheck)) }
  }
}

/// `survey void BATCH`.
struct VoidCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: office(.surveyVoidAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpBatch)), completion: .batches) var batch: String

  func run() throws {
    try perform { _ in .voidSurvey(Batch.Key(month: common.civilMonth, batch: batch)) }
  }
}

/// `survey list`.
struct BatchesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: office(.surveyListAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var street: StreetOptions

  func run() throws {
    try withStore(common) { context in
      let slice = try context.store.slice(try context.street(named: street.name), common.civilMonth)
      let columns: [PlainTable.Column] = [
        .init("batch", office(.columnBatch)), .init("status", office(.columnStatus)),
        .init("answers", office(.columnAnswers), isNumber: true),
        .init("satisfied", office(.columnRate), isNumber: true),
        .init("valid", office(.columnValid), isNumber: true),
        .init("signer", office(.columnSigner)),
        .init("countersigner", office(.columnCountersigner)),
        .init("rechecked", office(.columnRechecked), isNumber: true),
        .init("mismatches", office(.columnMismatch), isNumber: true),
      ]
      listing.write(PlainTable(columns, rows: slice.batchFacts.map(row)))
    }
  }

  private func row(_ facts: BatchFacts) -> [String?] {
    let rate = listing.isForPeople ? facts.tally.rate.map(shown) : String(facts.tally.satisfied)
    return [
      facts.batch.key.batch,
      listing.isForPeople ? words.name(facts.batch.status) : facts.batch.status.rawValue,
      String(facts.answers), rate, String(facts.tally.valid), facts.batch.signer,
      facts.batch.countersigner, facts.recheck.map { String($0.checked) },
      facts.recheck.map { String($0.mismatches) },
    ]
  }

  /// `0.9500 19/20`: a rate is never shown without its counts.
  private func shown(_ rate: Rate) -> String {
    decimalText(rate.tenThousandths, places: 4) + " \(rate.satisfied)/\(rate.valid)"
  }
}
