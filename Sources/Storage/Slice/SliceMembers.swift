import Domain

/// Who and what belongs into a slice, as conditions on the columns that name them.
enum SliceMembers {
  /// The communities of a street and whoever ever had a home in one of them.
  case of(Street.ID)
  case listed(workers: [String], communities: [String] = [])
  /// Whatever there is.
  case all

  /// Rows whose owner is one of the members; what is everybody's, and what a batch tells, is not left out.
  func condition(on owner: RecordKind.Owner) -> SQLCondition {
    switch owner {
    case .everybody, .batch: .always
    case .street(let column): streets(column)
    case .community(let column): communities(column)
    case .grid(let column): grids(column)
    case .worker(let column): workers(column)
    case .ratee(let column): ratees(column)
    case .role(let column): roles(column)
    case .part(let whole, let column):
      condition(on: whole.kind.owner).insideOf(whole, column)
    }
  }

  private func workers(_ column: String) -> SQLCondition {
    condition(column, homes) { workers, _ in .isAnyOf(column, workers) }
  }

  func communities(_ column: String) -> SQLCondition {
    condition(column, places) { _, communities in .isAnyOf(column, communities) }
  }

  /// Workers, and communities as teams.
  private func ratees(_ column: String) -> SQLCondition {
    condition(column, "\(homes) UNION \(places)") { .isAnyOf(column, $0 + $1) }
  }

  /// Where a role of somebody may stand who gives marks or decides: workers, communities, and the
  /// street itself; a role without a place holds everywhere.
  private func roles(_ column: String) -> SQLCondition {
    condition(column, "\(homes) UNION \(places) UNION SELECT ?1 UNION SELECT ''") {
      .isAnyOf(column, $0 + $1)
    }
  }

  private func grids(_ column: String) -> SQLCondition {
    condition(column, "SELECT id FROM grids WHERE community IN (\(places))") { _, communities in
      SQLCondition.isAnyOf("community", communities)
        .inside { "\(column) IN (SELECT id FROM grids WHERE \($0))" }
    }
  }

  private func streets(_ column: String) -> SQLCondition {
    condition(column, "?1") { _, _ in .never }
  }

  private var places: String { "SELECT id FROM communities WHERE street = ?1" }
  private var homes: String { "SELECT worker FROM worker_versions WHERE community IN (\(places))" }

  private func condition(
    _ column: String, _ query: String,
    listed: (_ workers: [String], _ communities: [String]) -> SQLCondition
  ) -> SQLCondition {
    switch self {
    case .of(let street): SQLCondition("\(column) IN (\(query))", [.id(street)])
    case .listed(let workers, let communities): listed(workers, communities)
    case .all: .always
    }
  }
}
