// Rule A (准入规则): only an admitted matter becomes an auxiliary line or a special task, in the months in
// which admission is required.
//
// Source: `docs/REGISTERS.md`, section 10.

/// The tables that the rule looks at.
package enum AdmissionRule {
  static let tables: Set<TableName> = [
    .parameters, .admissions, .admissionSteps, .admissionUses,
  ]

  /// Those by which a matter tells how far it has come.
  package static let matters: [TableName] = [
    .admissions, .admissionSteps, .parameters, .holidays,
  ]
}

/// Months from one on, up to another or for ever.
package struct MonthSpan: Hashable, Sendable {
  package let first: Month
  /// `nil` = for ever.
  package let last: Month?

  package func contains(_ month: Month) -> Bool {
    first <= month && last.map { month <= $0 } ?? true
  }

  /// The months at which something begins, or has ended.
  fileprivate var turns: [Month] { [first] + (last.map { [$0.next] } ?? []) }
}

extension Records {
  /// Whether work has to be admitted in a month.
  package func isAdmissionRequired(in month: Month) -> Bool {
    value(of: .admissionRequired, in: month) == 1
  }

  /// What has become of a matter up to now; `nil` = it is not there.
  package func matter(_ id: String) -> AdmissionCourse? {
    course(of: id, AdmissionStep.self) as? AdmissionCourse
  }

  /// The months in which a line is work that has to be admitted; `nil` = none.
  private func admissible(_ line: Target.ID) -> MonthSpan? {
    guard let line = lines[line], line.kind == .auxiliary, line.nature == .government,
      let version = lineVersions.of(line.id).map(\.from).min()
    else { return nil }
    let first = max(version, line.firstMonth ?? .beginning)
    return line.lastMonth.map { $0 < first } ?? false
      ? nil : MonthSpan(first: first, last: line.lastMonth)
  }

  /// The first month in which a line runs now without having been admitted, and did not run before; `nil` = there
  /// is none.
  ///
  /// What is asked for does not change between two months at which something begins or has ended.
  func unadmittedMonth(of line: Target.ID, before: Records) -> Month? {
    guard let run = admissible(line) else { return nil }
    let former = before.admissible(line)
    let matters = rows(of: .admissionUses).map(AdmissionUse.init(row:))
      .filter { $0.kind == .line && $0.id == line.text }.compactMap { matter($0.matter)?.months }
    let versions = rows(of: .parameters).map(ParameterVersion.init(row:))
      .filter { $0.text("name") == Parameter.admissionRequired.rawValue }.map {
        $0.month("from_month") ?? .beginning
      }
    let turns = run.turns + (former?.turns ?? []) + matters.flatMap(\.turns) + versions
    return Set(turns).sorted().first { month in
      run.contains(month) && !(former?.contains(month) ?? false)
        && isAdmissionRequired(in: month) && !matters.contains { $0.contains(month) }
    }
  }
}

extension ImportCheck {
  /// Lines that run in months for which they were not admitted; where there were no lines, they are taken over.
  func unadmittedLines() -> [ImportFault] {
    guard !before.lines.isEmpty, !incoming.lost.touches(.lines) else { return [] }
    var seen: Set<Target.ID> = []
    return incoming.rows.compactMap { row in
      guard row.table == .lines || row.table == .lineVersions,
        let id = row.cells[0].textOrNil.map({ Target.ID($0) }), seen.insert(id).inserted,
        let month = after.unadmittedMonth(of: id, before: before)
      else { return nil }
      return fault(row, nil, .refused(.notAdmitted(RowKey(table: .lines, cells: [.id(id)]), month)))
    }
  }
}

// MARK: - Special tasks

extension Slice {
  /// The use that a special task becomes which is proposed for a matter; a department has to name one of its own
  /// where admission is required.
  func use(
    for special: SpecialTask.ID, of matter: String?, by actor: Actor, at home: Community.ID
  ) throws(Refusal) -> [Change] {
    let row = RowKey(table: .specials, cells: [.id(special)])
    guard let matter else {
      guard actor.role != .department || !records.isAdmissionRequired(in: month) else {
        throw .notAdmitted(row, month)
      }
      return []
    }
    guard let course = records.matter(matter) else {
      throw .unknownRow(RowKey(table: .admissions, cells: [.text(matter)]))
    }
    guard course.covers(month), course.matter.street == records.communities[home]?.street,
      actor.role != .department || course.matter.text("department") == actor.place
    else { throw .notAdmitted(row, month) }
    return [
      Change(
        table: .admissionUses, before: nil,
        after: AdmissionUse(matter, .special, special.text).row)
    ]
  }

  /// Refuses to verify a special task whose matters are not admitted for its month any more.
  func requireAdmission(of special: SpecialTask) throws(Refusal) {
    guard records.isAdmissionRequired(in: special.month) else { return }
    let matters = records.rows(of: .admissionUses).map(AdmissionUse.init(row:))
      .filter { $0.kind == .special && $0.id == special.id.text }.map(\.matter)
    guard !matters.isEmpty,
      !matters.contains(where: { records.matter($0)?.covers(special.month) ?? false })
    else { return }
    throw .notAdmitted(RowKey(table: .specials, cells: [.id(special.id)]), special.month)
  }
}
