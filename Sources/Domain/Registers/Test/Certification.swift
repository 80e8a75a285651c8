/// Until which day somebody is certified in a main line (通关).
///
/// Source: `docs/REGISTERS.md`, section 6.
package struct Certifications: Sendable {
  /// The last day in each line, of those certified on the day that was asked for.
  private let until: [Worker.ID: [Target.ID: Day]]
  /// The main lines of the month.
  package let lines: [Target.ID]

  /// By the results up to the last day of a scope, and what holds in its month.
  package init(_ scope: RegisterScope) {
    let records = scope.records
    let (today, months) = (
      scope.period.upperBound, records.value(of: .certifiedMonths, in: scope.month)
    )
    lines = scope.lines(.main)
    until = records.rows(of: .testResults).map(TestResult.init(row:)).reduce(into: [:]) {
      until, result in
      guard let day = result.day("day"), day <= today, result.isPassed(in: records) else { return }
      let last = day.adding(months: months).previous
      guard last >= today else { return }
      let known = until[result.worker]?[result.line]
      until[result.worker, default: [:]][result.line] = max(known ?? last, last)
    }
  }

  /// The last day on which a worker is certified in a line; `nil` = he is not.
  package func lastDay(of worker: Worker.ID, in line: Target.ID) -> Day? { until[worker]?[line] }

  /// The main lines in which a worker is certified, by id.
  package func lines(of worker: Worker.ID) -> [Target.ID] {
    guard let own = until[worker] else { return [] }
    return lines.filter { own[$0] != nil }
  }

  /// Whether a worker is certified in every main line, of which there is one at least (全科).
  package func isAllRound(_ worker: Worker.ID) -> Bool {
    !lines.isEmpty && lines(of: worker).count == lines.count
  }
}
