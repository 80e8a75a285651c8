/// The tables of the database, in the order in which they may be filled.
package enum TableName: String, CaseIterable, Sendable {
  case districts, streets, communities
  case communityVersions = "community_versions"
  case departments, grids
  case gridVersions = "grid_versions"
  case lines
  case lineVersions = "line_versions"
  case difficulties, workers
  case workerVersions = "worker_versions"
  case leaves, assignments, specials, marks, waivers, submissions, batches, answers, adjustments
  case holidays, months, schemes
  case users
  case readyMarks = "ready_marks"
  case objections, publications, rechecks
  case communityReturns = "community_returns"
  case monthReturns = "month_returns"
  case settlements, reopenings
  case frozenMonths = "frozen_months"
  case settledResults = "settled_results"

  /// What a settlement keeps: large, never changed, and read only for the month it is of.
  package var isFrozen: Bool { self == .frozenMonths || self == .settledResults }
}
