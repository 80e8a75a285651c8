import Domain
import TextUI
import Wording

/// All that the dashboard's own keys do.
let dashboardBindings: [Binding] =
  actBindings + handInBindings + openWorklistBindings + lookBindings
  + [openMonthlyBinding, registersBinding]
  + tableBindings + chartBindings + mouseBindings + settingsBindings + lessonBindings + jobBindings
  + moveBindings

/// Changing what is: every one asks before it writes.
let actBindings: [Binding] = [
  Binding(
    "assign", [.character("a")], .act, .labelAssign, help: .helpAssign, footer: 0,
    writes: .assign, unless: { $0.reasonNotToAssign() }
  ) { $0.openPicker() },
  Binding(
    "cover", [.character("c")], .act, .labelCover, help: .helpCover, footer: 5,
    writes: .cover, unless: { $0.reasonNotToCover() }
  ) { $0.openCover() },
  Binding(
    "leave", [.character("v")], .act, .labelLeave, help: .helpLeave, footer: 6,
    writes: .leave, unless: { $0.reasonWithoutWorker() }
  ) { $0.openLeave() },
  Binding(
    "end", [.character("d")], .act, .labelEnd, help: .helpEnd, footer: 8,
    writes: .end, unless: { $0.reasonNotToEnd() }
  ) { $0.openEnd() },
  Binding("mark", [.character(" ")], .act, .labelMark, help: .helpMark) { $0.toggleMark() },
]

/// Looking closer, or in another way.
let lookBindings: [Binding] = [
  Binding(
    "explain", [.character("e")], .look, .labelExplain, help: .helpExplain, footer: 1,
    unless: { $0.reasonWithoutWorker() }
  ) { $0.openExplanation() },
  Binding(
    "undo", [.character("u")], .regret, .labelUndo, help: .helpUndo, footer: 2,
    writes: .undo
  ) { $0.ask(.undo) },
  Binding(
    "redo", [.control("r")], .regret, .labelRedo, help: .helpRedo,
    writes: .redo
  ) { $0.ask(.redo) },
  filterBinding, sortBinding,
  Binding(
    "figures", [.character("=")], .look, .labelFigures, help: .helpFigures,
    unless: { $0.reasonOneFigure() }
  ) { $0.stepFigures() },
]

let filterBinding = Binding(
  "filter", [.character("/")], .look, .labelFilter, help: .helpFilter, footer: 4
) {
  $0.focusedList?.isTyping = true
}

let sortBinding = Binding(
  "sort", [.character("s")], .look, .labelSort, help: .helpSort, footer: 9
) {
  $0.sortByNext()
}

/// What every page understands, unless it takes text.
let everywhereBindings: [Binding] = [
  Binding("palette", [.character(":")], .look, .labelPalette, help: .helpPalette, footer: 3) {
    $0.openPalette()
  },
  Binding("help", [.character("?"), .function(1)], .look, .labelHelp, help: .helpHelp) {
    $0.overlay = HelpPage()
  },
  Binding("theme", [.character("T")], .look, .labelTheme, help: .helpTheme, row: .helpThemeLanguage)
  { _ in [.findThemes] },
  Binding(
    "language", [.character("L")], .look, .labelLanguage, help: .helpLanguage,
    row: .helpThemeLanguage
  ) {
    $0.switchLanguage()
  },
  lockBinding,
  Binding("redraw", [.control("l")], .look, .labelRedraw, help: .helpRedraw) { _ in [.redraw] },
  Binding("suspend", [.control("z")], .move, .labelSuspend, help: .helpSuspend) { _ in [.suspend] },
  Binding("quit", [.character("q")], .move, .labelQuit, help: .helpQuit) { _ in [.quit] },
]

/// What a page with fields understands besides: no letters, they belong to the fields, and no room in
/// the footer.
let pageBindings: [Binding] = everywhereBindings.compactMap { binding in
  guard ["palette", "redraw", "suspend", "help"].contains(binding.id) else { return nil }
  var binding = binding
  binding.footer = nil
  return binding
}
