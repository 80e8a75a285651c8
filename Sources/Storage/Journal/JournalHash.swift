import Domain

/// The hash of a journal row, which ties it to the row before.
///
/// SHA-256 over the canonical JSON array of seven texts: sequence in decimal, instant, actor, role,
/// operation id, SHA-256 of the payload, hash of the row before (64 zeros before the first). Somebody
/// who may not read a payload can still append and walk the chain.
package func journalHash(
  sequence: Int, instant: String, actor: String, role: String, operation: String,
  payloadHash: String, previousHash: String
) -> String {
  let parts = [
    String(sequence), instant, actor, role, operation, payloadHash, previousHash,
  ]
  return sha256(JSON.array(parts.map(JSON.text)).canonical)
}

/// What stands for the hash of the row before the first.
package let firstPreviousHash = String(repeating: "0", count: 64)

extension JournalEntry {
  /// What `hash` must be.
  var expectedHash: String {
    journalHash(
      sequence: sequence, instant: instant, actor: actor.name, role: actor.role.rawValue,
      operation: operation, payloadHash: payloadHash, previousHash: previousHash)
  }
}
