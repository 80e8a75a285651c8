import Domain
import Query
import TextUI
import Wording

extension State {
  /// `3 社工`, and what it is filtered by: `3 社工 /wxj 1/9`.
  func title(of panel: Panel, filterUpToCaret: Bool = false) -> TextLine {
    let words = viewer.words
    let name = pane(of: panel)
    let style: Style = panel == focus ? .accent : .title
    var line = TextLine("\(panel.rawValue) " + words(name.title), style: style)
    guard let pane = panes[name] else { return line }
    if Layout.kind(size) == .single, panel == focus, !pane.ids.isEmpty {
      line.append(" \(pane.list.selection + 1)/\(pane.ids.count)", style)
    }
    guard pane.isTyping || !pane.filter.isEmpty else { return line }
    if filterUpToCaret {
      line.append(" /" + pane.filter.text.prefix(pane.filter.caret), .accent)
      return line
    }
    let all = facts?.table(name).count(in: narrowing(of: name)) ?? 0
    line.append(" /" + pane.filter.text + (pane.isTyping ? " " : ""), .accent)
    if pane.fault != nil { line.append(" " + viewer.glyphs.signs.impossible, .bad) }
    line.append(" \(pane.count)/\(all)", style)
    return line
  }

  /// The community that a panel is narrowed to.
  func narrowing(of name: PaneName) -> String? {
    name == .streets || name == .communities || name.isOfBoard ? nil : narrowing
  }

  /// What stands at the right of a panel's rule; in a list longer than its panel, where one is.
  func note(of panel: Panel, _ kind: Layout.Kind) -> TextLine {
    let note = note(about: panel, kind)
    guard kind != .single, kind != .list, let pane = panes[pane(of: panel)],
      pane.ids.count > pane.list.height
    else { return note }
    // The row of sums is no place in the list.
    let place = pane.list.selection + 1 - (pane.ids.count - pane.count)
    return place > 0 ? note + TextLine(" \(place)/\(pane.count)", style: .dim) : note
  }

  private func note(about panel: Panel, _ kind: Layout.Kind) -> TextLine {
    let words = viewer.words
    let name = pane(of: panel)
    guard let facts, let pane = panes[name], kind != .list else { return TextLine() }
    if kind == .single { return TextLine(words(DashboardPhrase.noteTab), style: .dim) }
    if pane.orderIsOld { return TextLine(words(DashboardPhrase.noteOrderOld), style: .warning) }
    switch name {
    case .boardCommunities, .boardFacts, .boardWorkers: return boardNote(name, pane, facts)
    case .streets: return TextLine(words(DashboardPhrase.noteStreets, ["count": "\(pane.count)"]))
    case .communities:
      return TextLine(
        words(DashboardPhrase.noteCommunities, ["count": "\(pane.count)"]) + sortNote(pane, name))
    case .todos: return TextLine(words(DashboardPhrase.noteTodos, ["count": "\(todoCount(facts))"]))
    case .grids:
      let vacant = pane.ids.count { facts.vacantGrids.contains(Identifier($0)) }
      let key: DashboardPhrase = vacant == 0 ? .noteGrids : .noteGridsVacant
      return TextLine(words(key, ["count": "\(pane.count)", "vacant": "\(vacant)"]))
    case .workers:
      let marked = pane.marked.count
      if marked > 0 {
        return TextLine(markedNote(pane), style: .accent)
      }
      return TextLine(
        words(DashboardPhrase.noteWorkers, ["count": "\(pane.count)"]) + sortNote(pane, name))
    }
  }

  /// Marks outlive a filter: how many there are, and how many of them are on the list.
  private func markedNote(_ pane: Pane) -> String {
    let shown = pane.ids.count(where: pane.marked.contains)
    return shown == pane.marked.count
      ? viewer.words(DashboardPhrase.noteMarked, ["count": "\(shown)"])
      : viewer.words(
        QueryPhrase.noteMarkedShown, ["count": "\(pane.marked.count)", "shown": "\(shown)"])
  }

  private func todoCount(_ facts: MonthFacts) -> Int {
    guard case .community(let id) = level else { return 0 }
    return facts.todos(of: id).count
  }

  func sortNote(_ pane: Pane, _ name: PaneName) -> String {
    let words = viewer.words
    guard !pane.sort.isEmpty, let facts else { return words(DashboardPhrase.sortedByID) }
    let table = facts.table(name)
    return words(
      DashboardPhrase.sortedBy, ["column": words.list(pane.sort.map(table.title))])
  }
}

extension PaneName {
  var title: AnyPhrase {
    switch self {
    case .streets: AnyPhrase(DashboardPhrase.titleStreets)
    case .communities, .boardCommunities: AnyPhrase(DashboardPhrase.titleCommunities)
    case .todos: AnyPhrase(DashboardPhrase.titleCommunity)
    case .grids: AnyPhrase(DashboardPhrase.titleGrids)
    case .workers: AnyPhrase(DashboardPhrase.titleWorkers)
    case .boardFacts: AnyPhrase(MonthlyPhrase.titleFacts)
    case .boardWorkers: AnyPhrase(MonthlyPhrase.titleRanking)
    }
  }
}
