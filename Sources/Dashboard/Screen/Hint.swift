import Domain
import TextUI
import Wording

extension Canvas {
  /// What just happened, else the one thing to do next with its key.
  mutating func drawHint(_ state: State, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let notice = state.notice { return drawNotice(notice, state, in: rect) }
    if state.page.isHome || state.listedPage != nil, let pane = state.focusedList, pane.fault != nil
    {
      return drawNotice(
        Notice(text: state.filterHint(pane), tone: .warning), state, in: rect, atMost: 3)
    }
    let sign = " " + state.viewer.glyphs.signs.cursorRow + " "
    let room = rect.columns - CharacterWidth.width(of: sign, ambiguous: ambiguous)
    let text = wholeSentences(of: state.hint, width: room, ambiguous: ambiguous)
    put(
      TextLine([.init(sign, .dim), .init(text)]),
      row: 0, column: 0, in: rect)
  }

  /// A notice is never cut: a long one takes lines above as well.
  ///
  /// What is said with every key is held to so many lines, so that the list stays in sight.
  private mutating func drawNotice(
    _ notice: Notice, _ state: State, in rect: Rect, atMost count: Int = .max
  ) {
    let (sign, style) = notice.tone.look(state.viewer.glyphs.signs)
    let indent = CharacterWidth.width(of: sign, ambiguous: ambiguous) + 1
    let wrapped = wrap(notice.text, width: rect.columns - indent - 1, ambiguous: ambiguous)
    var lines = Array(wrapped.prefix(count))
    if wrapped.count > count { lines[count - 1] += state.viewer.glyphs.signs.more }
    let first = rect.row - (lines.count - 1)
    for (row, text) in lines.enumerated() where first + row >= 0 {
      let strip = Rect(row: first + row, column: rect.column, rows: 1, columns: rect.columns)
      fill(strip)
      if row == 0 { put(sign, row: 0, column: 1, style, in: strip) }
      put(text, row: 0, column: indent, style, in: strip)
    }
  }
}

extension Notice.Tone {
  /// The sign and the style of a notice.
  fileprivate func look(_ signs: Glyphs.Signs) -> (sign: String, style: Style) {
    switch self {
    case .plain: ("", .text)
    case .good: (signs.done + " ", .good)
    case .warning: (signs.attention + " ", .warning)
    case .bad: (signs.impossible + " ", .bad)
    }
  }
}

extension State {
  /// The one thing to do next, with its key.
  var hint: String {
    let words = viewer.words
    guard let facts, let pane = panes[focusedPane] else { return "" }
    if pane.isTyping || pane.fault != nil { return filterHint(pane) }
    if !pane.marked.isEmpty {
      return words(DashboardPhrase.hintMarked, ["count": "\(pane.marked.count)"])
    }
    guard let selected = pane.selected else { return words(DashboardPhrase.hintEmpty) }
    switch focusedPane {
    case .streets: return words(DashboardPhrase.hintStreet)
    case .communities: return hint(community: selected, facts)
    case .todos: return hint(todo: selected, facts)
    case .grids: return hint(grid: Identifier(selected), facts)
    case .workers: return hint(worker: Identifier(selected), facts)
    case .boardCommunities, .boardFacts, .boardWorkers: return boardHint(selected, facts)
    }
  }

  private func hint(community id: String, _ facts: MonthFacts) -> String {
    let words = viewer.words
    if id.isEmpty {
      let count = facts.overdueMatters
      return count == 0
        ? words(DashboardPhrase.hintWholeStreet)
        : words(RegisterPhrase.hintMatters, ["count": "\(count)"])
    }
    let community = Community.ID(id)
    let name = facts.names.community(community)
    let urgent = facts.todos(of: community).filter(\.isUrgent)
    guard let first = urgent.first else {
      return words(DashboardPhrase.hintCommunityCalm, ["community": name])
    }
    return words(
      DashboardPhrase.hintCommunity,
      ["community": name, "count": "\(urgent.count)", "first": facts.todoText(first)])
  }

  private func hint(todo id: String, _ facts: MonthFacts) -> String {
    let words = viewer.words
    guard let todo = facts.todos.first(where: { $0.id == id }) else { return "" }
    let text = facts.todoText(todo)
    if todo.kind.register != nil {
      return words(RegisterPhrase.hintTodoRegister, ["todo": text])
    }
    guard !facts.actionText(todo).isEmpty else {
      return words(DashboardPhrase.hintTodo, ["todo": text])
    }
    switch todo.kind {
    case .vacancy(let vacancy):
      let rest = words.vacancyAndRest(facts.standing(of: vacancy))
      return words(
        DashboardPhrase.hintTodoAssign, ["todo": facts.vacancyText(vacancy, rest)])
    case .uncovered: return words(DashboardPhrase.hintTodoCover, ["todo": text])
    case .ownMarks, .scoring:
      return words(MonthlyPhrase.hintTodoMark, ["todo": text])
    case .notSubmitted: return words(MonthlyPhrase.hintTodoSubmit, ["todo": text])
    case .otherMarks, .pendingSpecial, .unsignedBatches, .openObjections, .returned, .submitted,
      .coverEnds, .shortVisits, .redRequests, .dueRequests:
      return words(DashboardPhrase.hintTodo, ["todo": text])
    }
  }

  private func hint(grid id: Target.ID, _ facts: MonthFacts) -> String {
    let words = viewer.words
    guard let grid = facts.records.grids[id] else { return "" }
    guard let vacancy = facts.vacancyAhead(of: grid) else {
      return words(DashboardPhrase.hintGrid, ["grid": facts.names.target(id)])
    }
    return words(
      facts.absence(of: id, in: grid.community) == nil
        ? DashboardPhrase.hintGridVacant : DashboardPhrase.hintGridAway,
      [
        "grid": facts.names.target(id),
        "vacancy": words.vacancyAndRest(facts.standing(of: vacancy)),
      ])
  }

  private func hint(worker id: Worker.ID, _ facts: MonthFacts) -> String {
    let words = viewer.words
    guard let worker = facts.results[id] else { return "" }
    let name = facts.names.worker(id)
    if let leave = facts.holdings.leave(of: id, on: facts.day) {
      let uncovered = facts.records.uncoveredDuties(of: id, on: facts.day, facts.holdings)
      return words(
        uncovered.isEmpty ? DashboardPhrase.hintAwayCovered : DashboardPhrase.hintAway,
        [
          "worker": name, "leave": words.name(leave.kind),
          "day": leave.last.short(in: facts.today.month.year),
          "count": "\(uncovered.count)",
        ])
    }
    let load = "\(worker.workload)"
    let mayAssign = reasonNot(to: .assign) == nil
    if facts.lightest[worker.community] == id, mayAssign {
      return words(
        worker.grids.isEmpty ? DashboardPhrase.hintLightestNoGrid : DashboardPhrase.hintLightest,
        ["worker": name, "load": load])
    }
    return words(
      mayAssign ? DashboardPhrase.hintWorker : DashboardPhrase.hintWorkerRead,
      ["worker": name, "load": load, "total": "\(worker.total)"])
  }
}
