import Domain
import TextUI
import Wording

extension State {
  /// The parts of the page of blocks: its rule and legend, the blocks, what they say.
  var blockPage: BlockPageLayout {
    BlockPageLayout(size, remark: facts?.blockRemark(panes[.grids]?.ids ?? []) != nil)
  }

  var blockLayout: BlockLayout {
    BlockLayout(
      count: panes[.grids]?.ids.count ?? 0,
      minimum: size.columns < 60 ? 18 : viewer.latinNames ? 24 : 21,
      in: blockPage.blocks)
  }
}

/// Where the parts of the page of blocks stand.
struct BlockPageLayout {
  let header, title, legend, blocks, remark, hint, footer: Rect

  init(_ size: Size, remark hasRemark: Bool) {
    let isLow = size.rows < 12 || size.columns < 40
    let top = Rect(size).splitTop(isLow ? 0 : 1)
    header = top.top
    let bottom = top.rest.splitBottom(size.rows > 1 ? 1 : 0)
    footer = bottom.bottom
    let above = bottom.rest.splitBottom(isLow ? 0 : 1)
    hint = above.bottom
    let main = above.rest.splitTop(1)
    title = main.top
    let body = main.rest.splitTop(main.rest.rows > 5 ? 1 : 0)
    legend = body.top
    let foot = body.rest.splitBottom(hasRemark && body.rest.rows > 12 ? 1 : 0)
    remark = foot.bottom
    blocks = foot.rest.inset(horizontal: 1)
  }
}

extension Canvas {
  /// The grids of the community as blocks, the dense ones asking for a look.
  mutating func drawBlocks(_ blocks: Blocks, _ state: State) {
    guard let facts = state.facts, let pane = state.panes[.grids] else { return }
    let page = state.blockPage
    drawHeader(state, facts, in: page.header)
    drawTitle(blocks, pane, state, in: page.title)
    drawLegend(blocks.measure, facts, in: page.legend)
    if pane.ids.isEmpty {
      drawEmpty(.grids, state, facts, in: page.blocks)
    } else {
      drawBlocks(blocks, pane, state, facts)
    }
    if blocks.measure == .satisfaction, let remark = facts.blockRemark(pane.ids) {
      put(remark, row: 0, column: 1, .dim, in: page.remark)
    }
    drawHint(state, in: page.hint)
    drawFooter(state, in: page.footer)
    if pane.isTyping {
      let before = state.title(of: .grids, filterUpToCaret: true).width(ambiguous: ambiguous)
      cursor = Position(row: page.title.row, column: min(2 + before, max(0, size.columns - 1)))
    }
  }

  private mutating func drawTitle(
    _ blocks: Blocks, _ pane: Pane, _ state: State, in rect: Rect
  ) {
    let words = state.viewer.words
    let note = words(blocks.measure.note)
    let layout = state.blockLayout
    let more =
      layout.lines > layout.shownLines
      ? "\(pane.list.selection + 1)/\(pane.ids.count)  " : ""
    rule(
      row: 0,
      title: state.title(of: .grids)
        + TextLine(" " + words(ChartsPhrase.blocks), style: .accent),
      note: TextLine(more + note, style: .dim), isFocused: true, glyphs: state.viewer.glyphs,
      in: rect)
  }

  /// What each density means; those without room go, the dense ones last.
  private mutating func drawLegend(_ measure: BlockMeasure, _ facts: MonthFacts, in rect: Rect) {
    let patterns = facts.viewer.glyphs.fills.densities
    var entries = measure.legend(facts.words).enumerated().map { index, text in
      let pattern = String(String(repeating: patterns[index], count: 4).prefix(4))
      return TextLine([.init(pattern, BlockMeasure.style(index + 1)), .init(" " + text)])
    }
    let title = TextLine(facts.words(ChartsPhrase.density), style: .dim)
    func line() -> TextLine { entries.reduce(title) { $0 + "  " + $1 } }
    while line().width(ambiguous: ambiguous) + 2 > rect.columns, entries.count > 1 {
      entries.removeFirst()
    }
    put(line(), row: 0, column: 1, in: rect)
  }

