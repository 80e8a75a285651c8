import Domain
import Foundation

/// The long forms of what the tests do briefly; `make torture` runs them.
///
/// `months COUNT [SEED]` · `tamper COUNT [SEED]` · `backups COUNT` · `write DB SECONDS` · `year SIZE` ·
/// `play SIZE [MONTHS [DB]]`
/// Prints one line; the exit status is 0 when all held.
let arguments = Array(CommandLine.arguments.dropFirst())
let number = arguments.dropFirst().first.flatMap { Int($0) }
let seed = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1

do {
  switch (arguments.first, number) {
  case ("months", let count?): try tortureMonths(count, seed: seed)
  case ("tamper", let count?): try tortureTables(count, seed: seed)
  case ("backups", let count?): try tortureBackups(count)
  case ("write", _) where arguments.count == 3:
    try writeOn(arguments[1], seconds: Double(arguments[2]) ?? 1)
  case ("year", _) where arguments.count == 2: try measureYear(arguments[1])
  case ("play", _) where arguments.count >= 2:
    try playYear(
      arguments[1], at: arguments.dropFirst(3).first,
      months: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 12)
  default:
    print(
      "Torture months|tamper|backups COUNT [SEED] | year street|district|city | play SIZE [MONTHS [DB]]"
    )
    exit(64)
  }
} catch {
  print("fault: \(error)")
  exit(1)
}

func tortureMonths(_ count: Int, seed: Int) throws {
  let start = ContinuousClock.now
  var workers = 0
  for number in seed..<(seed + count) {
    let random = RandomMonth(seed: number)
    if let fault = try fault(of: random) {
      print("months: seed \(number): \(fault)")
      exit(1)
    }
    workers += random.records.workers.count
    if (number - seed + 1) % 10_000 == 0 { note("\(number - seed + 1) months") }
  }
  print(
    "months: \(count) settled, \(workers) workers, no difference, in \(seconds(since: start)) s")
}

/// Where it is, for whoever waits; the result alone goes to standard output.
func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

func seconds(since start: ContinuousClock.Instant) -> Int {
  Int((ContinuousClock.now - start).components.seconds)
}

/// A folder of its own, gone afterwards.
func withScratch<T>(_ body: (String) throws -> T) throws -> T {
  let folder = NSTemporaryDirectory() + "tiaokuai-torture-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
