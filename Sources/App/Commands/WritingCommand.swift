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
  /// Made-up data that are thrown away.
  var isScratch = false
  /// Whether the dashboard begins with the lesson.
  var startsLesson = false
}

extension WritingCommand {
  /// Carries the command out, or shows what it would do.
  func perform(_ make: (StoreContext) throws -> Command) throws {
    try withStore(common) { context in
      let request = Request(
        try make(context), by: context.actor, on: common.civilDay,
        isRehearsal: common.isRehearsal, operation: newOperation())
      if writing.preview {
        try printPreview(of: request, in: context.store)
      } else {
        let receipt = try context.store.perform(request)
        printLine(
          receipt.changes.isEmpty
            ? cli(.nothingChanged)
            : cli(
              .done,
              [
                "command": words.name(request.command.kind),
                "sequence": String(receipt.sequence), "count": String(receipt.changes.count),
              ]))
      }
    }
  }
}

/// Opens the database, does the work, and turns what goes wrong into words and an exit status.
func withStore<T>(_ common: CommonOptions, _ work: (StoreContext) throws -> T) throws -> T {
  do {
    let store = try openStore(common)
    do {
      return try work(StoreContext(store: store, actor: try common.actor(in: store)))
    } catch let refusal as Refusal {
      throw Failure(refusal, records: (try? store.allRecords()) ?? Records())
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
