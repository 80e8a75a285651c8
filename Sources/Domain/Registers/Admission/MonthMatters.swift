// What the matters of a street say of a month, up to today.

extension MonthRegisters {
  /// How many of them the street should have decided on before today; 0 where they were not read.
  package var overdueMatters: Int {
    matters.count { $0.lamp(on: street.period.upperBound)?.colour == .red }
  }

  /// The matters for which work may be done in the month, by id; those of one department, or of all.
  package func mattersInForce(of department: String?) -> [Admission] {
    matters.filter { course in
      course.covers(street.month)
        && (department.map { $0 == course.matter.text("department") } ?? true)
    }.map(\.matter)
  }

  private var matters: [AdmissionCourse] {
    knows(Self.admissionTables) ? street.matters : []
  }
}
