import TextUI
import Wording

/// The grids as blocks instead of a list (块图).
struct Blocks: Hashable, Sendable {
  var measure = BlockMeasure.satisfaction
  /// The first row of blocks on the screen.
  var top = 0
}

let blockBindings: [Binding] = [
  Binding("blocks.measure", [.character("w")], .look, .labelMeasure, help: .helpMeasure, footer: 1)
  {
    guard let measure = $0.blocks?.measure else { return }
    $0.blocks?.measure = measure.next
  },
  Binding(
    "blocks.list", [.character("b"), .escape, .backspace], .look, .labelBlocksList,
    help: .helpBlocksList, footer: 2
  ) {
    $0.leaveBlocks()
  },
  Binding("row.right", [.right, .character("l")], .move, .helpBlockRight, row: .helpBlocksMove) {
    $0.moveCursor { $0.moveDown() }
  },
  Binding("row.left", [.left, .character("h")], .move, .helpBlockLeft, row: .helpBlocksMove) {
    $0.moveCursor { $0.moveUp() }
  },
  Binding("row.down", [.character("j"), .down], .move, .helpDown, row: .helpBlocksMove) {
    $0.moveBlock(lines: 1)
  },
  Binding("row.up", [.character("k"), .up], .move, .helpUp, row: .helpBlocksMove) {
    $0.moveBlock(lines: -1)
  },
  Binding("row.page-down", [.pageDown, .control("f")], .move, .helpPageDown, row: .helpPages) {
    $0.moveBlock(pages: 1)
  },
  Binding("row.page-up", [.pageUp, .control("b")], .move, .helpPageUp, row: .helpPages) {
    $0.moveBlock(pages: -1)
  },
]

/// All keys of the blocks: their own, and those of the dashboard that mean the same here.
let blockPageBindings: [Binding] = {
  let gone = Set(blockBindings.map(\.id) + ["blocks", "back", "sort"])
  let taken = Set(blockBindings.flatMap(\.keys))
  let others = dashboardBindings.filter { !gone.contains($0.id) }.map { binding in
    var binding = binding
    binding.keys.removeAll { taken.contains($0) }
    return binding
  }
  let acts = others.prefix { $0.group == .act }
  return acts + blockBindings + others.dropFirst(acts.count)
}()

extension State {
  /// Whether the grids fill the screen as blocks.
  var showsBlocks: Bool {
    guard page is PanelsPage else { return false }
    return blocks != nil && focus == .grids
  }

  mutating func openBlocks() {
    blocks = Blocks()
    fitBlocks()
  }

  /// Out of a filter first, then back to the list.
  mutating func leaveBlocks() {
    guard panes[.grids]?.filter.isEmpty != false else { return goBack() }
    blocks = nil
  }

  /// Blocks end where another panel is looked at; else the selected one is brought into sight.
  mutating func fitBlocks() {
    guard let top = blocks?.top else { return }
    guard focus == .grids else {
      blocks = nil
      return
    }
    let selection = panes[.grids]?.list.selection ?? 0
    let shown = blockLayout.top(showing: selection, from: top)
    blocks?.top = shown
  }

  fileprivate mutating func moveBlock(lines: Int) {
    guard let list = panes[.grids]?.list else { return }
    let goal = list.selection + lines * blockLayout.columns
    // Down from the last but one row of blocks the last block is near enough.
    let last = list.count - 1
    let isLastLine = list.selection / blockLayout.columns == last / blockLayout.columns
    guard goal >= 0, goal <= last || !isLastLine else { return }
    moveCursor { $0.select(min(goal, last)) }
  }

  fileprivate mutating func moveBlock(pages: Int) {
    let step = blockLayout.shownLines * blockLayout.columns
    moveCursor { $0.select($0.selection + pages * step) }
  }
}

extension CommandPlace {
  static let blocks = Self(
    "blocks", SettingsPhrase.placeBlocks, blockPageBindings + everywhereBindings)
}
