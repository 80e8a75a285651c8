/// Records of every kind: a whole database, or the part of it that a slice needs.
package struct Records: Equatable, Sendable {
  package var districts: [District.ID: District] = [:]
  package var streets: [Street.ID: Street] = [:]
  package var communities: [Community.ID: Community] = [:]
  package var communityVersions = Versions<CommunityVersion>()
  package var departments: [Department.ID: Department] = [:]
  package var grids: [Target.ID: Grid] = [:]
  package var gridVersions = Versions<GridVersion>()
  package var lines: [Target.ID: WorkLine] = [:]
  package var lineVersions = Versions<LineVersion>()
  package var difficulties = Versions<Difficulty>()
  package var workers: [Worker.ID: Worker] = [:]
  package var workerVersions = Versions<WorkerVersion>()
  package var leaves: [Leave.Key: Leave] = [:]
  package var assignments: [Assignment.Key: Assignment] = [:]
  package var specials: [SpecialTask.ID: SpecialTask] = [:]
  package var marks: [Mark.Key: Mark] = [:]
  package var waivers: [Waiver.Key: Waiver] = [:]
  package var submissions: [Submission.Key: Submission] = [:]
  package var batches: [Batch.Key: Batch] = [:]
  package var answers: [Answers.Key: Answers] = [:]
  package var adjustments: [Adjustment.Key: Adjustment] = [:]
  package var holidays: [Day: Holiday] = [:]
  package var months: [StreetMonth.Key: StreetMonth] = [:]
  package var schemes: [Month: Scheme] = [:]
  package var users: [User.Key: User] = [:]
  package var readyMarks: [ReadyMark.Key: ReadyMark] = [:]
  package var objections: [Objection.ID: Objection] = [:]
  package var publications: [StreetMonth.Key: Publication] = [:]
  package var rechecks: [Batch.Key: Recheck] = [:]
  package var communityReturns: [Submission.Key: CommunityReturn] = [:]
  package var monthReturns: [StreetMonth.Key: MonthReturn] = [:]
  package var settlements: [Settlement.Key: Settlement] = [:]
  package var reopenings: [Settlement.Key: Reopening] = [:]
  package var frozenMonths: [Settlement.Key: FrozenMonth] = [:]
  package var settledResults: [SettledResult.Key: SettledResult] = [:]
  /// The rows of registers by table and key; a table without rows has no entry.
  var registers: [String: [[Value]: [Value]]] = [:]

  package init() {}
}
