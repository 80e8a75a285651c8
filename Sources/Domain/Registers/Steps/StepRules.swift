// What holds of the steps of a row together, on whatever road they come.

/// A rule that rows break together, and the row at which it is told.
package struct BrokenRule: Hashable, Sendable {
  package let row: RowKey
  package let refusal: Refusal
}

extension Register {
  /// Its table of steps; `nil` = its rows go through none.
  package static var steps: (any StepRow.Type)? {
    tables.lazy.compactMap { $0 as? any StepRow.Type }.first
  }

  /// The rules that rows keep together and that changes would break.
  static func brokenRules(
    by changes: [Change], _ before: Records, _ after: Records
  ) -> [BrokenRule] {
    brokenSteps(by: changes, before, after)
      + tables.flatMap { row in
        let own = changes.filter {
          $0.table == row.table.name || row.judgedWith.contains($0.table)
        }
        return own.isEmpty ? [] : row.brokenRules(by: own, after)
      }
  }

  /// The rules of steps that changes would break: each follows the one before it, none lies between two, and
  /// what has steps stays as it is.
  private static func brokenSteps(
    by changes: [Change], _ before: Records, _ after: Records
  ) -> [BrokenRule] {
    guard let steps else { return [] }
    let (table, parents) = (steps.table.name, steps.parent.table.name)
    let own = changes.filter { $0.table == table || $0.table == parents }
    guard !own.isEmpty else { return [] }
    let altered = own.compactMap { change -> BrokenRule? in
      guard change.table == parents, let row = change.before, row != change.after,
        let id = row[0].textOrNil, !before.steps(of: id, steps).isEmpty
      else { return nil }
      return BrokenRule(row: change.rowKey, refusal: .hasSteps(change.rowKey))
    }
    let touched = Set(own.flatMap(\.rows).compactMap { $0[0].textOrNil })
    let coming = after.stepsByParent(steps, of: touched)
    let terms = StepTerms(after)
    return altered
      + touched.sorted().compactMap { id in
        brokenStep(of: id, coming[id] ?? [], in: after, steps, terms)
      }
  }

  private static func brokenStep(
    of id: String, _ taken: [TakenStep], in records: Records, _ type: any StepRow.Type,
    _ terms: StepTerms
  ) -> BrokenRule? {
    // That there is no such row is told by whoever looks at references.
    guard let row = records.row(type.parentKey(id)), var course = type.course(of: row, terms) else {
      return nil
    }
    for (place, step) in taken.enumerated() {
      let refusal =
        step.number == place + 1
        ? course.refusal(of: step)
        : .stepMissing(
          type.parentKey(id), number: place + 1, next: step.by, on: step.day)
      if let refusal {
        return BrokenRule(
          row: RowKey(table: type.table.name, cells: Array(step.row.prefix(2))), refusal: refusal)
      }
      course.take(step)
    }
    return nil
  }
}
