import Domain
import Storage

/// Whose figures a command moves: the streets, and the month in which that is to be seen.
struct Affected {
  let streets: [Street.ID]
  let month: Month

  /// `month` is the one where neither the command nor its rows name one.
  init(_ changes: [Change], _ request: Request, _ records: Records, month: Month) {
    self.month = Self.month(changes, request, records) ?? month
    var streets: Set<Street.ID> = []
    for change in changes { streets.formUnion(Self.streets(change, records, self.month)) }
    self.streets = streets.sorted()
  }

  /// That of the command, else the first month in which one of the rows holds.
  private static func month(
    _ changes: [Change], _ request: Request, _ records: Records
  ) -> Month? {
    let scope = request.command.scope(today: request.today)
    if let month = scope.month { return month }
    switch scope.anchor {
    case .special(let id): return records.specials[id]?.month
    case .objection(let id): return records.objections[id]?.month
    default:
      return changes.compactMap { monthOfRow($0) }.filter { $0 != .beginning }.min()
    }
  }

  private static func monthOfRow(_ change: Change) -> Month? {
    guard let row = change.after ?? change.before else { return nil }
    switch change.table {
    case .workerVersions, .communityVersions, .gridVersions, .lineVersions: return month(row[1])
    case .difficulties: return month(row[2])
    case .schemes, .marks, .waivers, .submissions, .batches, .answers, .adjustments:
      return month(row[0])
    case .specials: return month(row[1])
    case .assignments: return day(row[5])?.month ?? day(row[4])?.month
    case .leaves: return day(row[2])?.month
    default: return nil
    }
  }

  private static func streets(
    _ change: Change, _ records: Records, _ month: Month
  ) -> [Street.ID] {
    guard let row = change.after ?? change.before else { return [] }
    let street: Street.ID? =
      switch change.table {
      case .assignments, .leaves, .workers: ofWorker(text(row[0]), records, month)
      case .workerVersions: records.communities[Identifier(text(row[2]))]?.street
      case .marks: ofRatee(text(row[2]), records, month)
      case .waivers: ofRatee(text(row[1]), records, month)
      case .specials: ofWorker(text(row[2]), records, month)
      case .readyMarks, .adjustments: ofWorker(text(row[1]), records, month)
      case .submissions: records.communities[Identifier(text(row[1]))]?.street
      case .objections: records.communities[Identifier(text(row[2]))]?.street
      case .communities: Identifier(text(row[2]))
      case .communityVersions: records.communities[Identifier(text(row[0]))]?.street
      case .grids: records.communities[Identifier(text(row[2]))]?.street
      case .gridVersions: ofGrid(text(row[0]), records)
      case .difficulties: records.communities[Identifier(text(row[1]))]?.street
      case .answers: ofGrid(text(row[3]), records)
      case .months, .publications, .settlements, .reopenings: Identifier(text(row[0]))
      default: nil
      }
    switch change.table {
    case .lines, .lineVersions, .schemes: return Array(records.streets.keys)
    case .batches, .rechecks:
      let grids = records.answers.keys.filter {
        $0.batch.month.description == text(row[0]) && $0.batch.batch == text(row[1])
      }
      return grids.compactMap { ofGrid($0.grid.text, records) }
    default: return street.map { [$0] } ?? []
    }
  }

  private static func ofWorker(
    _ id: String, _ records: Records, _ month: Month
  ) -> Street.ID? {
    let versions = records.workerVersions
    return (versions.of(Identifier(id), in: month) ?? versions.of(Identifier(id)).first)
      .flatMap { records.communities[$0.community]?.street }
  }

  private static func ofRatee(_ id: String, _ records: Records, _ month: Month) -> Street.ID? {
    records.communities[Identifier(id)]?.street ?? ofWorker(id, records, month)
  }

  private static func ofGrid(_ id: String, _ records: Records) -> Street.ID? {
    records.grids[Identifier(id)].flatMap { records.communities[$0.community]?.street }
  }

  private static func text(_ value: Value) -> String {
    if case .text(let text) = value { text } else { "" }
  }

  private static func month(_ value: Value) -> Month? { Month(text(value)) }

  private static func day(_ value: Value) -> Day? { Day(text(value)) }
}
