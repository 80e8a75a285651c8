import Domain
import Foundation
import SQLiteStorage
import Storage

/// Makes backups while two processes write, restores each and verifies it.
func tortureBackups(_ count: Int) throws {
  let start = ContinuousClock.now
  var rows = 0
  // A journal that grows without end would only make each one slower.
  for first in stride(from: 0, to: count, by: 100) {
    try withScratch { folder in
      rows += try backUp(min(100, count - first), in: folder)
    }
    note("\(min(count, first + 100)) backups")
  }
  print(
    "backups: \(count) restored and verified over \(rows) journal rows in "
      + "\(seconds(since: start)) s")
}

/// - Returns: How many rows the journal had at the last one.
private func backUp(_ count: Int, in folder: String) throws -> Int {
  let full = try FullDatabase(at: folder + "/office.db", seed: 1)
  let writers = try (1...2).map { _ in try writer(on: full.path) }
  // Not asked but ended: one that lives on misses the folder that is taken away, and tells of it.
  defer { for writer in writers { kill(writer.processIdentifier, SIGKILL) } }
  // On a busy machine somebody who holds the lock may not run for long.
  var options = SQLiteDatabase.Options()
  options.patience = 120
  let database = try SQLiteDatabase(path: full.path, options: options)
  var last = 0
  for number in 0..<count {
    let copy = folder + "/copy.db"
    let found = try database.backup(to: copy, replacing: number > 0)
    guard found.isSound, found.head.sequence >= last else { throw Torn("backup \(number)") }
    let restored = try SQLiteDatabase.restore(
      from: copy, to: folder + "/restored.db", replacing: number > 0, options: options)
    guard restored.found.head == found.head else { throw Torn("restored \(number) is another") }
    let store = try openStore(at: folder + "/restored.db")
    guard try store.verify().head == found.head else { throw Torn("opened \(number) is another") }
    if let kept = restored.kept {
      for suffix in ["", "-wal", "-shm", ".lock"] {
        try? FileManager.default.removeItem(atPath: kept + suffix)
      }
    }
    last = found.head.sequence
  }
  let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { $0.contains(".tmp") || $0.contains("before") }
  guard left.isEmpty else { throw Torn("left behind: \(left)") }
  guard last > count / 10 else { throw Torn("nobody wrote meanwhile: \(last) rows") }
  return last
}

private func writer(on path: String) throws -> Process {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  process.arguments = ["write", path, "3600"]
  try process.run()
  return process
}

/// Gives a mark every few milliseconds until it is ended.
func writeOn(_ path: String, seconds: Double) throws {
  var options = SQLiteDatabase.Options()
  options.patience = 120
  let store = try SQLStore(opening: try SQLiteDatabase(path: path, options: options))
  let root = Actor(name: "root", role: .administrator)
  let months = try store.allRecords().months.values
  let scored = months.first { $0.state == .scoring }?.key.month ?? .beginning
  let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
  while ContinuousClock.now < end, getppid() != 1 {
    let key = Mark.Key(month: scored, source: .`self`, ratee: "C1-W1")
    let command = Command.rate(
      GiveMark(key: key, score: Score(raw: Int.random(in: 0...100_00))))
    _ = try store.perform(
      Request(
        command, by: root, on: scored.next.first, setsDay: true, operation: UUID().uuidString))
    usleep(20_000)
  }
}
