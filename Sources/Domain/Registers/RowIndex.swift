import Synchronization

/// What figures look up, put in order once for all of a report: rows of registers by whose they are, and who
/// has what work.
final class RowIndex: Sendable {
  private let records: Records
  private let made = Mutex<[String: [String: [[Value]]]]>([:])
  private let work = Mutex<Holdings?>(nil)

  init(_ records: Records) { self.records = records }

  /// Who has what.
  var holdings: Holdings {
    work.withLock { known in
      let holdings = known ?? Holdings(records)
      known = holdings
      return holdings
    }
  }

  private let courses = Mutex<[Day: [String: RequestCourse]]>([:])

  /// Every request that was told by a day, with the steps taken up to it, by id.
  func requestsByID(on day: Day) -> [String: RequestCourse] {
    if let known = courses.withLock({ $0[day] }) { return known }
    let terms = StepTerms(records)
    let steps = records.stepsByParent(RequestStep.self)
    let made = records.rows(of: .requests).reduce(into: [String: RequestCourse]()) { made, row in
      let request = ResidentRequest(row: row)
      guard var course = RequestCourse(request, terms), course.day <= day else { return }
      for step in steps[request.id] ?? [] where step.day <= day { course.take(step) }
      made[request.id] = course
    }
    courses.withLock { $0[day] = made }
    return made
  }

  /// The same by their grids, each grid's by id.
  func requests(on day: Day) -> [String: [RequestCourse]] {
    Dictionary(grouping: requestsByID(on: day).values) { $0.request.text("grid") ?? "" }
  }

  /// The rows of a table by the id in one of its columns.
  func rows(of table: TableName, by column: String) -> [String: [[Value]]] {
    let name = table.rawValue + "." + column
    if let known = made.withLock({ $0[name] }) { return known }
    let owner = table.table.reader(column)
    let rows = Dictionary(grouping: records.rows(of: table)) { owner($0)?.textOrNil ?? "" }
    made.withLock { $0[name] = rows }
    return rows
  }
}
