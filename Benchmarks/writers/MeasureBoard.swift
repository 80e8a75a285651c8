import Dashboard
import Demo
import Domain
import TextUI

/// The monthly board of a district's 1,500 workers as if they were of one street: what opening it
/// costs once its data are there, and what each key on it does, drawing included.
func measureBoard() throws {
  let today = Day(year: 2026, month: 10, day: 14)
  let snapshot = districtSnapshot(today)
  print("workers: \(snapshot.slice.records.workers.count)")
  for size in [
    Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 60, columns: 200),
  ] {
    let name = "\(size.columns)x\(size.rows)"
    var taken = Figures()
    var opened = Figures()
    var keys: [(String, Key, Figures)] = [
      ("down", .down, Figures()), ("sort communities", .character("s"), Figures()),
      ("second panel", .character("2"), Figures()), ("ranking", .character("3"), Figures()),
      ("sort workers", .character("s"), Figures()), ("next class", .character("c"), Figures()),
      ("conditions", .character("A"), Figures()),
    ]
    for _ in 0..<10 {
      var state = State(
        viewer: Viewer(actor: administrator("bench")), size: size, today: today)
      taken.time { show(&state, .loaded(snapshot)) }
      opened.time { show(&state, .key(.character("B"))) }
      for place in keys.indices {
        let key = keys[place].1
        keys[place].2.time { show(&state, .key(key)) }
      }
    }
    taken.report("\(name) data taken in")
    opened.report("\(name) board opened")
    for (what, _, figures) in keys { figures.report("\(name) \(what)") }
  }
}

private func show(_ state: inout State, _ message: Message) {
  _ = update(&state, message)
  _ = view(state)
}

private func districtSnapshot(_ today: Day) -> Snapshot {
  var records = demoRecords(.district, today: today)
  let street = records.streets.keys.min() ?? ""
  for id in records.communities.keys { records.communities[id]?.street = street }
  return Snapshot(
    slice: Slice(street: street, month: today.month.previous, records: records),
    streets: [StreetName(id: street, name: "bench")])
}
