import Synchronization

/// What figures look up, put in order once for all of a report: rows of registers by whose they are, and who
/// has what work.
final class RowIndex: Sendable {
  private let records: Records
  private let rowsByID = Memo<String, [String: [[Value]]]>()
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

  private let courses = Mutex<[TableName: [Day: any Sendable]]>([:])

  /// How far every row of a table has come that was there by a day, by the steps taken up to it; by id.
  func courses<Course: StepCourse>(
    of steps: any StepRow.Type, on day: Day
  ) -> [String: Course] {
    let table = steps.table.name
    if let known = courses.withLock({ $0[table]?[day] }) as? [String: Course] { return known }
    let terms = StepTerms(records)
    let taken = records.stepsByParent(steps)
    let rows = records.rows(of: steps.parent.table.name)
    let made = rows.reduce(into: [String: Course]()) { made, row in
      guard let id = row[0].textOrNil, var course = steps.course(of: row, terms) as? Course,
        course.lastDay <= day
      else { return }
      for step in taken[id] ?? [] where step.day <= day { course.take(step) }
      made[id] = course
    }
    courses.withLock { $0[table, default: [:]][day] = made }
    return made
  }

  private let certified = Memo<Day, Certifications>()

  /// Who is certified in what on the last day of a scope.
  func certifications(_ scope: RegisterScope) -> Certifications {
    certified.value(for: scope.period.upperBound) { Certifications(scope) }
  }

  private let homes = Memo<Month, [Worker.ID: Community.ID]>()

  /// Where everybody has a home in a month.
  func homes(in month: Month) -> [Worker.ID: Community.ID] {
    homes.value(for: month) {
      records.workers.keys.reduce(into: [:]) { homes, worker in
        homes[worker] = records.workerVersions.of(worker, in: month)?.community
      }
    }
  }

  private let training = Memo<Day, TrainingHours>()

  /// The hours of the year up to the last day of a scope.
  func trainingHours(_ scope: RegisterScope) -> TrainingHours {
    training.value(for: scope.period.upperBound) { TrainingHours(scope) }
  }

  /// Every request that was told by a day, by id.
  func requestsByID(on day: Day) -> [String: RequestCourse] {
    courses(of: RequestStep.self, on: day)
  }

  /// The same by their grids, each grid's by id.
  func requests(on day: Day) -> [String: [RequestCourse]] {
    Dictionary(grouping: requestsByID(on: day).values) { $0.request.text("grid") ?? "" }
  }

  /// The rows of a table by the id in one of its columns.
  func rows(of table: TableName, by column: String) -> [String: [[Value]]] {
    rowsByID.value(for: table.rawValue + "." + column) {
      let owner = table.table.reader(column)
      return Dictionary(grouping: records.rows(of: table)) { owner($0)?.textOrNil ?? "" }
    }
  }
}
