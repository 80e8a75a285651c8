import Domain

/// How the lists of the classes are cut into columns and screens.
struct RankingLayout {
  /// A part of a class's list in a column of the screen.
  struct Block: Hashable {
    let ranking: Int
    let rows: Range<Int>
    let column: Int
    /// What the next screen goes on with; `nil` = the list ends here.
    let next: Range<Int>?
  }

  /// From the start of a column to that of the next.
  let pitch: Int
  /// Rows from a line to the next.
  let linePitch: Int
  let width: Int
  /// Rows of a column with its head and foot.
  let rows: Int
  /// Whether the short lists stand still while the long one pages through.
  let isFixed: Bool
  let fixedRows: Int?
  private let pages: [[Block]]

  private static let least = 36
  private static let gap = 3
  /// A rule and the titles above, and where it goes on below.
  private static func around(_ rows: Int) -> Int { rows >= 20 ? 6 : 4 }

  /// On as few screens as possible; then with as much air between the lines, and in as few and wide
  /// columns, as that allows.
  init(_ rankings: [PublicMonth.Ranking], columns: Int, rows: Int) {
    let most = max(1, (columns + Self.gap) / (Self.least + Self.gap))
    func layout(_ count: Int, _ linePitch: Int) -> RankingLayout {
      RankingLayout(rankings, columns: columns, rows: rows, count: count, linePitch: linePitch)
    }
    let screens = layout(most, 1).screens
    let linePitch = (1...3).last { layout(most, $0).screens == screens } ?? 1
    self =
      (1...most).lazy.map { layout($0, linePitch) }.first { $0.screens == screens }
      ?? layout(most, linePitch)
  }

  private init(
    _ rankings: [PublicMonth.Ranking], columns: Int, rows: Int, count: Int, linePitch: Int
  ) {
    pitch = (columns + Self.gap) / count
    width = pitch - Self.gap
    self.rows = rows
    self.linePitch = linePitch
    let capacity = max(1, (rows - Self.around(rows) + linePitch - 1) / linePitch)
    let chunks = rankings.indices.map { ranking in
      stride(from: 0, to: rankings[ranking].rows.count, by: capacity).map {
        (ranking, $0..<min(rankings[ranking].rows.count, $0 + capacity))
      }
    }
    isFixed =
      count > chunks.count - 1 && chunks.count > 1 && chunks.dropLast().allSatisfy { $0.count == 1 }
    fixedRows = isFixed ? rankings.dropLast().map(\.rows.count).max().map { $0 * linePitch } : nil
    if isFixed, let last = chunks.last {
      let still = chunks.dropLast().flatMap(\.self)
      let free = max(1, count - still.count)
      pages = stride(from: 0, to: last.count, by: free).map { start in
        Self.blocks(still, of: chunks, from: 0)
          + Self.blocks(
            Array(last[start..<min(last.count, start + free)]), of: chunks, from: still.count)
      }
    } else {
      let all = chunks.flatMap(\.self)
      pages = stride(from: 0, to: all.count, by: count).map { start in
        Self.blocks(Array(all[start..<min(all.count, start + count)]), of: chunks, from: 0)
      }
    }
  }

  var screens: Int { max(1, pages.count) }

  func blocks(screen: Int) -> [Block] { pages.indices.contains(screen) ? pages[screen] : [] }

  private static func blocks(
    _ parts: [(ranking: Int, rows: Range<Int>)],
    of chunks: [[(ranking: Int, rows: Range<Int>)]], from column: Int
  ) -> [Block] {
    parts.enumerated().map { place, part in
      let list = chunks[part.ranking]
      let index = list.firstIndex { $0.rows == part.rows } ?? 0
      let next = index + 1 < list.count && place == parts.count - 1 ? list[index + 1].rows : nil
      return Block(ranking: part.ranking, rows: part.rows, column: column + place, next: next)
    }
  }
}