  private mutating func drawBlocks(
    _ blocks: Blocks, _ pane: Pane, _ state: State, _ facts: MonthFacts
  ) {
    let layout = state.blockLayout
    let names = DistinctNames(pane.ids.compactMap { facts.blockFacts[$0]?.name })
    for (index, id) in pane.ids.enumerated() {
      guard let rect = layout.rect(of: index, top: blocks.top), let block = facts.blockFacts[id]
      else { continue }
      let isSelected = index == pane.list.selection
      note(.row(index), owner: MouseOwner.grids.rawValue, in: rect)
      draw(block, names, blocks.measure, isSelected: isSelected, facts, in: rect)
      if pane.marked.contains(id) { put("+", row: 0, column: 1, .accent, in: rect) }
      if isSelected, state.overlay == nil {
        placeCursor(column: 3, in: rect)
      }
    }
  }

  private mutating func draw(
    _ block: BlockFacts, _ names: DistinctNames, _ measure: BlockMeasure, isSelected: Bool,
    _ facts: MonthFacts, in rect: Rect
  ) {
    let glyphs = facts.viewer.glyphs
    // Beside the name: the corners, a space on each side, and the sign of the cursor.
    let room = rect.columns - (isSelected ? 8 : 6)
    let name = names.fitted(block.name, to: max(1, room), ambiguous: ambiguous)
    let inside = drawFrame(name, isSelected: isSelected, glyphs, in: rect)
      .inset(horizontal: 1)
    let last = max(0, inside.rows - (inside.rows > 4 ? 2 : inside.rows > 2 ? 1 : 0))
    put(block.holder, row: 0, column: 0, in: inside)
    let households = facts.words(
      ChartsPhrase.blockHouseholds, ["count": "\(block.households)"])
    let free = inside.columns - block.holder.width(ambiguous: ambiguous)
    if CharacterWidth.width(of: households, ambiguous: ambiguous) < free {
      putRight(households, row: 0, end: inside.columns, .dim, in: inside)
    }
    let field = Rect(
      row: inside.row + 1, column: inside.column, rows: last - 1, columns: inside.columns)
    drawField(block, measure, facts, in: field)
    if last < inside.rows, let sample = block.sample {
      put(sample.answers, row: last, column: 0, .dim, in: inside)
      putRight(sample.interval, row: last, end: inside.columns, .dim, in: inside)
    }
    if last + 1 < inside.rows, let points = block.points {
      let label = facts.words(DashboardPhrase.headPoints)
      put(label + "  \(points)", row: last + 1, column: 0, .dim, in: inside)
    }
  }

  /// The pattern of a density with the number in its middle.
  private mutating func drawField(
    _ block: BlockFacts, _ measure: BlockMeasure, _ facts: MonthFacts, in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let density = block.density(measure)
    let style = BlockMeasure.style(density)
    if density > 0 { shade(rect, density: density, style, glyphs: facts.viewer.glyphs) }
    let isSmall = (block.rate?.valid ?? 0) < facts.board.scheme.minSample
    let number = " " + block.number(measure, facts.words) + " "
    let width = CharacterWidth.width(of: number, ambiguous: ambiguous)
    put(
      number, row: rect.rows / 2, column: max(0, (rect.columns - width) / 2),
      measure == .satisfaction && isSmall ? .dim : .title, in: rect)
  }

  /// A light frame, heavy and with the cursor sign where it is the selected block.
  private mutating func drawFrame(
    _ name: String, isSelected: Bool, _ glyphs: Glyphs, in rect: Rect
  ) -> Rect {
    let style: Style = isSelected ? .accent : .border
    let frame = glyphs.frame
    let line = isSelected ? frame.focusedRule : frame.rule
    let side = isSelected ? frame.popupSide : frame.divider
    let hasBottom = rect.rows > 3
    fill(rect.splitTop(1).top, with: line, style)
    let edges = [
      (0, frame.topLeft, frame.topRight), (rect.rows - 1, frame.bottomLeft, frame.bottomRight),
    ]
    for (row, left, right) in edges.prefix(hasBottom ? 2 : 0) {
      let strip = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
      fill(strip, with: line, style)
      put(String(left), row: 0, column: 0, style, in: strip)
      put(String(right), row: 0, column: rect.columns - 1, style, in: strip)
    }
    let sides = rect.splitTop(1).rest.splitBottom(hasBottom ? 1 : 0).rest
    divider(column: 0, in: sides, with: side, style)
    divider(column: rect.columns - 1, in: sides, with: side, style)
    let title = (isSelected ? glyphs.signs.cursorRow + " " : "") + name
    let top = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
      .inset(horizontal: 2)
    put(
      " " + title + " ", row: 0, column: 0, isSelected ? .accent : .text, in: top)
    return sides.inset(horizontal: 1)
  }
}
