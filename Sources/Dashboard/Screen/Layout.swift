import Domain
import TextUI

/// The lines that every screen has, and the room between them.
struct Bands {
  let header: Rect
  let body: Rect
  let hint: Rect
  let footer: Rect

  /// On the smallest screens the list has everything but the footer.
  init(_ size: Size) {
    guard Layout.kind(size) == .list else {
      let (header, below) = Rect(size).splitTop(1)
      let (above, footer) = below.splitBottom(1)
      (self.header, self.footer) = (header, footer)
      (body, hint) = above.splitBottom(1)
      return
    }
    (body, footer) = Rect(size).splitBottom(size.rows > 1 ? 1 : 0)
    header = Rect(rows: 0, columns: size.columns)
    hint = header
  }
}

/// Where everything stands on a screen of some size.
struct Layout {
  enum Kind: Hashable {
    /// Less than 40x12: the list alone.
    case list
    /// One panel at a time.
    case single
    /// Three panels.
    case three
    /// Three panels and what is behind the selected row.
    case detail
  }

  let kind: Kind
  let header: Rect
  private(set) var panels: [Panel: Rect] = [:]
  private(set) var divider = Rect(rows: 0, columns: 0)
  private(set) var detail = Rect(rows: 0, columns: 0)
  private(set) var history = Rect(rows: 0, columns: 0)
  /// One panel: what is hidden behind it that matters.
  private(set) var summary = Rect(rows: 0, columns: 0)
  let hint: Rect
  let footer: Rect

  /// Columns from which on there is room for what is only there to be looked at.
  static let wide = 120

  static func kind(_ size: Size) -> Kind {
    if size.columns < 40 || size.rows < 12 { return .list }
    if size.columns < 80 || size.rows < 21 { return .single }
    return size.columns < wide || size.rows < 40 ? .three : .detail
  }

  /// The upper panels would like `top` rows and the worker panel `workers`; with `isWide` the first
  /// panel is the wider one of the two above.
  init(_ size: Size, focus: Panel, top: Int, workers: Int, isWide: Bool) {
    kind = Self.kind(size)
    let bands = Bands(size)
    (header, hint, footer) = (bands.header, bands.hint, bands.footer)
    switch kind {
    case .list:
      panels[focus] = bands.body
    case .single:
      let parts = bands.body.splitBottom(1)
      panels[focus] = parts.rest
      summary = parts.bottom
    case .three, .detail:
      place(bands.body, top: top, workers: workers, isWide: isWide)
    }
  }

  private mutating func place(_ body: Rect, top: Int, workers: Int, isWide: Bool) {
    let room = body.splitBottom(kind == .detail ? min(16, 11 + max(0, body.rows - 37) / 3) : 0)
    let half = kind == .detail ? (room.rest.rows + 1) / 2 : room.rest.rows * 10 / 21
    let height = min(max(top, 10), max(half, room.rest.rows - workers))
    let (upper, lower) = room.rest.splitTop(height)
    let narrow =
      body.columns < 120 ? 33 + (body.columns - 80) / 2 : min(90, 55 + (body.columns - 120) / 2)
    let (left, rest) = upper.splitLeft(isWide ? max(narrow, body.columns - 1 - narrow) : narrow)
    let (line, right) = rest.splitLeft(1)
    // A row of air under the upper panels, where the line ends.
    divider = line.splitBottom(1).rest
    panels[.community] = left.splitBottom(1).rest
    panels[.grids] = right.splitBottom(1).rest
    panels[.workers] = kind == .detail ? lower.splitBottom(1).rest : lower
    let (explained, past) = room.bottom.splitLeft(body.columns * 7 / 12)
    detail = explained
    history = past
  }
}

extension State {
  /// The layout of the dashboard at this moment.
  var layout: Layout {
    let communities = facts?.board.communities.count ?? 0
    switch level {
    case .community(let id):
      let members = facts?.members[id]?.count ?? 0
      let grids = facts?.gridCounts[id] ?? 0
      let todos = max(1, facts?.todos(of: id).count ?? 0)
      let rows = Layout.kind(size) == .detail ? 9 : 4
      return Layout(
        size, focus: focus, top: max(todos + rows + 3, grids + 3),
        workers: members + (Layout.kind(size) == .detail ? 3 : 2), isWide: false)
    case .street, .streets:
      let workers = facts?.board.workers.count ?? 0
      return Layout(
        size, focus: focus, top: max(communities + 4, 10), workers: workers + 2, isWide: true)
    }
  }
}
