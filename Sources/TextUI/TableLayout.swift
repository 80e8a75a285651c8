/// Which columns of a table fit, and where they stand.
package struct TableLayout: Hashable, Sendable {
  /// A column with its place.
  package struct Placed: Hashable, Sendable {
    /// Index into the columns that were asked for.
    package let index: Int
    package let column: Column
    /// First cell, counted from the left of the table.
    package let x: Int
    package let width: Int
  }

  package let placed: [Placed]

  /// Lays out `columns` in their order in `width` cells, the first `gutter` of them left free.
  ///
  /// The column with the highest rank goes until the rest fits at its minimum; rank 0 never goes.
  /// Parts of a sum have the rank of the first of them and go together.
  /// What is left over brings text columns to their ideal, those of low rank first.
  package init(_ columns: [Column], width: Int, gutter: Int = 3) {
    let room = width - gutter
    let columns = columns.withPartsTogether
    var kept = Array(columns.indices)
    while Self.needed(columns, kept) > room, let last = Self.firstToGo(columns, kept) {
      kept.removeAll { $0 == last || columns[last].isPart && columns[$0].isPart }
    }
    var spare = max(0, room - Self.needed(columns, kept))
    var widths = columns.map(\.minimum)
    for index in kept.sorted(by: { columns[$0].rank < columns[$1].rank }) {
      let more = min(spare, columns[index].ideal - columns[index].minimum)
      widths[index] += more
      spare -= more
    }
    placed = Self.place(columns, kept, widths, from: gutter)
  }

  private static func needed(_ columns: [Column], _ kept: [Int]) -> Int {
    let gaps = kept.dropFirst().reduce(0) { $0 + columns[$1].gap }
    return kept.reduce(gaps) { $0 + columns[$1].minimum }
  }

  private static func firstToGo(_ columns: [Column], _ kept: [Int]) -> Int? {
    kept.filter { columns[$0].rank > 0 }.max { columns[$0].rank < columns[$1].rank }
  }

  private static func place(
    _ columns: [Column], _ kept: [Int], _ widths: [Int], from start: Int
  ) -> [Placed] {
    var x = start
    return kept.enumerated().map { order, index in
      x += order == 0 ? 0 : columns[index].gap
      defer { x += widths[index] }
      return Placed(index: index, column: columns[index], x: x, width: widths[index])
    }
  }
}

extension [Column] {
  /// The same columns, all parts of the sum with the lowest rank of one of them.
  package var withPartsTogether: [Column] {
    guard let lowest = filter(\.isPart).map(\.rank).min() else { return self }
    return map { column in
      var column = column
      if column.isPart { column.rank = lowest }
      return column
    }
  }
}

// MARK: - Drawing

extension Canvas {
  /// Puts the value of a column on a row of the table in `rect`.
  package mutating func put(
    _ value: String, in placed: TableLayout.Placed, row: Int, of rect: Rect, _ style: Style = .text
  ) {
    let cell = Self.room(of: placed, in: rect)
    let value = placed.column.names?.fitted(value, to: cell.columns, ambiguous: ambiguous) ?? value
    let isNumber = placed.column.alignment == .right
    let width =
      isNumber ? CharacterWidth.width(of: value, ambiguous: ambiguous) : cell.columns
    put(value, row: row, column: max(0, cell.columns - width), style, in: cell)
  }

  /// Puts a styled value of a column on a row of the table in `rect`.
  package mutating func put(
    _ value: TextLine, in placed: TableLayout.Placed, row: Int, of rect: Rect
  ) {
    let cell = Self.room(of: placed, in: rect)
    let value = placed.column.names?.fitted(value, to: cell.columns, ambiguous: ambiguous) ?? value
    let width = placed.column.alignment == .right ? value.width(ambiguous: ambiguous) : cell.columns
    put(value, row: row, column: max(0, cell.columns - width), in: cell)
  }

  private static func room(of placed: TableLayout.Placed, in rect: Rect) -> Rect {
    Rect(row: rect.row, column: rect.column + placed.x, rows: rect.rows, columns: placed.width)
      .intersection(rect)
  }

  /// Puts the titles of the columns on a row of the table in `rect`.
  package mutating func putTitles(
    of layout: TableLayout, row: Int, _ style: Style = .dim, in rect: Rect
  ) {
    for placed in layout.placed {
      put(placed.column.title, in: placed, row: row, of: rect, style)
    }
  }
}
