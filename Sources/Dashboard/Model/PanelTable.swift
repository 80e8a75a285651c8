import TextUI
import Wording

/// What a column is sorted by.
enum SortValue: Hashable, Comparable, Sendable {
  case number(Int)
  case text(String)

  static func < (left: SortValue, right: SortValue) -> Bool {
    switch (left, right) {
    case (.number(let one), .number(let other)): one < other
    case (.text(let one), .text(let other)): one < other
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}

/// What a row asks for, in its gutter (栏边标记).
enum RowSign: Hashable, Sendable {
  case attention, information, impossible, done
}

/// One row of a panel, its texts made when the snapshot came and not with every frame.
struct PanelRow: Sendable {
  let id: String
  /// The community by which other panels narrow; `nil` = of the whole street.
  var community: String?
  /// One for each column of the table.
  var cells: [TextLine]
  var order: [SortValue]
  var sign: RowSign?
  var isDim = false
  /// A row of sums: always first, never filtered.
  var isTotal = false
  /// What a filter looks at.
  var search: [String] = []
  /// The same made ready for many searches.
  var indices: [Pinyin.Index]?

  func matches(_ query: Pinyin.Query) -> Bool {
    isTotal || (indices ?? search.map { Pinyin.Index($0) }).contains { $0.matches(query) }
  }
}

/// The rows and columns of a panel.
struct PanelTable: Sendable {
  var columns: [Column] = []
  /// Columns that may be sorted by.
  var sortable: [Int] = []
  /// Columns for the whole street only.
  var streetOnly: Set<Int> = []
  /// Columns for wide screens only.
  var wideOnly: Set<Int> = []
  /// The column whose words say what the sign in the gutter says.
  var signColumn: Int?
  var hasHead = true
  private(set) var rows: [PanelRow] = []
  private var places: [String: Int] = [:]

  init(
    columns: [Column] = [], sortable: [Int] = [], streetOnly: Set<Int> = [],
    wideOnly: Set<Int> = [], signColumn: Int? = nil, hasHead: Bool = true
  ) {
    self.columns = columns
    self.sortable = sortable
    self.streetOnly = streetOnly
    self.wideOnly = wideOnly
    self.signColumn = signColumn
    self.hasHead = hasHead
  }

  func row(_ id: String) -> PanelRow? { places[id].map { rows[$0] } }

  mutating func fill(_ rows: [PanelRow], ambiguous: AmbiguousWidth) {
    self.rows = rows
    places = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for index in columns.indices where columns[index].alignment == .right {
      let cells = rows.map { $0.cells[index].width(ambiguous: ambiguous) }.max() ?? 0
      let title = CharacterWidth.width(of: columns[index].title, ambiguous: ambiguous)
      let widest = max(cells, title)
      columns[index].minimum = max(columns[index].minimum, widest)
      columns[index].ideal = columns[index].minimum
    }
  }

  /// Makes the rows ready for many searches; done when somebody filters, not at every start.
  mutating func prepareSearch() {
    guard let first = rows.first, first.indices == nil else { return }
    for index in rows.indices { rows[index].indices = rows[index].search.map { Pinyin.Index($0) } }
  }

  /// The columns for a scope; what is for the whole street only has gone from a community's.
  func layout(width: Int, isStreet: Bool, sorted: Sorting?, glyphs: Glyphs) -> TableLayout {
    var columns = columns
    if let sorted, columns.indices.contains(sorted.column) {
      columns[sorted.column].title += sorted.descending ? glyphs.signs.down : glyphs.signs.up
      let width = CharacterWidth.width(of: columns[sorted.column].title, ambiguous: .wide)
      columns[sorted.column].minimum = max(columns[sorted.column].minimum, width)
    }
    return TableLayout(
      columns, fitting: width,
      without: (isStreet ? [] : streetOnly).union(width >= Layout.wide ? [] : wideOnly))
  }
}

/// By which column a list is sorted, and which way.
struct Sorting: Hashable, Sendable {
  var column: Int
  var descending: Bool
}

extension TableLayout {
  /// Lays out the columns that fit, those of low rank first; one that is too wide goes, and later
  /// ones that still fit stay.
  ///
  /// Columns in `gone` do not appear at all.
  init(_ columns: [Column], fitting width: Int, without gone: Set<Int> = []) {
    var columns = columns
    // The first column has no gap before it.
    var room = width - 3 + (columns.first?.gap ?? 0)
    let order = columns.indices.sorted { columns[$0].rank < columns[$1].rank }
    for index in order {
      let needed = columns[index].minimum + columns[index].gap
      guard !gone.contains(index), columns[index].rank == 0 || needed <= room else {
        // Wider than any screen, and the first to go.
        columns[index].minimum = 10_000
        columns[index].ideal = 10_000
        columns[index].rank = .max
        continue
      }
      room -= needed
    }
    self.init(columns, width: width)
  }
}
