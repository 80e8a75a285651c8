import Demo
import Domain
import Foundation
import Query
import Wording

/// A list of all workers of a city as if they were of one street: what the first key after a change
/// costs, when nothing is made yet, and what the next ones do.
func measureRows() throws {
  let source = citySource(Day(year: 2026, month: 10, day: 14))
  print("rows: \(source.table(.workers).count)")
  for sort in ["name", "community,pay:desc", "grids"] {
    let keys = try [SortKey](reading: sort, for: .workers)
    measure("sort \(sort)", source) { table in
      _ = table.sorted(Array(0..<table.count), by: keys)
    }
  }
  for filter in ["wxj", "王", "主线:帮扶", "满意<0.9", "主线:帮扶 满意<0.9 -职级:正职"] {
    let filter = try Filter(reading: filter, for: .workers)
    measure("filter", source) { _ = $0.places(filter) }
  }
}

private func measure(_ name: String, _ source: ListSource, _ key: (ListTable) -> Void) {
  var first = Figures()
  var next = Figures()
  for _ in 0..<20 {
    let table = source.table(.workers)
    first.time { key(table) }
    next.time { key(table) }
  }
  first.report("\(name), first")
  next.report("\(name), next")
}

private func citySource(_ today: Day) -> ListSource {
  var records = demoRecords(.city, today: today)
  let street = records.streets.keys.min() ?? ""
  for id in records.communities.keys { records.communities[id]?.street = street }
  let slice = Slice(street: street, month: today.month, records: records)
  return ListSource(
    Board(slice), records: records, today: today, for: administrator("bench"),
    words: Words(.chinese))
}
