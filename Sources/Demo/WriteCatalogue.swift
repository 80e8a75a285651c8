import Domain

extension Records {
  /// Departments, lines, scheme and calendar, which belong to the whole database.
  mutating func writeCatalogue(over timeline: Timeline) {
    for department in demoDepartments { departments[department.id] = department }
    for line in demoMainLines { write(line, .main, over: timeline) }
    for line in demoAuxiliaryLines { write(line, .auxiliary, over: timeline) }
    let scheme = Scheme(effectiveMonth: timeline.since.month)
    schemes[scheme.key] = scheme
    for holiday in demoHolidays { holidays[holiday.day] = holiday }
  }

  private mutating func write(_ line: LineSpec, _ kind: LineKind, over timeline: Timeline) {
    lines[line.id] = WorkLine(
      id: line.id, name: line.name, nameEnglish: line.english, kind: kind, nature: line.nature,
      department: line.department, firstMonth: line.first.map { timeline.months[$0] },
      lastMonth: line.last.map { timeline.months[$0] })
    var from = Month.beginning
    if let earlier = line.earlier {
      put(LineVersion(of: line.id, from: from, points: Points(raw: earlier.points)))
      from = timeline.months[earlier.until]
    }
    put(LineVersion(of: line.id, from: from, points: Points(raw: line.points)))
  }

  private mutating func put(_ version: LineVersion) { lineVersions[version.key] = version }
}
