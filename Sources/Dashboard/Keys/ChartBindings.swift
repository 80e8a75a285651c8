import TextUI
import Wording

/// Charts and the block overview.
let chartBindings: [Binding] = [
  Binding(
    "blocks", [.character("b")], .look, .labelBlocks, help: .helpBlocks, footer: 10,
    unless: {
      $0.focus == .grids ? nil : $0.viewer.words(ChartsPhrase.reasonBlocksWhere)
    }
  ) { $0.openBlocks() }
]
