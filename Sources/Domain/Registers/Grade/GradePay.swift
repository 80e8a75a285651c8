/// What the table of grades gives each worker in a month (岗级薪酬), by the versions of that month.
///
/// Source: `docs/REGISTERS.md`, section 7.
package struct GradePay: Sendable {
  /// What it is made of, full amounts in fen; `nil` = there is none.
  package struct Worker: Hashable, Sendable {
    package let workerClass: WorkerClass
    package let grade: Int?
    /// For the days of the month on which he is employed.
    package let pay: Money?
    package let degree: Money?
    package let certificate: Money?
    /// The month from which on he has this class and grade.
    package let since: Month?
    /// The month in which the next step is usual.
    package let next: Month?
  }

  private let records: Records
  private let month: Month
  private let grades: [[Value]: Money]
  private let allowances: [[Value]: Money]
  private let degrees: [String: String]

  init(_ records: Records, in month: Month) {
    self.records = records
    self.month = month
    let inForce = { (table: TableName) in records.inForce(table, in: month) }
    let amount = { (type: any RegisterRow.Type, row: [Value]) in
      Money(fen: type.table.cell("amount_fen", of: row)?.integerOrNil ?? 0)
    }
    grades = inForce(.payGrades).mapValues { amount(PayGrade.self, $0) }
    allowances = inForce(.allowances).mapValues { amount(Allowance.self, $0) }
    degrees = inForce(.degrees).reduce(into: [:]) { degrees, row in
      if let worker = row.key[0].textOrNil { degrees[worker] = row.value[2].textOrNil }
    }
  }

  /// - Returns: `nil` for somebody without a version in the month.
  func of(_ id: Domain.Worker.ID) -> Worker? {
    guard let worker = records.workers[id], let version = records.workerVersions.of(id, in: month)
    else { return nil }
    let degree = degrees[id.text].flatMap { allowance(.degree, $0) }
    let certificate =
      worker.certificate == .none
      ? nil : allowance(.certificate, worker.certificate.rawValue)
    let amount = version.grade.flatMap {
      grades[[.text(version.workerClass.rawValue), .integer($0)]]
    }
    let since = version.grade.flatMap { _ in self.since(worker, version) }
    let isAtTop = version.grade == version.workerClass.grades.upperBound
    let step = records.value(of: .gradeStepMonths, in: month)
    return Worker(
      workerClass: version.workerClass, grade: version.grade,
      pay: amount.map { prorated($0 + (degree ?? .zero) + (certificate ?? .zero), worker) },
      degree: degree, certificate: certificate, since: since,
      next: isAtTop ? nil : since.map { Month(index: $0.index + step) })
  }

  private func allowance(_ kind: Allowance.Kind, _ level: String) -> Money? {
    allowances[[.text(kind.rawValue), .text(level)]]
  }

  private func prorated(_ amount: Money, _ worker: Domain.Worker) -> Money {
    let days = worker.employment.intersection(month.days)
    let count = days.map { ($0.last ?? month.last).number - $0.first.number + 1 } ?? 0
    return Money(fen: Fraction(amount.fen * count, over: month.length).rounded())
  }

  /// The first month from which on all versions are of this class and grade.
  private func since(_ worker: Domain.Worker, _ version: WorkerVersion) -> Month {
    let versions = records.workerVersions.of(worker.id).filter { $0.from <= month }
      .sorted { $0.from < $1.from }
    let other = versions.last {
      $0.workerClass != version.workerClass || $0.grade != version.grade
    }
    let first = versions.first { $0.from > other?.from ?? Month(index: -1) }?.from ?? version.from
    return max(first, worker.employment.first.month)
  }
}

extension Records {
  /// The row of each thing of a versioned table that holds in a month, by its key without the month.
  func inForce(_ table: TableName, in month: Month) -> [[Value]: [Value]] {
    let key = table.table.keyLength - 1
    let wanted = month.description
    return rows(of: table).reduce(into: [:]) { known, row in
      guard let from = row[key].textOrNil, from <= wanted else { return }
      let thing = Array(row.prefix(key))
      if let other = known[thing]?[key].textOrNil, other >= from { return }
      known[thing] = row
    }
  }
}
