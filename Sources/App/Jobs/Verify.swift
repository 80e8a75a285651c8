import Domain
import Storage
import Tables
import TextUI
import Wording

/// Verifies a store.
///
/// - Parameters:
///   - context: What is verified, and what was seen of it before.
///   - digits: How many of the journal's head are told.
///   - progress: Is told every stage, and may stop it.
/// - Returns: That it is sound, on one line.
/// - Throws: `Failure` with a line for everything that is not.
func verify(
  _ context: StoreContext, digits: Int = 64, telling progress: WorkProgress?
) throws -> String {
  let result = try context.store.verify(telling: progress)
  let clock = clockLine(result.head).map { "\n" + $0 } ?? ""
  let lost = try lostLines(context, result.head)
  guard result.isSound, lost.isEmpty else {
    throw Failure(
      (verificationLines(result) + lost).joined(separator: "\n") + clock, .failed)
  }
  let sound = cli(
    .verifySound,
    ["sequence": String(result.head.sequence), "hash": String(result.head.hash.prefix(digits))])
  let settled =
    result.settlements == 0
    ? sound
    : words(OfficePhrase.verifySettled, ["sound": sound, "count": String(result.settlements)])
  return judgedToo(settled, result) + clock
}

/// That the journal has lost what was seen of it; said once, and what is there counts from then on.
private func lostLines(
  _ context: StoreContext, _ head: Storage.JournalHead
) throws -> [String] {
  guard let heads = context.heads, let lost = try heads.lost(by: context.store) else { return [] }
  heads.accept(head)
  return [
    lostLine(lost, head),
    words(VerifyPhrase.headAccepted, ["sequence": String(head.sequence)]),
  ]
}

/// How many commands were judged again; of those from before there were rules to judge them by it is
/// said.
private func judgedToo(_ sound: String, _ result: Verification) -> String {
  let judged = words(
    VerifyPhrase.judgedAgain, ["sound": sound, "count": String(result.judged)])
  guard result.heldAgainstChanges > 0 else { return judged }
  return words(
    VerifyPhrase.heldAgainstChanges,
    ["judged": judged, "count": String(result.heldAgainstChanges)])
}

/// That this machine's clock stands before the journal's last row, where it does: one of the two is
/// wrong.
func clockLine(_ head: Storage.JournalHead) -> String? {
  guard head.isAhead(of: currentInstant()), let last = head.instant else { return nil }
  return words(
    OfficePhrase.clockBehind,
    [
      "now": civilText(ofInstant: currentInstant()), "sequence": String(head.sequence),
      "when": civilText(ofInstant: last),
    ])
}

/// A line for everything that is not as it was written.
func verificationLines(_ result: Verification) -> [String] {
  var lines = result.definitions.map(sentence)
  lines += result.commandFaults.map(sentence)
  if let broken = result.brokenAt {
    lines.append(cli(.verifyBroken, ["sequence": String(broken)]))
  }
  if let newer = result.newerAt {
    lines.append(words(OfficePhrase.verifyNewer, ["sequence": String(newer)]))
  }
  lines += result.strayRows.map { cli(.verifyStray, ["table": $0.table, "key": $0.key]) }
  lines += result.settlementFaults.map(sentence)
  lines += result.damages.map { cli(.verifyDamage, ["message": $0]) }
  return lines
}

/// What of the database is not as the program makes it.
func sentence(_ stray: StrayDefinition) -> String {
  let kind =
    switch stray.kind {
    case .table: words(VerifyPhrase.kindTable)
    case .index: words(VerifyPhrase.kindIndex)
    case .view: words(VerifyPhrase.kindView)
    case .guardian: words(VerifyPhrase.kindSeal)
    }
  let phrase: VerifyPhrase =
    switch stray.fault {
    case .missing: .definitionMissing
    case .strange: .definitionStrange
    case .altered: .definitionAltered
    }
  return words(phrase, ["kind": kind, "name": visible(stray.name)])
}

private func sentence(_ fault: CommandFault) -> String {
  let entry = fault.entry
  let which = words(
    VerifyPhrase.journalRow,
    [
      "sequence": String(entry.sequence), "who": visible(entry.actor.name),
      "role": words.name(entry.actor.role),
      "command": entry.kind.map(words.name) ?? visible(entry.kindName),
    ])
  let of = { (phrase: VerifyPhrase, key: RowKey, id: String) in
    words(
      phrase,
      [
        "row": which, "table": words.name(key.table), "key": visible(words.text(of: key.cells)),
        "id": visible(id),
      ])
  }
  return switch fault.kind {
  case .refused(let refusal):
    words(VerifyPhrase.rowRefused, ["row": which, "why": visible(sentence(refusal))])
  case .unreadable: words(VerifyPhrase.rowUnreadable, ["row": which])
  case .differs(let key): of(.rowDiffers, key, "")
  case .unreadableRow(let key): of(.rowImpossible, key, "")
  case .unresolved(let key, let id): of(.rowUnresolved, key, id)
  case .settled(let key): of(.rowSettled, key, "")
  case .otherInputs(let key): of(.rowOtherInputs, key, "")
  }
}

/// The rule that says no, by ids: of the people of that moment nothing is known here.
private func sentence(_ refusal: Refusal) -> String {
  let names = RecordNames(Records(), words.language, latin: hasLatinNames)
  guard case .faultyTables(let faults) = refusal, let first = faults.first else {
    return words.sentence(for: refusal.inCivilTime, names: names)
  }
  // Its place was a line of a file that nobody has any more.
  return FaultWriter(words, calling: ["": ""]) { words.sentence(for: $0, names: names) }
    .line(TableFault(first))
}

private func sentence(_ fault: SettlementFault) -> String {
  let which = words(
    fault.version == nil ? OfficePhrase.settledMonth : .settlement,
    [
      "street": fault.street, "month": fault.month,
      "version": fault.version.map { String($0) } ?? "",
    ])
  return switch fault.kind {
  case .noInputs: words(OfficePhrase.settlementNoInputs, ["which": which])
  case .noResults: words(OfficePhrase.settlementNoResults, ["which": which])
  case .noSettlement: words(OfficePhrase.settlementNone, ["which": which])
  case .unreadable: words(OfficePhrase.settlementUnreadable, ["which": which])
  case .otherScheme: words(OfficePhrase.settlementOtherScheme, ["which": which])
  case .differs(let workers):
    words(
      OfficePhrase.settlementDiffers,
      [
        "which": which, "count": String(workers.count),
        "workers": words.list(workers.prefix(10).map(\.text)),
      ])
  case .newerRules(let rules):
    words(
      OfficePhrase.settlementNewer,
      ["which": which, "rules": String(rules), "known": String(Rules.current)])
  }
}
