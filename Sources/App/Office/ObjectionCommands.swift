import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `object COMMUNITY|WORKER --text`.
struct ObjectCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "object", abstract: office(.objectAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpObjectAbout)), completion: .workers) var about: String
  @Option(help: .init(office(.helpText), valueName: "text")) var text: String
  @Option(help: .init(office(.helpObjectionNew), valueName: "id")) var id: String?

  func run() throws {
    if let id, !isWellFormedID(id) { throw Failure(cli(.badID, ["found": id]), .usage) }
    let month = common.civilMonth
    try perform(telling: told) { context in
      let records = try context.store.records(
        of: [.workers, .workerVersions, .communities, .objections])
      let worker = records.workers[Identifier(about)]?.id
      let community =
        worker.flatMap { records.workerVersions.of($0, in: month)?.community }
        ?? records.communities[Identifier(about)]?.id
      guard let community else {
        if let worker { throw Refusal.notEmployed(worker: worker, on: month.first) }
        throw Failure(office(.neitherThere, ["id": about]), .badInput)
      }
      return .object(
        RaiseObjection(
          id: Identifier(id ?? freeID(in: records, month)), month: month, community: community,
          worker: worker, text: text))
    }
  }

  /// `Y-202610-1`, the first that is free.
  private func freeID(in records: Records, _ month: Month) -> String {
    let stem = "Y-" + month.description.filter { $0 != "-" } + "-"
    var number = 1
    while records.objections[Identifier(stem + String(number))] != nil { number += 1 }
    return stem + String(number)
  }

  private func told(_ receipt: Receipt) -> [String] {
    receipt.changes.compactMap { change in
      guard case .text(let id)? = change.key.first else { return nil }
      return office(.objectionMade, ["id": id])
    }
  }
}

/// What is decided about an objection.
enum Decision: String, CaseIterable, ExpressibleByArgument {
  case accept, reject
}

/// `decide OBJECTION accept|reject --answer`.
struct DecideCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: office(.decideAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: .init(office(.helpObjectionID)), completion: .objections) var objection: String
  @Argument(help: .init(office(.helpDecision))) var decision: Decision
  @Option(help: .init(office(.helpAnswer), valueName: "text")) var answer: String

  func run() throws {
    try perform { _ in
      .decide(
        DecideObjection(
          id: Identifier(objection), isAccepted: decision == .accept, answer: answer))
    }
  }
}

/// `objections`: those of a month.
struct ObjectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objections", abstract: office(.objectionsAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var street: StreetOptions

  func run() throws {
    try withStore(common) { context in
      let slice = try context.store.slice(try context.street(named: street.name), common.civilMonth)
        .seen(by: context.actor)
      let names = RecordNames(slice.records, words.language)
      let columns: [PlainTable.Column] = [
        .init("id", office(.columnID)), .init("status", office(.columnStatus)),
        .init("community", office(.columnCommunity)), .init("worker", office(.columnWorker)),
        .init("text", office(.columnText)), .init("by", office(.columnBy)),
        .init("answer", office(.columnAnswer)), .init("decided_by", office(.columnDecidedBy)),
      ]
      let rows = slice.objections.map { objection -> [String?] in
        [
          objection.id.text,
          listing.isForPeople ? words.name(objection.status) : objection.status.rawValue,
          listing.isForPeople ? names.community(objection.community) : objection.community.text,
          listing.isForPeople ? objection.worker.map(names.worker) : objection.worker?.text,
          objection.text, objection.raisedBy.isEmpty ? nil : objection.raisedBy, objection.answer,
          objection.decidedBy,
        ]
      }
      listing.write(PlainTable(columns, rows: rows))
    }
  }
}
