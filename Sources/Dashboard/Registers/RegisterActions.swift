import Domain
import Query
import TextUI
import Wording

let registerBindings: [Binding] =
  [
    Binding(
      "register.add", [.character("a")], .act, RegisterPhrase.labelAdd, help: .helpAdd, footer: 0,
      unless: { $0.reasonNotToKeep() }
    ) { $0.openRegisterForm(changing: nil) },
    Binding(
      "register.open", [.enter], .act, RegisterPhrase.labelOpen, help: .helpOpen, footer: 1,
      unless: { $0.reasonNotToOpen() }
    ) { $0.openSelectedRow() },
    Binding(
      "register.remove", [.character("d")], .act, RegisterPhrase.labelRemove, help: .helpRemove,
      footer: 5, unless: { $0.hasSteps ? $0.reasonNotToVoidRow() : $0.reasonNotToRemove() }
    ) { $0.removeOrEnd() },
    Binding(
      "register.figures", [.character("f")], .look, RegisterPhrase.labelFigures, help: .helpFigures,
      footer: 2
    ) { $0.openRegisterFigures() },
    Binding(
      "register.table", [.character("t")], .look, RegisterPhrase.labelTable, help: .helpTable,
      unless: { $0.reasonOneTable() }
    ) { $0.showRegister(table: 1) },
    Binding(
      "register.next", [.tab], .look, RegisterPhrase.labelNext, help: .helpNext, row: .helpNext,
      unless: { $0.reasonOneRegister() }
    ) { $0.showRegister(step: 1) },
    Binding(
      "register.previous", [.backTab], .look, RegisterPhrase.helpPrevious, row: .helpNext,
      unless: { $0.reasonOneRegister() }
    ) { $0.showRegister(step: -1) },
    suggestionsBinding, testsBinding, filterBinding, sortBinding,
  ] + stepBindings + tableBindings.filter { ["sort.choose", "columns", "export"].contains($0.id) }
  + listMoves("registers") { state, move in
    state.change(RegisterPage.self) { page in
      if page.pane.orderIsOld { page.sort() }
      page.pane.move(move)
    }
  } + monthMoves(footer: 4) + undoBindings(footer: 6) + [
    Binding(
      "back", [.escape, .backspace], .move, DashboardPhrase.labelBack, help: .helpBack, footer: 7
    ) { $0.leaveRegister() },
    Binding(
      "registers", [.character("o")], .move, RegisterPhrase.labelRegisters, help: .helpRegisters
    ) { $0.goBackPage() },
  ]

extension State {
  var registerPage: RegisterPage? { page as? RegisterPage }

  /// The row under the cursor, or of the page.
  var registerRow: [Value]? {
    if let page = page as? RowPage { return books?.table(page.row.table.name).cells(page.id) }
    return registerPage?.selectedRow
  }

  /// Why the viewer may not keep rows of the register at all.
  func reasonNotToKeep() -> String? {
    guard let page = registerPage else { return nil }
    if !page.row.hasCommands { return books?.facts.sentence(for: .notInRegister(page.table)) }
    return reasonNot(to: .keep(page.table))
  }

  func reasonNoRow() -> String? {
    registerRow == nil ? viewer.words(DashboardPhrase.reasonNothingSelected) : nil
  }

  fileprivate func reasonNotToRemove() -> String? {
    if let reason = reasonNotToKeep() ?? reasonNoRow() { return reason }
    if !isStored(registerRow) { return viewer.words(RegisterPhrase.reasonShipped) }
    return removal.flatMap(reasonAgainst)
  }

  /// Whether a row of the list was written; some lists also show what holds as long as nothing is.
  func isStored(_ row: [Value]?) -> Bool {
    guard let page = registerPage, let row else { return false }
    let key = RowKey(table: page.table, cells: Array(row.prefix(page.table.table.keyLength)))
    return books?.slice.records.row(key) != nil
  }

  private var removal: Command? {
    guard let page = registerPage, let row = registerRow else { return nil }
    let key = Array(row.prefix(page.table.table.keyLength))
    return .keep(KeepRows(.remove, [key], of: page.table))
  }

  /// Why a command about registers would be refused.
  func reasonAgainst(_ command: Command) -> String? {
    guard let books else { return viewer.words(DashboardPhrase.reasonNoData) }
    do {
      _ = try apply(command, by: viewer.actor, on: clock.day, to: books.slice)
      return nil
    } catch {
      return books.facts.sentence(ofRow: error)
    }
  }

  /// A row that goes through steps is shown, another one changed.
  fileprivate func reasonNotToOpen() -> String? {
    stepsInView == nil ? reasonNotToKeep() ?? reasonNoRow() : nil
  }

  fileprivate mutating func openSelectedRow() {
    if stepsInView == nil { return openRegisterForm(changing: registerRow) }
    openRow()
  }

  fileprivate mutating func removeOrEnd() -> [Effect] {
    guard hasSteps else { return removeRegisterRow() }
    openVoidOfRow()
    return []
  }

  fileprivate mutating func removeRegisterRow() -> [Effect] {
    removal.map { ask(.command($0)) } ?? []
  }

  fileprivate func reasonOneTable() -> String? {
    registerPage.map { $0.register.tables.count < 2 } ?? true
      ? viewer.words(RegisterPhrase.reasonOneTable) : nil
  }

  fileprivate func reasonOneRegister() -> String? {
    Registers.all.count < 2 ? viewer.words(RegisterPhrase.reasonOneRegister) : nil
  }

  fileprivate mutating func showRegister(table step: Int) {
    guard let page = registerPage else { return }
    // What has no file is no list for people.
    let places = page.register.tables.indices.filter { page.register.tables[$0].hasFile }
    let now = places.firstIndex(of: page.tablePlace) ?? 0
    let next = places[(now + step) % places.count]
    self.page = RegisterPage(page.register, table: next, self)
  }

  /// The next register as this one is shown: its rows, or its figures; one without tables has figures alone.
  mutating func showRegister(step: Int) {
    guard let register = registerInView,
      let place = Registers.all.firstIndex(where: { $0.code == register.code })
    else { return }
    let count = Registers.all.count
    let next = Registers.all[(place + step + count) % count]
    let showsFigures = page is RegisterFiguresPage && !register.tables.isEmpty
    page =
      showsFigures || next.tables.isEmpty
      ? RegisterFiguresPage(next, self) : RegisterPage(next, self)
  }

  /// Takes the filter back first, then leaves.
  fileprivate mutating func leaveRegister() {
    if !dropListFilter() { goBackPage() }
  }
}

extension MonthFacts {
  /// Why a row is refused; of one that is judged as an import the fault of that row.
  fileprivate func sentence(ofRow refusal: Refusal) -> String {
    guard case .faultyTables(let faults) = refusal, let fault = faults.first else {
      return sentence(for: refusal)
    }
    if case .refused(let inner) = fault.reason { return sentence(for: inner) }
    guard case .closedMonth(let month, let state) = fault.reason else {
      return sentence(for: refusal)
    }
    let open = MonthState.allCases.filter { $0 < .scoring }
    return sentence(for: .monthClosed(month, state, allowed: open))
  }
}

extension CommandPlace {
  static let register = Self(
    "register", RegisterPhrase.placeList, registerBindings + everywhereBindings)
}
