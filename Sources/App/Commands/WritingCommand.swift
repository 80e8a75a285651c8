import ArgumentParser
import Domain
import Storage
import Wording

/// Options of every command that writes.
struct WritingOptions: ParsableArguments {
  @ArgumentParser.Flag(help: .init(cli(.helpPreview)))
  var preview = false
}

/// A command of the command line that becomes a command of the domain.
protocol WritingCommand {
  var common: CommonOptions { get }
  var writing: WritingOptions { get }
}

/// An open store and the one who uses it.
struct StoreContext {
  let store: any Store
  let actor: Actor
  /// A database for practice (演练).
  var isRehearsal = false
  /// Made-up data that are thrown away.
  var isScratch = false
  /// What of its journal was seen before; `nil` = nobody asks.
  var heads: SeenHeads?
  /// Whether the dashboard begins with the lesson.
  var startsLesson = false
  /// The main line whose test the dashboard begins with.
  var test: Target.ID?
}

extension WritingCommand {
  /// Carries the command out, or shows what it would do.
  ///
  /// - Parameters:
  ///   - tell: What is said besides once it is written.
  ///   - explain: Another sentence for a refusal than the usual one, with the names that it needs.
  ///   - make: The command, from what is stored.
  /// - Throws: `Failure` when it is refused or cannot be done.
  func perform(
    telling tell: (Receipt) -> [String] = { _ in [] },
    explaining explain: (Refusal, Records) -> Failure? = { _, _ in nil },
    _ make: (StoreContext) throws -> Command
  ) throws {
    try withStore(common) { context in
      do {
        let request = Request(
          try make(context), by: context.actor, on: common.civilDay,
          setsDay: common.setsDay, operation: newOperation())
        try perform(request, in: context, telling: tell)
      } catch let refusal as Refusal {
        let records = context.store.namedRecords(with: [.months])
        throw explain(refusal, records) ?? failure(refusal, records, in: context)
      }
    }
  }

  private func perform(
    _ request: Request, in context: StoreContext, telling tell: (Receipt) -> [String]
  ) throws {
    if writing.preview {
      return try printPreview(of: request, in: context.store, month: common.civilMonth)
    }
    let receipt =
      request.command.settles
      ? try working { try context.store.perform(request, telling: $0) }
      : try context.store.perform(request)
    guard !receipt.changes.isEmpty else { return printLine(cli(.nothingChanged)) }
    let places: KeyValuePairs<String, String> = [
      "command": words.name(request.command.kind),
      "sequence": String(receipt.sequence), "count": String(receipt.changes.count),
    ]
    printLine(request.command.kind.isFinal ? office(.doneFinal, places) : cli(.done, places))
    for line in tell(receipt) { printLine(line) }
    if receipt.changes.contains(where: { $0.table == .leaves }) {
      let records = context.store.namedRecords(with: [.workerVersions, .leaves])
        .seen(by: context.actor).records
      for line in overlapLines(receipt.changes, records) { printLine(line) }
    }
  }

  /// A refusal in words; one because of the month's state names the month in which it would go.
  private func failure(
    _ refusal: Refusal, _ records: Records, in context: StoreContext
  ) -> any Error {
    guard common.month == nil, case .monthClosed(_, _, let allowed) = refusal,
      let street = try? context.store.homeStreet(of: context.actor),
      let other = records.months.values
        .filter({ $0.key.street == street && allowed.contains($0.state) })
        .min(by: { $0.key.month < $1.key.month })
    else { return refusal }
    let plain = Failure(refusal, records: records)
    let hint = office(
      .monthHint, ["month": other.key.month.description, "state": words.name(other.state)])
    return Failure(plain.text + hint, plain.status)
  }
}

extension Store {
  /// What names are read from, besides other tables; nothing where a row of theirs is damaged: what is done
  /// or refused by then is told by ids.
  func namedRecords(with others: [TableName] = []) -> Records {
    (try? records(of: RecordNames.tables + others)) ?? Records()
  }
}

/// A text of the command line of the month and of the registers.
func office(_ phrase: OfficePhrase, _ places: KeyValuePairs<String, String> = [:]) -> String {
  words(phrase, places)
}

/// Opens the database, does the work, and turns what goes wrong into words and an exit status.
///
/// - Parameters:
///   - common: Which database, and as whom.
///   - verifies: `work` itself says when the journal has lost what was seen of it.
///   - work: What is done.
/// - Returns: What `work` returns.
/// - Throws: `Failure`.
func withStore<T>(
  _ common: CommonOptions, verifying verifies: Bool = false, _ work: (StoreContext) throws -> T
) throws -> T {
  do {
    let store = try openStore(common, verifying: verifies)
    let heads = SeenHeads(of: common.databasePlace)
    if let lost = try heads.look(at: store), !verifies {
      // It is said again until somebody has verified or restored.
      printError(lostLine(lost, try store.journalHead()))
    }
    defer {
      _ = try? heads.look(at: store)
      heads.write()
    }
    do {
      return try work(
        StoreContext(
          store: store, actor: try common.actor(in: store), isRehearsal: try store.isRehearsal(),
          heads: heads))
    } catch let refusal as Refusal {
      let records = try? store.records(of: RecordNames.tables)
      throw Failure(refusal, records: records ?? Records())
    }
  } catch let fault as StoreFault {
    throw Failure(fault)
  }
}

/// A name for one wish of a person, so that it is never carried out twice.
func newOperation() -> String {
  var generator = SystemRandomNumberGenerator()
  return (0..<2).map { _ in
    let digits = String(generator.next(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}
