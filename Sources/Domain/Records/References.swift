/// An id in a cell, and the tables it may stand in.
package struct Reference {
  package let column: String
  package let id: String
  package let tables: [TableName]

  fileprivate init(_ column: String, _ cell: Value, _ tables: TableName...) {
    self.column = column
    if case .text(let text) = cell { id = text } else { id = "" }
    self.tables = tables
  }
}

extension TableName {
  /// The ids a row refers to, by the English header of their column.
  package func references(of cells: [Value]) -> [Reference] {
    let references: [Reference] =
      switch self {
      case .streets: [Reference("district", cells[2], .districts)]
      case .communities: [Reference("street", cells[2], .streets)]
      case .grids: [Reference("community", cells[2], .communities)]
      case .lines: [Reference("department", cells[5], .departments)]
      case .difficulties:
        [
          Reference("target", cells[0], .grids, .lines),
          Reference("community", cells[1], .communities),
        ]
      case .workerVersions: [Reference("community", cells[2], .communities)]
      case .leaves: [Reference("worker", cells[0], .workers)]
      case .assignments:
        [
          Reference("worker", cells[0], .workers), Reference("target", cells[1], .grids, .lines),
          Reference("community", cells[2], .communities),
        ]
      case .specials: [Reference("worker", cells[2], .workers)]
      case .marks: markReferences(cells)
      case .waivers:
        [Reference("ratee", cells[1], waivedTable(cells[2]))]
      case .submissions: [Reference("community", cells[1], .communities)]
      case .answers: [Reference("grid", cells[3], .grids)]
      case .adjustments: [Reference("worker", cells[1], .workers)]
      case .months: [Reference("street", cells[0], .streets)]
      case .districts, .communityVersions, .departments, .gridVersions, .lineVersions, .workers,
        .batches, .holidays, .schemes, .users, .readyMarks, .objections, .publications,
        .rechecks, .communityReturns, .monthReturns, .settlements, .reopenings, .frozenMonths,
        .settledResults:
        []
      }
    return references.filter { !$0.id.isEmpty }
  }

  private func waivedTable(_ source: Value) -> TableName {
    source.textOrNil.flatMap(WaivedSource.init(rawValue:))?.isOfCommunity == true
      ? .communities : .workers
  }

  private func markReferences(_ cells: [Value]) -> [Reference] {
    [
      Reference("ratee", cells[2], cells[1] == .code(Source.team) ? .communities : .workers),
      Reference("target", cells[3], cells[1] == .code(Source.superior) ? .grids : .lines),
      Reference("community", cells[4], .communities),
    ]
  }
}
