import Domain
import Storage
import Wording

/// Verifies a store.
///
/// - Parameters:
///   - store: What is verified.
///   - digits: How many of the journal's head are told.
///   - progress: Is told every stage, and may stop it.
/// - Returns: That it is sound, on one line.
/// - Throws: `Failure` with a line for everything that is not.
func verify(
  _ store: any Store, digits: Int = 64, telling progress: WorkProgress?
) throws -> String {
  let result = try store.verify(telling: progress)
  let clock = clockLine(result.head).map { "\n" + $0 } ?? ""
  guard result.isSound else {
    throw Failure(verificationLines(result).joined(separator: "\n") + clock, .failed)
  }
  let sound = cli(
    .verifySound,
    ["sequence": String(result.head.sequence), "hash": String(result.head.hash.prefix(digits))])
  guard result.settlements > 0 else { return sound + clock }
  return words(
    OfficePhrase.verifySettled, ["sound": sound, "count": String(result.settlements)]) + clock
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
  var lines: [String] = []
  if let broken = result.brokenAt {
    lines.append(cli(.verifyBroken, ["sequence": String(broken)]))
  }
  if let newer = result.newerAt {
    lines.append(words(OfficePhrase.verifyNewer, ["sequence": String(newer)]))
  }
  lines += result.strayRows.map { cli(.verifyStray, ["table": $0.table, "key": $0.key]) }
  lines += result.settlementFaults.map(sentence)
  lines += result.brokenSeals.map { words(OfficePhrase.verifySeal, ["name": $0]) }
  lines += result.damages.map { cli(.verifyDamage, ["message": $0]) }
  return lines
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
