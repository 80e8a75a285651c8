import Domain
import Query
import TextUI
import Wording

/// What a row asks for, in its gutter (栏边标记).
enum RowSign: Hashable, Sendable {
  case attention, information, impossible, done
}

/// One row of a panel as it is shown.
struct PanelRow: Sendable {
  let id: String
  /// The community by which other panels narrow; `nil` = of the whole street.
  var community: String?
  /// One for each column of the table.
  var cells: [TextLine]
  var sign: RowSign?
  var isDim = false
  /// A row of sums: always first, never filtered.
  var isTotal = false
  /// What a filter looks at in a panel that is no list.
  var search: [String] = []
}

/// A column of a panel, and what of the list stands in it.
struct PanelColumn: Sendable {
  /// The same in every language: what is remembered of a choice of columns.
  let id: String
  var column: Column
  /// What an export has in its place; the list is sorted by the first.
  var fields: [Field] = []
  /// For the whole street only.
  var isStreetOnly = false
  /// For wide screens only.
  var isWideOnly = false
  /// Shown unless somebody chose otherwise.
  var isUsual = true
  /// What stands in it are names, of which what tells them apart stays where they are cut.
  var isOfNames = false
  /// The name in a row of a list, by the row's place; without it the row is made for its name's sake.
  var name: (@Sendable (Int) -> String?)?
}

extension PanelColumn {
  /// The column of a field, called as it.
  init(_ field: Field, _ column: Column, isStreetOnly: Bool = false, isOfNames: Bool = false) {
    self.init(
      id: field.rawValue, column: column, fields: [field], isStreetOnly: isStreetOnly,
      isOfNames: isOfNames)
  }
}

/// The rows and columns of a panel.
///
/// The rows of a list are made when they are shown, and once; those of other panels are given.
struct PanelTable: Sendable {
  let columns: [PanelColumn]
  /// The column whose words say what the sign in the gutter says.
  var signColumn: Int?
  var hasHead = true
  /// What is listed; `nil` for panels that are no list.
  let list: ListTable?
  /// Rows that are there already: sums, or everything in a panel that is no list.
  let made: [PanelRow]
  private let ambiguous: AmbiguousWidth
  private let shown: ShownRows

  /// A panel of given rows.
  init(
    columns: [PanelColumn] = [], hasHead: Bool = true, rows: [PanelRow] = [],
    ambiguous: AmbiguousWidth = .narrow
  ) {
    self.columns = columns
    self.hasHead = hasHead
    self.ambiguous = ambiguous
    list = nil
    made = rows
    shown = ShownRows(rows) { _ in PanelRow(id: "", cells: []) }
  }

  /// A panel of a list, with rows of sums before it.
  ///
  /// `extra` are cells that a number column needs besides its widest number, by column.
  init(
    _ list: ListTable, columns: [PanelColumn], signColumn: Int? = nil, totals: [PanelRow] = [],
    extra: [Int: Int] = [:], ambiguous: AmbiguousWidth,
    row: @escaping @Sendable (Int) -> PanelRow
  ) {
    self.columns = columns
    self.signColumn = signColumn
    self.list = list
    self.ambiguous = ambiguous
    made = totals
    shown = ShownRows(totals, extra: extra, make: row)
  }

  func row(_ id: String) -> PanelRow? {
    if let given = shown.given(id) { return given }
    return list?.row(id).map(shown.row)
  }

  /// All rows but sums of a list.
  var ids: [String] { list.map { (0..<$0.count).map($0.id) } ?? made.map(\.id) }

  /// Rows that stand for something, in a community or in all.
  func count(in community: String?) -> Int {
    guard let list else { return made.count }
    guard let community else { return list.count }
    return list.places(nil, in: Community.ID(community)).count
  }

  /// Where a column stands among all.
  func place(of id: String) -> Int? { columns.firstIndex { $0.id == id } }

  /// The head of the column that a list is sorted by.
  func title(of key: SortKey) -> String {
    columns.first { $0.fields.first == key.field }?.column.title ?? key.field.rawValue
  }

  /// The cells that a column takes at least: no number is ever cut.
  func width(of place: Int) -> Int {
    let column = columns[place].column
    guard column.alignment == .right else { return column.minimum }
    let numbers = shown.width(of: place) { extra in
      let widest = columns[place].fields.first.flatMap { list?.widest($0) } ?? 0
      let given = made.map { $0.cells[place].width(ambiguous: ambiguous) }.max() ?? 0
      return max(widest + extra, given)
    }
    return max(
      column.minimum, numbers, CharacterWidth.width(of: column.title, ambiguous: ambiguous))
  }
}

extension PanelTable {
  /// A column with the names that stand in its rows, if it has names.
  func named(_ column: Column, _ place: Int, _ ids: [String], _ rows: Range<Int>) -> Column {
    guard columns[place].isOfNames else { return column }
    let seen = rows.count == ids.count ? ids : Array(ids[rows.clamped(to: ids.indices)])
    return shown.column(place, column, seen) {
      column.naming(
        seen.compactMap { name($0, in: place) }.filter { $0 != "--" }, ambiguous: ambiguous)
    }
  }

  private func name(_ id: String, in place: Int) -> String? {
    if let name = columns[place].name, let row = list?.row(id) { return name(row) }
    return row(id).flatMap { row in row.cells.isEmpty ? nil : row.cells[place].longest }
  }
}

extension TextLine {
  /// The part that is the name; beside it stand a rank or a sign.
  fileprivate var longest: String? { spans.max { $0.text.count < $1.text.count }?.text }
}

/// Rows and widths that were made once and are kept as long as their snapshot is shown.
///
/// A class, so that a picture of a state may keep what it makes; one thread has it.
private final class ShownRows: @unchecked Sendable {
  private let totals: [String: PanelRow]
  private let extra: [Int: Int]
  private let make: @Sendable (Int) -> PanelRow
  private var rows: [Int: PanelRow] = [:]
  private var widths: [Int: Int] = [:]
  private var columns: [Int: (plain: Column, ids: [String], column: Column)] = [:]

  init(_ given: [PanelRow], extra: [Int: Int] = [:], make: @escaping @Sendable (Int) -> PanelRow) {
    totals = Dictionary(given.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.extra = extra
    self.make = make
  }

  func given(_ id: String) -> PanelRow? { totals[id] }

  func row(_ place: Int) -> PanelRow {
    if let made = rows[place] { return made }
    let row = make(place)
    rows[place] = row
    return row
  }

  func width(of column: Int, _ measure: (Int) -> Int) -> Int {
    if let known = widths[column] { return known }
    let width = measure(extra[column] ?? 0)
    widths[column] = width
    return width
  }

  /// A column made for the rows of `ids`, kept until it is asked for with others.
  func column(_ place: Int, _ plain: Column, _ ids: [String], _ make: () -> Column) -> Column {
    if let known = columns[place], known.plain == plain, known.ids == ids { return known.column }
    let column = make()
    columns[place] = (plain, ids, column)
    return column
  }
}
