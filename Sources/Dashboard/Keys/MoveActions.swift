import Domain
import TextUI
import Wording

extension State {
  /// Moves the cursor of the focused panel; panels below a list of communities follow it.
  mutating func moveCursor(_ change: (inout ListState) -> Void) {
    let name = focusedPane
    let before = panes[name]?.list.selection ?? 0
    if panes[name]?.orderIsOld == true { refreshPanes() }
    panes[name]?.move(change)
    if let selected = panes[name]?.selected { changes.remove(name, selected) }
    if name == .communities { refreshPanes(keepingOrder: true) }
    if name == .boardFacts { passHeading(from: before) }
  }

  /// Goes into the selected row.
  mutating func enter() -> [Effect] {
    guard let id = panes[focusedPane]?.selected else { return [] }
    switch focusedPane {
    case .streets:
      level = .street
      refreshPanes()
      guard let snapshot, snapshot.slice.street.text != id else { return [] }
      return [.load(street: Identifier(id), month: snapshot.slice.month)]
    case .communities:
      if id.isEmpty {
        focus = .workers
      } else {
        go(to: .community(Identifier(id)))
        focus = .workers
      }
    case .todos: return enterTodo()
    case .grids: enterGrid(Identifier(id))
    case .workers: openExplanation()
    case .boardCommunities, .boardFacts, .boardWorkers: return enterBoard(id)
    }
    return []
  }

  /// From something that waits to where it is dealt with.
  private mutating func enterTodo() -> [Effect] {
    guard let todo = selectedTodo else { return [] }
    if let subject = todo.kind.subject { return enter(todo, in: subject) }
    if let register = todo.kind.register { open(register) }
    if todo.isAboutSubmitting { open(ChecklistPage.Purpose.submit(todo.community)) }
    if let target = todo.target, facts?.records.grids[target] != nil {
      focus = .grids
      panes[.grids]?.select(target.text)
    } else if let worker = todo.worker {
      focus = .workers
      panes[.workers]?.select(worker.text)
    } else if reasonNot(to: .assign) == nil, todo.target != nil {
      openPicker()
    }
    return []
  }

  /// To the row of a list that a line of what waits is about.
  private mutating func enter(_ todo: Todo, in subject: WorklistSubject) -> [Effect] {
    guard case .pendingSpecial(let id, _, _, _) = todo.kind else { return openWorklist(subject) }
    return openWorklist(subject, selecting: .special(id))
  }

  /// From a grid to the one who is responsible for it.
  private mutating func enterGrid(_ id: Target.ID) {
    guard let facts, let grid = facts.records.grids[id] else { return }
    let holders = facts.holdings.holders(of: id, in: grid.community, on: facts.day)
    guard let holder = holders.first else {
      if reasonNot(to: .assign) == nil { openPicker() }
      return
    }
    focus = .workers
    panes[.workers]?.select(holder.worker.text)
  }

  /// Back out: from a filter, from marks, from a community to its street.
  mutating func goBack() {
    let name = focusedPane
    if panes[name]?.filter.isEmpty == false {
      panes[name]?.filter = TextInput()
      refreshPanes()
    } else if panes[name]?.marked.isEmpty == false {
      panes[name]?.marked = []
    } else {
      goOut()
    }
  }

  private mutating func goOut() {
    if returnToBoard() { return }
    switch level {
    case .community(let id):
      go(to: .street)
      focus = .community
      panes[.communities]?.select(id.text)
      refreshPanes()
    case .street where (snapshot?.streets.count ?? 0) > 1:
      go(to: .streets)
      focus = .community
      if let street = snapshot?.slice.street { panes[.streets]?.select(street.text) }
    case .street, .streets: say(viewer.words(DashboardPhrase.noticeOutermost))
    }
  }

  mutating func go(to level: Level) {
    self.level = level
    for name in [PaneName.grids, .workers] { panes[name]?.marked = [] }
    refreshPanes()
  }

  mutating func changeMonth(by step: Int) -> [Effect] {
    guard let snapshot else { return [] }
    // Two quick keys go two months, though the first is not read yet.
    let month = Month(index: (askedMonth ?? snapshot.slice.month).index + step)
    askedMonth = month
    return [.load(street: snapshot.slice.street, month: month)]
  }
}
