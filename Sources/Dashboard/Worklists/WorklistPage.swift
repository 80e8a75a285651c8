import Domain
import Query
import TextUI
import Wording

/// A list of what the month asks for: marks, special work, survey batches or objections.
struct WorklistPage: ListedPage {
  let subject: WorklistSubject
  private(set) var table: WorklistTable
  /// Which of its rows are shown, and in which order.
  var pane = Pane()
  /// The number that is being typed into the selected row.
  var entry: FormField?
  private var month: Month
  /// The month that was looked at before the list chose another; leaving leads back to it.
  var origin: Month?

  init(
    _ subject: WorklistSubject, _ facts: MonthFacts, in scope: Community.ID?, sort: [SortKey] = [],
    selecting thing: WorklistRow.Item? = nil
  ) {
    self.subject = subject
    table = facts.worklistTable(subject, in: scope)
    month = facts.month
    pane.sort = sort
    listRows()
    if let thing { select(thing) }
  }

  /// The place of the cursor among the rows that are shown.
  var row: Int { pane.list.selection }

  var selected: WorklistRow? { pane.selected.flatMap { table[$0] } }

  /// The rows that are shown, in their order.
  var shown: [WorklistRow] { pane.ids.compactMap { table[$0] } }

  mutating func select(_ thing: WorklistRow.Item) {
    if let id = table.id(of: thing) { pane.select(id) }
  }

  mutating func select(place: Int) { pane.move { $0.select(place) } }

  /// The mark under the cursor, if it is one that the viewer may give.
  var key: Mark.Key? {
    guard case .mark(let key) = selected?.thing else { return nil }
    return key
  }

  var listName: ListName { subject.list }
  var panel: PanelTable { table.panel }

  /// Takes the figures as they are now; rows stay where they are as long as the month is the same,
  /// and those that the filter no longer wants stay as well.
  mutating func renew(_ state: State) {
    guard let facts = state.facts else { return }
    table = facts.worklistTable(subject, in: state.scope)
    let isSameMonth = month == facts.month
    month = facts.month
    let kept = pane.selected
    pane.refresh(table.panel, in: nil, keepingOrder: isSameMonth, keepingRows: isSameMonth)
    // A month that the list chose is begun at its top, with what waits; one gone to, on the same row.
    if !isSameMonth, origin != nil { pane.move { $0.moveHome() } }
    if !isSameMonth || pane.selected != kept { entry = nil }
  }

  /// Goes to the row that an undo or redo has changed.
  mutating func show(_ answer: Answer, of wish: Wish) {
    switch wish {
    case .command: return
    case .undo, .redo: break
    }
    let ids = answer.changes.flatMap(\.things).compactMap { table.id(of: $0) }
    if let id = ids.first(where: pane.ids.contains) { pane.select(id) }
  }

  /// Takes as many rows as there is room for.
  mutating func fit(_ size: Size) {
    pane.resize(height: max(1, size.rows - 4 - Canvas.worklistDetailRows(size.rows)))
  }

  /// The next shown row that waits for somebody, from the one under the cursor on; `nil` = there is
  /// none.
  func nextOpen(after place: Int, sent: [Mark.Key: Score]) -> Int? {
    let rows = shown
    let order = (1..<max(1, rows.count)).map { (place + $0) % rows.count }
    return order.first { waits(rows[$0], sent) }
  }

  /// Rows that wait for the viewer, whatever the filter.
  func waiting(sent: [Mark.Key: Score]) -> Int { table.rows.count { waits($0, sent) } }

  /// Whether there is a row for the reader to fill, open or not.
  var isReadersOwn: Bool { table.rows.contains { !isLacking($0) } }

  /// A mark that was sent waits for the store alone.
  private func waits(_ row: WorklistRow, _ sent: [Mark.Key: Score]) -> Bool {
    guard row.isOpen, !isLacking(row) else { return false }
    if case .mark(let key) = row.thing { return sent[key] == nil }
    return true
  }

  private func isLacking(_ row: WorklistRow) -> Bool {
    if case .lacking = row.thing { true } else { false }
  }
}

extension State {
  /// The community that the lists are narrowed to; `nil` = the whole street.
  var scope: Community.ID? {
    if monthly == nil, case .community(let id) = level { id } else { nil }
  }

  var worklist: WorklistPage? {
    if let page = self.page as? WorklistPage { page } else { nil }
  }

  mutating func changeWorklist(_ change: (inout WorklistPage) -> Void) {
    guard var page = self.page as? WorklistPage else { return }
    change(&page)
    self.page = page
  }

  /// Opens a list; marks of a month that is not yet in `scoring` are those of the one that is.
  mutating func openWorklist(
    _ subject: WorklistSubject, selecting thing: WorklistRow.Item? = nil
  ) -> [Effect] {
    guard let facts else { return [] }
    enterPage(
      WorklistPage(
        subject, facts, in: scope, sort: rememberedSort(subject.list.rawValue, subject.list),
        selecting: thing))
    fitWorklist()
    guard subject == .marks, facts.state < .scoring, let month = facts.monthInScoring else {
      return []
    }
    say(viewer.words(MonthlyPhrase.noticeOtherMonth, ["month": "\(month)"]))
    changeWorklist { $0.origin = $0.origin ?? facts.month }
    askedMonth = month
    return [.load(street: facts.slice.street, month: month)]
  }

  /// Tells the list how many rows it has on the screen.
  mutating func fitWorklist() { changeWorklist { [size] in $0.fit(size) } }

  /// Moves the cursor; a number that was typed is written first, as a spreadsheet does.
  mutating func moveWorklist(_ change: (inout ListState) -> Void) -> [Effect] {
    var effects: [Effect] = []
    if worklist?.entry != nil {
      guard let written = writeMark() else { return [] }
      effects = written
    }
    changeWorklist { page in
      // A new order waits until the cursor moves.
      if page.pane.orderIsOld { page.sort() }
      page.pane.move(change)
    }
    return effects
  }
}

extension MonthFacts {
  /// The latest month of the street that is in `scoring`.
  var monthInScoring: Month? {
    records.months.values.filter { $0.key.street == slice.street && $0.state == .scoring }
      .map(\.key.month).max()
  }
}

extension WorklistPage: PageContent {
  var place: CommandPlace { subject.place }
  var takesLetters: Bool { entry != nil }
  var whenWritten: WhenWritten { .stays }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.worklistHint(self) }

  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)? {
    var page = self
    page.renew(state)
    page.fit(state.size)
    return page
  }

  func openKeys(_ state: State) -> [OpenKey]? { pane.isTyping ? filterKeys : nil }

  func label(of binding: Binding, _ words: Words) -> String? {
    binding.id == "marks.give" && entry != nil ? words(MonthlyPhrase.labelWrite) : nil
  }

  func enteredRows(_ state: State) -> [RowKey] {
    guard let facts = state.facts else { return [] }
    return selected.flatMap { facts.recordKey(of: $0.thing) }.map { [$0] } ?? []
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    pane.list.selection == row ? [] : state.moveWorklist { $0.select(row) }
  }

  func plainLines(_ state: State) -> [String]? { [spoken(hint(state))] }
}
