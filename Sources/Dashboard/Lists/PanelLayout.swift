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
    // Names only decide how wide a column becomes: only those are looked for that have a place.
    var shown = places.map { column($0, pane, glyphs) }
    for cell in TableLayout(shown, fitting: width).placed {
      shown[cell.index] = named(
        shown[cell.index], places[cell.index], pane.ids, pane.list.namedRows)
    }
    let layout = TableLayout(shown, fitting: width)
    return PanelLayout(
      table: layout,
      placed: layout.placed.map { PanelLayout.Placed(column: places[$0.index], cell: $0) })
  }

  /// A column with its width, and in its head how the list is sorted by it: `总分▾`, `绩差▴2`.
  private func column(_ place: Int, _ pane: Pane, _ glyphs: Glyphs) -> Column {
    let sort = pane.sort
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

extension ListState {
  /// The rows whose names are told apart: all of a short list, of a long one those on the screen.
  var namedRows: Range<Int> { count <= 200 ? 0..<count : window }
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
    for unit in columns.withPartsTogether.units {
      let needed = unit.reduce(0) { $0 + columns[$1].minimum + columns[$1].gap }
      let isThere = unit.allSatisfy { !gone.contains($0) }
      guard !isThere || columns[unit[0]].rank != 0 && needed > room else {
        room -= needed
        continue
      }
      for index in unit {
        // Wider than any screen, and the first to go.
        columns[index].minimum = 10_000
        columns[index].ideal = 10_000
        columns[index].rank = .max
        columns[index].isPart = false
      }
    }
    self.init(columns, width: width)
  }
}

extension [Column] {
  /// What stays or goes as one, in the order of survival: a column, or all parts of the sum.
  fileprivate var units: [[Int]] {
    let order = indices.sorted { (self[$0].rank, $0) < (self[$1].rank, $1) }
    let parts = order.filter { self[$0].isPart }
    return order.compactMap { index in
      if !self[index].isPart { return [index] }
      return index == parts.first ? parts : nil
    }
  }
}
