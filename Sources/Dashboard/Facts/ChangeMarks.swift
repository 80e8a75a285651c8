import Domain
import TextUI

/// Which rows others have just changed, and which of their cells (变动标记).
struct ChangeMarks: Sendable {
  struct Mark: Sendable {
    var columns: Set<Int>
    /// Set with the first tick after the change: until then no time has passed on the screen.
    var since: Clock?
  }

  /// Cells are shown reverse so long, in seconds; a star stays in the gutter for a minute.
  static let flash = 2
  static let star = 60

  private var marks: [PaneName: [String: Mark]] = [:]

  var isEmpty: Bool { marks.allSatisfy(\.value.isEmpty) }

  func mark(_ pane: PaneName, _ id: String) -> Mark? { marks[pane]?[id] }

  mutating func add(_ pane: PaneName, _ id: String, columns: Set<Int>) {
    marks[pane, default: [:]][id] = Mark(columns: columns)
  }

  mutating func remove(_ pane: PaneName, _ id: String) { marks[pane]?[id] = nil }

  /// Flashes end after 2 seconds, stars after 60.
  mutating func age(to clock: Clock) {
    for (pane, rows) in marks {
      var left = rows
      for (id, mark) in rows {
        guard let since = mark.since else {
          left[id]?.since = clock
          continue
        }
        let age = clock.seconds(since: since)
        if age >= Self.star { left[id] = nil } else if age >= Self.flash { left[id]?.columns = [] }
      }
      marks[pane] = left
    }
  }
}

extension ChangeMarks {
  /// Marks the rows that others' touches reach, their cells compared with what stood there.
  mutating func add(_ touches: [RowTouch], from old: MonthFacts, to new: MonthFacts) {
    for touch in touches where !touch.own {
      for (pane, id) in rows(touch, in: new) {
        guard let row = new.table(pane).row(id) else { continue }
        let before = old.table(pane).row(id)
        let changed = row.cells.indices.filter { before?.cells[$0].text != row.cells[$0].text }
        add(pane, id, columns: Set(changed))
      }
    }
  }

  private func rows(_ touch: RowTouch, in facts: MonthFacts) -> [(PaneName, String)] {
    let table = touch.table
    // What is behind the key is asked of the row, where it goes by an id.
    let id = touch.key.first?.textOrNil ?? ""
    let cells = facts.records.row(id, of: table) ?? touch.key
    let row = { (pane: PaneName, column: String) in
      table.table.text(column, of: cells).map { [(pane, $0)] } ?? []
    }
    return switch table.kind.subject {
    case .worker(let who), .leave(let who), .mark(let who), .special(let who): row(.workers, who)
    case .assignment(let who, let target): row(.workers, who) + row(.grids, target)
    case .target(let target): row(.grids, target)
    case .community(let community): row(.communities, community)
    case .survey, .objections, .users, .holidays, .scheme, .places, .adjustments, .month, .ready,
      .register:
      []
    }
  }
}
