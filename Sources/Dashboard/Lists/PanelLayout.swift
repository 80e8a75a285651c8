import Query
import TextUI

/// The columns of a panel that fit on the screen, in the order somebody chose.
struct PanelLayout {
  struct Placed {
    /// Where the column stands among those of its table.
    let column: Int
    let cell: TableLayout.Placed
  }

  let table: TableLayout
  let placed: [Placed]
}

extension PanelTable {
  /// The columns for a scope; what is for the whole street only has gone from a community's.
  func layout(width: Int, isStreet: Bool, pane: Pane, glyphs: Glyphs) -> PanelLayout {
    let places = pane.columns.places(in: self).filter { place in
      (isStreet || !columns[place].isStreetOnly)
        && (width >= Layout.wide || !columns[place].isWideOnly)
    }
    let layout = TableLayout(
      places.map { column($0, sort: pane.sort, glyphs) }, fitting: width)
    return PanelLayout(
      table: layout,
      placed: layout.placed.map { PanelLayout.Placed(column: places[$0.index], cell: $0) })
  }

  /// A column with its width, and in its head how the list is sorted by it: `总分▾`, `绩差▴2`.
  private func column(_ place: Int, sort: [SortKey], _ glyphs: Glyphs) -> Column {
    var column = columns[place].column
    column.minimum = width(of: place)
    if let rank = sort.firstIndex(where: { $0.field == columns[place].fields.first }),
      columns[place].isSortedBy
    {
      column.title += sort[rank].descending ? glyphs.signs.down : glyphs.signs.up
      if sort.count > 1 { column.title += "\(rank + 1)" }
      // What the list is sorted by is worth seeing.
      column.rank = min(column.rank, 2)
      column.minimum = max(
        column.minimum, CharacterWidth.width(of: column.title, ambiguous: .wide))
    }
    column.ideal =
      column.alignment == .right ? column.minimum : max(column.ideal, column.minimum)
    return column
  }
}

extension PanelColumn {
  /// Whether it is the column of its field, and no picture of it.
  var isSortedBy: Bool { fields.first?.rawValue == id }
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
    let order = columns.indices.sorted {
      (columns[$0].rank, $0) < (columns[$1].rank, $1)
    }
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
