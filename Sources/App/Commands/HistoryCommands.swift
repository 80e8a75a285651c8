import ArgumentParser
import Domain
import Storage
import TextUI
import Wording

/// `undo`: takes the newest own command back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: cli(.undoAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  func run() throws {
    try withStore(common) { context in
      guard let entry = try context.store.undoable(by: context.actor) else {
        throw Refusal.nothingToUndo
      }
      try takeBack(.undo(sequence: entry.sequence), entry, context)
    }
  }
}

/// `redo`: does the newest undone command again.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: cli(.redoAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions

  func run() throws {
    try withStore(common) { context in
      guard let entry = try context.store.redoable(by: context.actor) else {
        throw Refusal.nothingToRedo
      }
      try takeBack(.redo(sequence: entry.sequence), entry, context)
    }
  }
}

extension UndoCommand: WritingCommand {}
extension RedoCommand: WritingCommand {}

extension WritingCommand {
  fileprivate func takeBack(
    _ command: Command, _ entry: JournalEntry, _ context: StoreContext
  ) throws {
    let request = Request(
      command, by: context.actor, on: common.civilDay, setsDay: common.setsDay,
      operation: newOperation())
    if writing.preview {
      return try printPreview(of: request, in: context.store, month: common.civilMonth)
    }
    let receipt = try context.store.perform(request)
    let name = entry.kind.map(words.name) ?? entry.kindName
    let names = RecordNames(
      context.store.namedRecords(), words.language, latin: hasLatinNames)
    let places: KeyValuePairs<String, String> = [
      "command": name, "sequence": String(entry.sequence),
      "what": visible(words.told(receipt.changes, names: names)),
    ]
    if case .undo = command {
      printLine(cli(.undone, places))
    } else {
      printLine(cli(.redone, places))
    }
  }
}

/// `log`: the journal, newest first.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: cli(.logAbstract))
  @OptionGroup var common: CommonOptions

  @Option(help: .init(cli(.helpLogActor), valueName: "login")) var actor: String?
  @Option(help: .init(cli(.helpLogKind), valueName: "command")) var kind: String?
  @Option(help: .init(cli(.helpLogFrom), valueName: "YYYY-MM-DD")) var from: DayArgument?
  @Option(help: .init(cli(.helpLogTo), valueName: "YYYY-MM-DD")) var to: DayArgument?
  @Option(help: .init(cli(.helpLimit), valueName: "n")) var limit = 100

  func run() throws {
    let wanted = try kind.map { name in
      guard let kind = CommandKind(rawValue: name) else {
        let allowed = CommandKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(cli(.badKind, ["found": name, "allowed": allowed]), .usage)
      }
      return kind
    }
    try withStore(common) { context in
      let filter = JournalFilter(
        actor: actor, kind: wanted, from: from.map { startOfDay($0.day) },
        until: to.map { startOfDay($0.day.next) }, limit: limit)
      let entries = try context.store.entries(filter)
      // Only whose community an objection is of says who reads its objector.
      let records =
        entries.contains { $0.kind == .object }
        ? try context.store.records(
          of: [.communities, .workers, .workerVersions, .objections]) : Records()
      for entry in entries {
        let name =
          try readsActor(of: entry, records, context) ? entry.actor.name : words(BoardPhrase.none)
        printLine(line(of: entry, by: name) + (try detail(of: entry, in: context.store)))
      }
      if entries.isEmpty { printLine(cli(.logEmpty)) }
    }
  }

  /// The civil midnight in UTC.
  private func startOfDay(_ day: Day) -> String { day.previous.description + "T16:00:00" }

  /// Whose role was given or taken away: who held what when is told by the log.
  private func detail(of entry: JournalEntry, in store: any Store) throws -> String {
    guard entry.kind == .user, let payload = Payload(try store.payload(of: entry.sequence)),
      let login = payload.command["login"]?.text,
      let role = payload.command["role"]?.text.flatMap(ActorRole.init(rawValue:))
    else { return "" }
    let wish = OwnRoles.Wish(role: role, place: payload.command["place"]?.text)
    let sign = payload.command["given"] == .bool(true) ? "+" : "-"
    return "  " + sign + " " + visible(login) + " " + visible(wish.code)
  }

  /// Who objected is not for everybody.
  private func readsActor(
    of entry: JournalEntry, _ records: Records, _ context: StoreContext
  ) throws -> Bool {
    guard entry.kind == .object, entry.actor.name != context.actor.name else { return true }
    let payload = Payload(try context.store.payload(of: entry.sequence))
    guard let community = payload?.command["community"]?.text else { return false }
    return records.readsObjectors(in: Identifier(community), context.actor)
  }

  private func line(of entry: JournalEntry, by name: String) -> String {
    let who = name + " (" + words.name(entry.actor.role) + ")"
    let what = entry.kind.map(words.name) ?? entry.kindName
    let undoes = entry.undoes.map { " #\($0)" } ?? ""
    let rehearsal = entry.today.map { "  " + cli(.logRehearsal, ["day": $0]) } ?? ""
    return "#\(entry.sequence)  \(civilText(ofInstant: entry.instant))  \(who)  \(what)\(undoes)"
      + "  \(entry.hash.prefix(12))\(rehearsal)"
  }
}

/// `verify`: walks the journal and compares the tables with it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: cli(.verifyAbstract))
  @OptionGroup var common: CommonOptions

  @Option(help: .init(words(VerifyPhrase.helpHead), valueName: "digits")) var head: String?

  func run() throws {
    let digits = try head.map(headDigits)
    try withStore(common, verifying: true) { context in
      let sound = Result { try working { try verify(context, telling: $0) } }
      let paper = try digits.map { try told($0, by: context.store) }
      do {
        printLine(try sound.get())
        guard let paper else { return }
        guard paper.isThere else { throw Failure(paper.line, .failed) }
        printLine(paper.line)
      } catch let failure as Failure where paper?.isThere == true {
        throw Failure(failure.text + "\n" + (paper?.line ?? ""), failure.status)
      }
    }
  }

  /// The digits of a head as somebody types them from a sheet, in groups or not.
  private func headDigits(_ text: String) throws -> String {
    let digits = text.lowercased().filter { !$0.isWhitespace }
    let isHead = (12...64).contains(digits.utf8.count) && digits.utf8.allSatisfy(isHexadecimal)
    guard isHead else {
      throw Failure(words(VerifyPhrase.badHead, ["found": visible(text)]), .usage)
    }
    return digits
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// Which row of the journal has the head that is on paper.
  private func told(
    _ digits: String, by store: any Store
  ) throws -> (isThere: Bool, line: String) {
    let rows = try store.entries(JournalFilter(hash: digits, limit: 1))
    guard let entry = rows.first else {
      return (false, words(VerifyPhrase.headNowhere, ["digits": digits]))
    }
    return (
      true,
      words(
        VerifyPhrase.headFound,
        [
          "digits": digits, "sequence": String(entry.sequence),
          "when": civilText(ofInstant: entry.instant), "who": visible(entry.actor.name),
          "command": entry.kind.map(words.name) ?? visible(entry.kindName),
        ])
    )
  }
}
