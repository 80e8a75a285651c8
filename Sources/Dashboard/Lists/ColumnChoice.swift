/// Which columns of a list are shown and in which order, where somebody chose (选列).
struct ColumnChoice: Hashable, Sendable {
  /// Ids in their order, a `-` before one that is not shown; empty = as usual.
  private(set) var values: [String] = []

  /// As it was remembered; unknown ids are kept for the version that knows them.
  init(_ values: [String] = []) { self.values = values }

  var isUsual: Bool { values.isEmpty }

  /// The places of the shown columns among those of a table, the first column always first.
  func places(in table: PanelTable) -> [Int] {
    entries(in: table).filter(\.isShown).map(\.place)
  }

  struct Entry: Hashable {
    let place: Int
    var isShown: Bool
  }

  /// All columns of a table in the chosen order; what the choice does not know stands as usual.
  func entries(in table: PanelTable) -> [Entry] {
    var entries: [Entry] = []
    for value in values {
      let isShown = !value.hasPrefix("-")
      guard let place = table.place(of: isShown ? value : String(value.dropFirst())), place > 0,
        !entries.contains(where: { $0.place == place })
      else { continue }
      entries.append(Entry(place: place, isShown: isShown))
    }
    for place in table.columns.indices where !entries.contains(where: { $0.place == place }) {
      let before = entries.lastIndex { $0.place < place }.map { $0 + 1 } ?? 0
      let isShown = place == 0 || table.columns[place].isUsual
      entries.insert(Entry(place: place, isShown: isShown), at: place == 0 ? 0 : before)
    }
    return entries
  }

  mutating func take(_ entries: [Entry], of table: PanelTable) {
    values = entries.map { ($0.isShown ? "" : "-") + table.columns[$0.place].id }
  }
}
