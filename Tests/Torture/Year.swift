import Demo
import Domain
import Foundation
import Storage

/// How long a closed year takes: twelve settled months of every street of a made-up place.
///
/// Processor time, because a busy machine tells nothing by the clock.
func measureYear(_ size: String) throws {
  let today = Day(year: 2026, month: 10, day: 14)
  guard let wanted = DemoSize(rawValue: size) else { throw Torn("no size \(size)") }
  try withScratch { folder in
    let path = folder + "/year.db"
    let store = try newStore(at: path)
    let root = Actor(name: "root", role: .administrator)
    let records = demoRecords(wanted, today: today)
    _ = try store.fill(with: records, by: root, on: today, operation: "fill")
    let year = Month(year: 2025, month: 1)...Month(year: 2025, month: 12)
    for street in records.streets.keys.sorted() {
      try settle(street, records, year, today, store)
    }
    let cold = try openStore(at: path)
    var times: [Int] = []
    var count = 0
    for _ in 0..<10 {
      let start = clock()
      count = try records.streets.keys.reduce(0) { try $0 + cold.settledResults($1, year).count }
      times.append(microseconds(since: start))
    }
    let street = records.streets.keys.sorted()[0]
    let start = clock()
    let one = try cold.settledResults(street, year).count
    print(
      "year: \(count) rows of \(records.streets.count) streets, first \(times[0]) us, "
        + "median \(times.sorted()[times.count / 2]) us; one street \(one) rows "
        + "\(microseconds(since: start)) us")
  }
}

/// A year of months like those that the demo has scored.
private func settle(
  _ street: Street.ID, _ records: Records, _ year: ClosedRange<Month>, _ today: Day,
  _ store: SQLStore
) throws {
  let root = Actor(name: "root", role: .administrator)
  for number in 0..<12 {
    let source = Slice(
      street: street, month: Month(index: today.month.index - 1 - number % 5), records: records)
    let month = Month(index: year.lowerBound.index + number)
    let key = Settlement.Key(street: street, month: month, version: 1)
    let board = Board(source)
    let standing = StreetMonth.Key(street: street, month: month)
    let changes: [Change] =
      [
        .insert(
          Settlement(
            key: key, rules: Rules.current, scheme: board.scheme.effectiveMonth, day: today,
            by: "root")),
        .insert(FrozenMonth(key: key, inputs: FrozenMonth(source, version: 1).inputs)),
      ] + board.settledResults(of: key).map(Change.insert)
      + [.insert(StreetMonth(key: standing, state: .settled))]
    let command = Command.advance(AdvanceMonth(street: street, month: month, to: .settled))
    _ = try store.write(
      changes,
      as: Request(command, by: root, on: today, operation: "\(street)-\(month)"))
  }
}

private func microseconds(since start: clock_t) -> Int { Int(clock() - start) }
