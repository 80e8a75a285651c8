/// What a matter would add to everybody present in each community that it is for (准入前的负荷).
///
/// Source: `docs/REGISTERS.md`, section 10.
package struct AdmissionLoad: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let community: Community.ID
    /// Deputies and workers who are there today.
    package let workers: Int
    /// Their projected W, divided by them; `nil` = nobody is there.
    package let before: Points?
    package let after: Points?
  }

  /// By id.
  package let rows: [Row]
  /// A community and month.
  package let points: Points

  /// - Parameters:
  ///   - course: The matter.
  ///   - points: That it would count a community and month; `nil` = what it counts as it stands.
  ///   - board: Of its street.
  ///   - records: Where its communities are looked up.
  ///   - today: Of the board's month.
  package init(
    _ course: AdmissionCourse, points: Points? = nil, on board: Board, _ records: Records,
    today: Day
  ) {
    let added = points ?? course.points
    self.points = added
    rows = records.communities(concernedBy: course.matter, in: board.month).map { community in
      let loads = board.loadGap(of: community, on: today)?.loads ?? []
      let sum = loads.reduce(0) { $0 + $1.raw }
      let mean = { (sum: Int) -> Points? in
        loads.isEmpty ? nil : Points(raw: Fraction(sum, over: loads.count).rounded(scale: 1))
      }
      return Row(
        community: community, workers: loads.count, before: mean(sum), after: mean(sum + added.raw))
    }
  }
}
