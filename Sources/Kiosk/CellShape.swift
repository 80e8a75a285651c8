import TextUI

/// How the cells of a section stand: in how many columns and lines, how high and how far apart.
struct CellShape {
  let columns: Int
  let lines: Int
  /// Rows of a cell.
  private(set) var height = 1
  /// Rows from a line to the next.
  private(set) var pitch = 1

  /// No more columns than so many lines need.
  init(count: Int, columns: Int) {
    lines = max(1, (count + columns - 1) / columns)
    self.columns = max(1, min(columns, (count + lines - 1) / lines))
  }

  /// Rows of all lines, the air under the last one left out.
  var rows: Int { (lines - 1) * pitch + height }

  mutating func setLarge(_ height: Int) {
    self.height = height
    pitch = height + 1
  }

  /// A row more for each line: first air, then height, in the large form air only.
  mutating func spread(isLarge: Bool) {
    pitch += 1
    if !isLarge, pitch > 2 { height = pitch - 1 }
  }
}

/// The shapes of sections that stand under each other.
struct CellShapes {
  private(set) var all: [CellShape]
  private var large: Set<Int> = []

  var isLarge: Bool { !large.isEmpty }

  /// `nil` where so many rows do not hold all cells in a row each.
  init?(_ sections: [CellSection], rows: Int, columns: Int) {
    all = sections.map { section in
      CellShape(count: section.cells.count, columns: max(1, columns / section.narrowest))
    }
    guard total <= rows else { return nil }
    for index in sections.indices { enlarge(index, sections[index], rows, columns) }
    while spread(sections, rows) {}
  }

  private var total: Int { all.reduce(0) { $0 + $1.rows } }

  /// Takes the largest figures with which everything fits, and of their columns the fewest.
  private mutating func enlarge(
    _ index: Int, _ section: CellSection, _ rows: Int, _ columns: Int
  ) {
    guard section.figure > 0, !section.cells.isEmpty else { return }
    let small = all[index]
    for scale in (1...4).reversed() {
      let size = section.large(scale)
      for count in 1...max(1, columns / (size.columns + 1)) {
        guard columns / count - 1 >= size.columns else { break }
        all[index] = CellShape(count: section.cells.count, columns: count)
        all[index].setLarge(size.rows)
        if total <= rows {
          large.insert(index)
          return
        }
      }
    }
    all[index] = small
  }

  /// Gives each section a row more for its lines where there is room; whether one got it.
  private mutating func spread(_ sections: [CellSection], _ rows: Int) -> Bool {
    var found = false
    for index in all.indices {
      let before = all[index]
      let isLarge = large.contains(index)
      let limit = isLarge ? before.height + 3 : sections[index].figure > 0 ? 6 : 2
      guard before.pitch < limit else { continue }
      all[index].spread(isLarge: isLarge)
      if total <= rows { found = true } else { all[index] = before }
    }
    return found
  }
}
