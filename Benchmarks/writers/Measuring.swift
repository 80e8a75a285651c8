import Domain
import Foundation
import SQLiteStorage
import Storage
import Synchronization

/// Twenty or forty writers of 25 commits each, and ten dashboards that read again after them.
func measureLoad(_ path: String) throws {
  for count in [20, 40] { try measureLoad(path, writers: count) }
}

private struct CommandsRefused: Error {
  let count: Int
}

private func measureLoad(_ path: String, writers count: Int) throws {
  let dashboards = try (0..<10).map { _ in try Child(["dashboard", path, "20"]) }
  Thread.sleep(forTimeInterval: 1)
  let writers = try (0..<count).map { try Child(["rate", path, "w\($0)", "25"]) }
  var figures = Figures()
  var refused = 0
  for line in writers.flatMap({ $0.lines() }) {
    figures.add(Int(line[1]) ?? 0)
    if line[0] == "refused" { refused += 1 }
  }
  figures.report("\(count) writers x 25, 10 dashboards, refused \(refused)")
  // A refusal is quicker than a commit: such figures would say nothing.
  if refused > 0 { throw CommandsRefused(count: refused) }
  let reads = dashboards.flatMap { $0.lines() }
  print("dashboards, reads and longest in us:", reads.map { $0[1] + "/" + $0[2] })
  print("verify:", try open(path).verify().isSound)
}

/// One writer alone: a whole command, and a bare change.
func measureCommits(_ path: String) throws {
  let store = try open(path)
  let sample = try Sample(store)
  var commands = Figures()
  var changes = Figures()
  let run = UUID().uuidString
  for number in 0..<2000 {
    let request = Request(
      sample.giveMark(number), by: administrator("bench"), on: today,
      operation: "\(run)-\(number)")
    _ = try commands.time { try store.perform(request) }
  }
  for number in 0..<2000 {
    let request = Request(
      sample.giveMark(number), by: administrator("bench"), on: today,
      operation: "\(run)-bare-\(number)")
    let special = SpecialTask(
      id: Identifier("\(run)-\(number)"), month: sample.month.previous.previous,
      worker: sample.workers[0], title: "bench", points: Points(raw: 100), evidence: nil,
      proposer: "bench", status: .proposed, verifier: nil)
    _ = try changes.time { try store.write([.insert(special)], as: request) }
  }
  commands.report("one mark, slice and rules included")
  changes.report("one row and its journal entry")
}

/// A street's month: opened anew each time, and again on an open connection.
func measureSlices(_ path: String) throws {
  let sample = try Sample(try open(path))
  var cold = Figures()
  var warm = Figures()
  for _ in 0..<200 {
    let store = try cold.time {
      let store = try open(path)
      _ = try store.snapshot(sample.street, sample.month)
      return store
    }
    _ = try warm.time { try store.snapshot(sample.street, sample.month) }
  }
  var touch = Figures()
  let store = try open(path)
  var (slice, head) = try store.snapshot(sample.street, sample.month)
  for number in 0..<200 {
    _ = try store.perform(
      Request(
        sample.giveMark(number), by: administrator("bench"), on: today,
        operation: "touch-\(microseconds())"))
    let refreshed = try touch.time { try store.refreshed(slice, since: head.sequence) }
    (slice, head) = (refreshed.slice, refreshed.head)
  }
  cold.report("slice of \(sample.workers.count) workers, opening included")
  warm.report("slice again")
  touch.report("slice after one change")
  var all = Figures()
  for _ in 0..<5 { _ = try all.time { try store.allRecords() } }
  all.report("all records")
}

/// From the end of a commit in one process to the read in another that shows it.
func measureNotices(_ path: String) throws {
  let store = try open(path)
  let seen = Mutex<(head: Int, times: [Int: Int])>((try store.journalHead().sequence, [:]))
  let watch = store.watch {
    seen.withLock { seen in
      guard let touched = try? store.touched(since: seen.head) else { return }
      for row in touched.rows { seen.times[row.sequence] = microseconds() }
      seen.head = touched.head.sequence
    }
  }
  let lines = try Child(["rate", path, "noticed", "1000"]).lines()
  Thread.sleep(forTimeInterval: 1.2)
  watch.stop()
  let times = seen.withLock { $0.times }
  var figures = Figures()
  for line in lines where line[0] == "ok" {
    guard let sequence = Int(line[2]), let done = Int(line[3]), let time = times[sequence] else {
      continue
    }
    figures.add(max(0, time - done))
  }
  figures.report("change seen by another process")
}

/// A month of the sample as one import into an empty database beside it, and once again.
func measureImport(_ path: String) throws {
  let source = try open(path)
  let records = try source.allRecords()
  let month = Value.month(try Sample(source).month)
  let rows = TableName.allCases.flatMap { table in
    let place = table.table.columns.firstIndex { $0.name == "month" }
    let ofMonth = records.rows(of: table).filter { row in
      place.map { row[$0] == month } ?? true
    }
    return ofMonth.map {
      Incoming.Row(table: table, cells: $0, origin: Origin(file: table.rawValue, line: 1))
    }
  }
  let copy = path + ".copy"
  let store = try SQLStore(creating: try SQLiteDatabase.create(path: copy), creator: "bench")
  for attempt in ["first", "again"] {
    var figures = Figures()
    let receipt = try figures.time {
      try store.perform(
        Request(
          .importTables(Incoming(rows: rows)), by: administrator("bench"), on: today,
          operation: attempt))
    }
    figures.report("import of \(rows.count) rows, \(attempt), \(receipt.changes.count) changes")
  }
  var fill = Figures()
  let other = try SQLStore(
    creating: try SQLiteDatabase.create(path: path + ".fill"), creator: "bench",
    isRehearsal: true)
  _ = try fill.time {
    try other.fill(
      with: records, by: administrator("bench"), on: today, operation: "fill")
  }
  fill.report("fill, no rules")
  var verify = Figures()
  print("verify:", try verify.time { try other.verify().isSound })
  verify.report("verify")
}
