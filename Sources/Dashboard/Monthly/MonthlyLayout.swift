import Domain
import TextUI

/// Where the lists of the board stand on a screen of some size.
struct MonthlyLayout {
  let header: Rect
  private(set) var panels: [Panel: Rect] = [:]
  private(set) var divider = Rect(rows: 0, columns: 0)
  let hint: Rect
  let footer: Rect
  /// Whether all three are on the screen.
  let isWide: Bool

  /// The first panel has `communities` rows with that of sums.
  init(_ size: Size, focus: Panel, communities: Int) {
    let bands = Bands(size)
    (header, hint, footer) = (bands.header, bands.hint, bands.footer)
    isWide = size.columns >= Layout.wide && size.rows >= 30
    if Layout.kind(size) == .list {
      panels[focus] = bands.body
    } else if isWide {
      placeAll(bands.body, top: communities + 2)
    } else {
      place(bands.body, focus: focus, top: communities + 2)
    }
  }

  private mutating func placeAll(_ body: Rect, top: Int) {
    let (upper, lower) = body.splitTop(min(top, body.rows - 14) + 1)
    panels[.community] = upper.splitBottom(1).rest
    let (left, rest) = lower.splitLeft(body.columns < 160 ? 50 : 64)
    let (line, right) = rest.splitLeft(1)
    panels[.grids] = left
    panels[.workers] = right
    divider = line.splitTop(1).rest
  }

  /// One list, and under the communities what to look at first where there is room.
  private mutating func place(_ body: Rect, focus: Panel, top: Int) {
    let isRoomy = focus == .community && body.rows >= top + 4
    let (upper, lower) = body.splitTop(isRoomy ? top : body.rows)
    panels[focus] = upper
    if isRoomy { panels[.grids] = lower }
  }
}

extension State {
  var monthlyLayout: MonthlyLayout {
    MonthlyLayout(
      size, focus: focus, communities: (panes[.boardCommunities]?.ids.count ?? 0))
  }

  /// Tells the lists of the board how many rows they have on the screen.
  mutating func fitBoard() {
    let layout = monthlyLayout
    for (panel, rect) in layout.panels {
      let head = panel == .grids ? 1 : 2
      panes[panel.boardPane]?.resize(height: rect.rows - head)
    }
  }
}
