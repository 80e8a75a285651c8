// What special tasks of a month may be done for.

extension MonthRegisters {
  /// The matters for which work may be done in the month, by id; those of one department, or of all.
  package func mattersInForce(of department: String?) -> [Admission] {
    matters.filter { course in
      course.covers(street.month)
        && (department.map { $0 == course.matter.text("department") } ?? true)
    }.map(\.matter)
  }
}
