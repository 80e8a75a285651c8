import TextUI
import Wording

/// Charts and the block overview.
let chartBindings: [Binding] = [
  Binding(
    "blocks", [.character("b")], .look, .labelBlocks, help: .helpBlocks, footer: 10,
    unless: {
      $0.focus == .grids ? nil : $0.viewer.words(ChartsPhrase.reasonBlocksWhere)
    }
  ) { $0.openBlocks() },
  Binding(
    "distribution", [.character("D")], .look, ChartsPhrase.labelDistribution,
    help: .helpDistribution, unless: { $0.reasonNoDistribution() }
  ) { $0.openDistribution() },
  Binding(
    "simulation", [.character("W")], .look, SheetsPhrase.labelSimulation, help: .helpSimulation
  ) { $0.openSimulation() },
  Binding("year", [.character("N")], .look, SheetsPhrase.labelYear, help: .helpYearPage) {
    $0.openYear()
  },
]

/// What every page of lists understands besides.
let mouseBindings: [Binding] = [
  Binding("mouse", [.character("M")], .look, ChartsPhrase.labelMouse, help: .helpMouse) {
    $0.switchMouse()
  }
]
