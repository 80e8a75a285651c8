import Domain
import Query
import TextUI

/// The rows and columns of a list of the month, those first that wait for somebody.
///
/// A class, so that page and frames share what was made once. What it says never changes.
final class WorklistTable: @unchecked Sendable {
  /// All rows of the place that is looked at, whatever the filter.
  let rows: [WorklistRow]
  let panel: PanelTable
  let count: WorklistCount
  /// `nil` = the whole street.
  let scope: Community.ID?
  /// Whether all rows are of one community, whose column says nothing then.
  let isOfOnePlace: Bool
  private let list: ListTable
  private let ids: [WorklistRow.Item: String]

  /// The rows stand in the order of the list, one for each of its rows; a column is for each of their
  /// cells.
  init(
    _ list: ListTable, in scope: Community.ID?, rows: [WorklistRow], columns: [PanelColumn],
    ambiguous: AmbiguousWidth
  ) {
    self.scope = scope
    self.list = list
    self.rows = rows
    count = rows.counted
    isOfOnePlace = Set(rows.map(\.community)).count == 1
    ids = Dictionary(
      rows.indices.map { (rows[$0].thing, list.id($0)) }, uniquingKeysWith: { first, _ in first })
    panel = PanelTable(
      list, columns: columns.withRoom(for: rows, ambiguous), ambiguous: ambiguous
    ) { place in
      let row = rows[place]
      return PanelRow(
        id: list.id(place), community: row.community?.text, cells: row.cells, sign: row.sign,
        isDim: row.isDim)
    }
  }

  subscript(id: String) -> WorklistRow? { list.row(id).map { rows[$0] } }

  func id(of thing: WorklistRow.Item) -> String? { ids[thing] }
}

extension [PanelColumn] {
  /// The columns with room for the widest of their texts, and not more than they ask for.
  fileprivate func withRoom(
    for rows: [WorklistRow], _ ambiguous: AmbiguousWidth
  ) -> [PanelColumn] {
    enumerated().map { place, panelColumn in
      var panelColumn = panelColumn
      var column = panelColumn.column
      guard column.alignment == .left else { return panelColumn }
      let title = CharacterWidth.width(of: column.title, ambiguous: ambiguous)
      let widest = rows.map { $0.cells[place].width(ambiguous: ambiguous) }.max() ?? 0
      column.ideal = Swift.max(column.minimum, Swift.min(column.ideal, Swift.max(widest, title)))
      column.minimum = Swift.min(column.ideal, Swift.max(column.minimum, title))
      panelColumn.column = column
      return panelColumn
    }
  }
}

extension MonthFacts {
  func worklistTable(_ subject: WorklistSubject, in scope: Community.ID?) -> WorklistTable {
    worklistTables.value(WorklistTableKey(subject: subject, scope: scope)) {
      WorklistTable(
        source.table(subject.list, in: scope), in: scope,
        rows: worklistRows(of: subject, in: scope), columns: worklistColumns(of: subject),
        ambiguous: viewer.ambiguous)
    }
  }

  private func worklistRows(of subject: WorklistSubject, in scope: Community.ID?) -> [WorklistRow] {
    switch subject {
    case .marks: markRows(in: scope)
    case .specials: specialRows(in: scope)
    case .survey: surveyRows(in: scope)
    case .objections: objectionRows(in: scope)
    }
  }

  func worklistColumns(of subject: WorklistSubject) -> [PanelColumn] {
    switch subject {
    case .marks: markColumns
    case .specials: specialColumns
    case .survey: surveyColumns
    case .objections: objectionColumns
    }
  }
}

/// A list of the month in a place.
struct WorklistTableKey: Hashable {
  let subject: WorklistSubject
  let scope: Community.ID?
}

extension WorklistSubject {
  var list: ListName {
    switch self {
    case .marks: .marks
    case .specials: .specials
    case .survey: .batches
    case .objections: .objections
    }
  }
}
