import Domain
package import Query
import Wording

/// A list on its way to a file (导出).
package struct Export: Hashable, Sendable {
  package let sheet: ListSheet
  package let format: ExportFormat
  package let folder: String
  /// The file's name in the folder, with no slash.
  package let name: String
  /// Whether a file of that name is replaced.
  package let overwrites: Bool
}

extension State {
  /// What the focused list shows: its filter, order and columns; or its marked rows, whatever the filter.
  func request(onlyMarked: Bool) -> ListRequest? {
    guard let facts, let list = listName, let pane = focusedList, let table = focusedTable else {
      return nil
    }
    let isStreet = listScope == nil
    // Columns that nobody chose are those of a file: they have the id, without which namesakes mix.
    let fields =
      pane.columns.isUsual
      ? list.usualFields
      : pane.columns.places(in: table)
        .filter { isStreet || !table.columns[$0].isStreetOnly }
        .flatMap { table.columns[$0].fields }
    var filter = pane.applied == nil ? "" : pane.appliedText
    if onlyMarked { filter = "id=" + pane.marked.sorted(by: byteOrder).joined(separator: ",") }
    return ListRequest(
      list, street: facts.slice.street, month: facts.month,
      community: listScope,
      isToDate: facts.choice == .toDate, filter: filter, sort: pane.sort,
      columns: fields.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// What files are made from: figures on the marks that are in, never assumed ones.
  var exportSource: ListSource? {
    guard let facts else { return nil }
    if registerPage != nil { return books?.source }
    guard facts.board.isAssumed else { return facts.source }
    return ListSource(
      Board(facts.slice), records: facts.records, holdings: facts.holdings, today: facts.today,
      for: viewer.actor, words: viewer.words, isRehearsal: facts.snapshot.isRehearsal,
      registers: facts.registers)
  }
}
