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
  guard !result.isSound else {
    return cli(
      .verifySound,
      ["sequence": String(result.head.sequence), "hash": String(result.head.hash.prefix(digits))])
  }
  var lines: [String] = []
  if let broken = result.brokenAt {
    lines.append(cli(.verifyBroken, ["sequence": String(broken)]))
  }
  lines += result.strayRows.map { cli(.verifyStray, ["table": $0.table, "key": $0.key]) }
  lines += result.damages.map { cli(.verifyDamage, ["message": $0]) }
  throw Failure(lines.joined(separator: "\n"), .failed)
}
