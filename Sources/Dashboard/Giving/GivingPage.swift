import Domain
import TextUI
import Wording

/// A list of what the month asks for: marks, special work, survey batches or objections.
struct GivingPage: Sendable {
  let subject: GivingSubject
  private(set) var rows: [GivingRow] = []
  var list = ListState()
  /// The number that is being typed into the selected row.
  var entry: FormField?
  /// Marks that were asked for and are not read back yet.
  var sent: [Mark.Key: Score] = [:]
  /// The cursor goes to the row that changes next, as an undo changes one.
  var followsChange = false
  private var month: Month?
  /// The month that was looked at before the list chose another; leaving leads back to it.
  var origin: Month?

  init(_ subject: GivingSubject, _ state: State, selecting thing: GivingRow.Thing? = nil) {
    self.subject = subject
    renew(state)
    if let place = rows.firstIndex(where: { $0.thing == thing }) { list.select(place) }
  }

  var selected: GivingRow? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  mutating func select(_ thing: GivingRow.Thing) {
    if let place = rows.firstIndex(where: { $0.thing == thing }) { list.select(place) }
  }

  /// The mark under the cursor, if it is one that the viewer may give.
  var key: Mark.Key? {
    guard case .mark(let key) = selected?.thing else { return nil }
    return key
  }

  /// Takes the figures as they are now; rows stay where they are as long as the month is the same.
  mutating func renew(_ state: State) {
    guard let model = state.model else { return }
    let fresh = model.givingRows(of: subject, in: state.scope)
    let before = rows
    let place = list.selection
    let kept = selected?.thing
    if month == model.month, !before.isEmpty {
      rows = fresh.inOrder(of: before)
    } else {
      (rows, entry) = (fresh, nil)
    }
    month = model.month
    sent = sent.filter { model.records.marks[$0.key]?.score != $0.value }
    list.resize(count: rows.count)
    let there = kept.flatMap { thing in rows.firstIndex { $0.thing == thing } }
    if there == nil { entry = nil }
    list.select(there ?? (kept == nil ? 0 : place))
    if followsChange { follow(before) }
  }

  private mutating func follow(_ before: [GivingRow]) {
    let texts = Dictionary(uniqueKeysWithValues: before.map { ($0.thing, $0.cells.map(\.text)) })
    guard let place = rows.firstIndex(where: { texts[$0.thing] != $0.cells.map(\.text) }) else {
      return
    }
    list.select(place)
    followsChange = false
  }

  /// The next row that waits for somebody, from the one under the cursor on; `nil` = there is none.
  func nextOpen(after place: Int) -> Int? {
    let order = (1..<max(1, rows.count)).map { (place + $0) % rows.count }
    return order.first { rows[$0].isOpen && !isSent(rows[$0]) && !isLacking(rows[$0]) }
  }

  private func isSent(_ row: GivingRow) -> Bool {
    guard case .mark(let key) = row.thing else { return false }
    return sent[key] != nil
  }

  private func isLacking(_ row: GivingRow) -> Bool {
    if case .lacking = row.thing { true } else { false }
  }
}

extension [GivingRow] {
  /// These rows where the others were; what is new comes last.
  fileprivate func inOrder(of others: [GivingRow]) -> [GivingRow] {
    let fresh = Dictionary(uniqueKeysWithValues: map { ($0.thing, $0) })
    let known = Set(others.map(\.thing))
    return others.compactMap { fresh[$0.thing] } + filter { !known.contains($0.thing) }
  }
}

extension State {
  /// The community that the lists are narrowed to; `nil` = the whole street.
  var scope: Community.ID? {
    if monthly == nil, case .community(let id) = level { id } else { nil }
  }

  var giving: GivingPage? {
    if case .giving(let page) = page { page } else { nil }
  }

  mutating func changeGiving(_ change: (inout GivingPage) -> Void) {
    guard case .giving(var page) = page else { return }
    change(&page)
    self.page = .giving(page)
  }

  /// Opens a list; marks of a month that is not yet in `scoring` are those of the one that is.
  mutating func openGiving(
    _ subject: GivingSubject, selecting thing: GivingRow.Thing? = nil
  ) -> [Effect] {
    guard let model else { return [] }
    enterPage(.giving(GivingPage(subject, self, selecting: thing)))
    fitGiving()
    guard subject == .marks, model.state < .scoring, let month = model.monthInScoring else {
      return []
    }
    say(viewer.words(MonthlyPhrase.noticeOtherMonth, ["month": "\(month)"]))
    changeGiving { $0.origin = model.month }
    askedMonth = month
    return [.load(street: model.slice.street, month: month)]
  }

  /// Tells the list how many rows it has on the screen.
  mutating func fitGiving() {
    changeGiving { [size] page in
      page.list.resize(height: max(1, size.rows - 4 - Canvas.givingDetailRows(size.rows)))
    }
  }

  /// Moves the cursor; a number that was typed is written first, as a spreadsheet does.
  mutating func moveGiving(_ change: (inout ListState) -> Void) -> [Effect] {
    var effects: [Effect] = []
    if giving?.entry != nil {
      guard let written = writeMark() else { return [] }
      effects = written
    }
    changeGiving { change(&$0.list) }
    return effects
  }
}

extension Model {
  /// The latest month of the street that is in `scoring`.
  var monthInScoring: Month? {
    records.months.values.filter { $0.key.street == slice.street && $0.state == .scoring }
      .map(\.key.month).max()
  }

  func givingRows(of subject: GivingSubject, in scope: Community.ID?) -> [GivingRow] {
    switch subject {
    case .marks: markRows(in: scope)
    case .specials: specialRows(in: scope)
    case .survey: surveyRows(in: scope)
    case .objections: objectionRows(in: scope)
    }
  }

  func givingColumns(of subject: GivingSubject) -> [Column] {
    switch subject {
    case .marks: markColumns
    case .specials: specialColumns
    case .survey: surveyColumns
    case .objections: objectionColumns
    }
  }
}
