import Demo
import Domain
import SQLiteStorage
import Storage

let today = Day(year: 2026, month: 10, day: 12)

/// Fills a new database with a made-up street, district or city.
func prepare(_ path: String, _ size: String) throws {
  let store = try SQLStore(
    creating: try SQLiteDatabase.create(path: path), creator: "prepare", isRehearsal: true)
  var records = demoRecords(DemoSize(rawValue: size) ?? .street, today: today)
  for name in ["bench", "noticed", "w"] + (0..<40).map({ "w\($0)" }) {
    let user = User(key: User.Key(login: name, role: .administrator))
    records.users[user.key] = user
  }
  // A submission closes marks, and marks are what is written here.
  records.submissions = [:]
  _ = try store.fill(
    with: records, by: administrator("prepare"), on: today, operation: "prepare")
}

func open(_ path: String) throws -> SQLStore {
  try SQLStore(opening: try SQLiteDatabase(path: path))
}

func administrator(_ name: String) -> Actor { Actor(name: name, role: .administrator) }

/// The first street, its last month that is being scored, and its workers.
struct Sample {
  let street: Street.ID
  let month: Month
  let workers: [Worker.ID]

  init(_ store: some Store) throws {
    street = try store.streets().first?.id ?? "S1"
    let months = try store.slice(street, today.month).records.months.values
    month = months.filter { $0.state == .scoring }.map(\.key.month).max() ?? today.month
    let slice = try store.slice(street, month)
    let homes = slice.records.communities.values.filter { $0.street == slice.street }.map(\.id)
    workers = slice.records.workers.keys.sorted().filter { worker in
      homes.contains { $0 == slice.records.workerVersions.of(worker, in: slice.month)?.community }
        && slice.records.workers[worker]?.employment.overlaps(slice.month.days) ?? false
    }
  }

  /// A mark of a worker for herself.
  func mark(_ number: Int, of hundredths: Int) -> Mark {
    Mark(
      key: Mark.Key(
        month: month, source: .`self`, ratee: workers[number % workers.count].text),
      score: Score(raw: hundredths), rater: "bench")
  }

  func giveMark(_ number: Int) -> Command {
    let mark = mark(number, of: Int.random(in: 0...100_00))
    return .rate(GiveMark(key: mark.key, score: mark.score, rater: mark.rater))
  }

  /// Five marks in one command: a half of it would show.
  func importMarks(_ number: Int) -> Command {
    let rows = (0..<min(5, workers.count)).map { index in
      Incoming.Row(
        table: .marks, cells: mark(number + index, of: Int.random(in: 0...100_00)).row,
        origin: Origin(file: "ratings.csv", line: index + 2))
    }
    return .importTables(Incoming(rows: rows))
  }
}
