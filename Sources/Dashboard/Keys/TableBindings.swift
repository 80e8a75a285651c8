import TextUI
import Wording

/// Sorting, choosing columns, ranges and exports of lists.
let tableBindings: [Binding] = [
  Binding(
    "sort.choose", [.character("S")], .look, QueryPhrase.labelSorts, help: .helpSorts,
    unless: { $0.reasonNoList() }
  ) { $0.overlay = SortChooser() },
  Binding(
    "columns", [.character("C")], .look, QueryPhrase.labelColumns, help: .helpColumns,
    unless: { $0.reasonNoList() }
  ) { $0.overlay = ColumnChooser() },
  Binding(
    "export", [.character("x")], .look, QueryPhrase.labelExport, help: .helpExport, footer: 10,
    unless: { $0.reasonNoList() }
  ) { $0.openExport() },
  Binding(
    "mark.all", [.character("*")], .act, QueryPhrase.labelMarkAll, help: .helpMarkAll,
    row: .helpMarksRow
  ) { $0.changeMarks { $0.markAll() } },
  Binding(
    "mark.none", [.character("-")], .act, QueryPhrase.labelMarkNone, help: .helpMarkNone,
    row: .helpMarksRow
  ) { $0.changeMarks { $0.marked = [] } },
  Binding(
    "mark.range", [.character("X")], .act, QueryPhrase.labelMarkRange, help: .helpMarkRange
  ) { $0.changeMarks { $0.markRange() } },
]
