import Domain
import Glibc
import Settings
import Storage
import Synchronization
import Wording

/// The last row of a journal that somebody has seen (见过的末行), as a file keeps it: whoever has it
/// finds out when the chain no longer holds it, which nothing in the database itself could tell.
extension PublicHead {
  init(_ head: Storage.JournalHead) { self.init(sequence: head.sequence, hash: head.hash) }

  /// Always equally long, so that it can be written over where it stands.
  var line: String {
    let digits = String(sequence)
    return String(repeating: "0", count: max(0, 20 - digits.count)) + digits + " \(hash)\n"
  }

  /// - Returns: `nil` when the text is none of ours.
  init?(line bytes: [UInt8]) {
    let words = String(decoding: bytes.prefix(128), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, let sequence = Int(words[0]), sequence >= 0, words[1].utf8.count == 64
    else { return nil }
    self.init(sequence: sequence, hash: String(words[1]))
  }
}

/// The file of the head seen of what lies at a path: one a database, one a snapshot.
func headFile(of path: String, in folder: String) -> String {
  let real = realpath(path, nil)
  defer { free(real) }
  let place = real.map { String(cString: $0) } ?? path
  return folder + "/heads/" + sha256(place).prefix(32)
}

/// What a program remembers of one database: the last row that this user saw, in this run or an
/// earlier one.
final class SeenHeads: Sendable {
  /// Written again after so long while a screen is open.
  private static let pause = Duration.seconds(60)

  /// `nil` = there is no place for it: what was seen lasts as long as this run.
  private let file: String?
  private let state: Mutex<State>

  private struct State {
    var seen: PublicHead?
    var written: PublicHead?
    var accepted: String
    var writtenAt = ContinuousClock.now
    var isLeaving = false
  }

  init(of database: DatabasePlace) {
    file = Places.state.map { headFile(of: database.text, in: $0) }
    let kept = Self.kept(file)
    state = Mutex(State(seen: kept.head, written: kept.head, accepted: kept.accepted))
  }

  /// The row that was seen and that the chain holds no more; `nil` = it holds it, or none was seen.
  func lost(by store: any Store) throws -> PublicHead? {
    guard let seen = state.withLock({ $0.seen }), seen.sequence > 0 else { return nil }
    if try isThere(seen, in: store) { return nil }
    // Another program of the same user may have told him meanwhile.
    let kept = Self.kept(file)
    guard let head = kept.head, kept.accepted != state.withLock({ $0.accepted }),
      try isThere(head, in: store)
    else { return seen }
    state.withLock { ($0.seen, $0.accepted) = (head, kept.accepted) }
    return nil
  }

  private func isThere(_ seen: PublicHead, in store: any Store) throws -> Bool {
    let rows = try store.entries(JournalFilter(below: seen.sequence + 1, limit: 1))
    return rows.first?.sequence == seen.sequence && rows.first?.hash == seen.hash
  }

  /// What the file holds: the row, and behind it a name for the last time that a loss was accepted.
  private static func kept(_ file: String?) -> (head: PublicHead?, accepted: String) {
    guard let file, let bytes = try? SafeFile.read(file, limit: 256) else { return (nil, "") }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return (PublicHead(line: bytes), words.count > 2 ? String(words[2]) : "")
  }

  /// Notes the head as seen, unless a row is lost.
  ///
  /// - Returns: The row that is lost.
  @discardableResult
  func look(at store: any Store) throws -> PublicHead? {
    guard !state.withLock({ $0.isLeaving }) else { return nil }
    if let lost = try lost(by: store) {
      // Whoever verifies now is to hear of it.
      write()
      return lost
    }
    let head = try store.journalHead()
    let isDue = state.withLock { state in
      state.seen = PublicHead(head)
      return ContinuousClock.now - state.writtenAt >= Self.pause
    }
    if isDue { write() }
    return nil
  }

  /// Asks the store no more: it does not answer, and nobody waits for it.
  func leave() { state.withLock { $0.isLeaving = true } }

  /// From now on what is there counts: somebody was told, or put it there himself.
  func accept(_ head: Storage.JournalHead) {
    state.withLock { state in
      state.seen = PublicHead(head)
      state.written = nil
      state.accepted = newOperation()
    }
    write()
  }

  /// Keeps what was seen for the next run; where nothing can be written, nothing was seen.
  func write() {
    let text = state.withLock { state -> String? in
      state.writtenAt = .now
      guard let seen = state.seen, seen != state.written else { return nil }
      state.written = seen
      return seen.line + state.accepted + "\n"
    }
    guard let text, let file else { return }
    makeFolder(above: file)
    try? SafeFile.write(text, to: file)
  }
}

/// That rows were seen which the journal does not have any more: the file was put back, or replaced.
func lostLine(_ lost: PublicHead, _ head: Storage.JournalHead) -> String {
  words(
    VerifyPhrase.headLost,
    [
      "seen": String(lost.sequence), "hash": String(lost.hash.prefix(12)),
      "sequence": String(head.sequence),
    ])
}
