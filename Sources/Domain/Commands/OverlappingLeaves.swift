extension Records {
  /// The standing leaves with a day in common with one of the same worker that the changes bring.
  ///
  /// Spells may overlap, but seldom are meant to: whoever enters one is told.
  ///
  /// - Parameter changes: Of a leave that is entered or changed.
  /// - Returns: The standing leaves by first day; those that the changes touch are not among them.
  package func leavesOverlapped(by changes: [Change]) -> [Leave] {
    let own = changes.filter { $0.table == .leaves }
    let touched = Set(own.map(\.key))
    let brought = own.compactMap(\.after).compactMap { try? Leave(RowReader($0, of: Leave.table)) }
    guard !brought.isEmpty else { return [] }
    return leaves.values.filter { leave in
      !touched.contains(Array(leave.row.prefix(Leave.table.keyLength)))
        && brought.contains { $0.worker == leave.worker && $0.days.overlaps(leave.days) }
    }.sorted { ($0.first, $0.kind.rawValue) < ($1.first, $1.kind.rawValue) }
  }
}
