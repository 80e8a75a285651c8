import Domain
import Query
import TextUI

/// The rows and columns of a list of the month, those first that wait for somebody.
///
/// A class, so that page and frames share what was made once. What it says never changes.
final class GivingTable: @unchecked Sendable {
  /// All rows of the place that is looked at, whatever the filter.
  let rows: [GivingRow]
  let panel: PanelTable
  let count: GivingCount
  /// `nil` = the whole street.
  let scope: Community.ID?
  /// Whether all rows are of one community, whose column says nothing then.
  let isOfOnePlace: Bool
  private let list: ListTable
  private let ids: [GivingRow.Thing: String]

  /// The rows stand in the order of the list, one for each of its rows; a column is for each of their
  /// cells.
  init(
    _ list: ListTable, in scope: Community.ID?, rows: [GivingRow], columns: [PanelColumn],
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

  subscript(id: String) -> GivingRow? { list.row(id).map { rows[$0] } }

  func id(of thing: GivingRow.Thing) -> String? { ids[thing] }
}

extension [PanelColumn] {
  /// The columns with room for the widest of their texts, and not more than they ask for.
  fileprivate func withRoom(
    for rows: [GivingRow], _ ambiguous: AmbiguousWidth
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

extension Model {
  func givingTable(_ subject: GivingSubject, in scope: Community.ID?) -> GivingTable {
    let key = GivingTableKey(subject: subject, scope: scope)
    if let made = givingTables[key] { return made }
    let made = GivingTable(
      source.table(subject.list, in: scope), in: scope,
      rows: givingRows(of: subject, in: scope), columns: givingColumns(of: subject),
      ambiguous: viewer.ambiguous)
    givingTables[key] = made
    return made
  }

  private func givingRows(of subject: GivingSubject, in scope: Community.ID?) -> [GivingRow] {
    switch subject {
    case .marks: markRows(in: scope)
    case .specials: specialRows(in: scope)
    case .survey: surveyRows(in: scope)
    case .objections: objectionRows(in: scope)
    }
  }

  func givingColumns(of subject: GivingSubject) -> [PanelColumn] {
    switch subject {
    case .marks: markColumns
    case .specials: specialColumns
    case .survey: surveyColumns
    case .objections: objectionColumns
    }
  }
}

/// A list of the month in a place.
struct GivingTableKey: Hashable {
  let subject: GivingSubject
  let scope: Community.ID?
}

extension GivingSubject {
  var list: ListName {
    switch self {
    case .marks: .marks
    case .specials: .specials
    case .survey: .batches
    case .objections: .objections
    }
  }
}
