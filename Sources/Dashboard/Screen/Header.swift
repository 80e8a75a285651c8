import Domain
import TextUI
import Wording

extension Canvas {
  /// Where, which month in which state, who, and the time of the last change.
  mutating func drawHeader(_ state: State, _ facts: MonthFacts, page: String? = nil, in rect: Rect)
  {
    let key = HeaderKey(
      level: state.level, page: page, silentSince: state.silentSince, size: rect.size)
    drawCached(CachedPart.header, showing: key, from: facts, in: rect) { canvas, rect in
      canvas.drawNewHeader(state, facts, page, in: rect)
    }
  }

  private mutating func drawNewHeader(
    _ state: State, _ facts: MonthFacts, _ page: String?, in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let header = Header(state, facts, page: page, isShort: rect.columns < 80)
    let leftEnd = put(header.left, row: 0, column: 1, in: rect)
    let needed = header.essential.width(ambiguous: ambiguous) + 4
    let right =
      header.rights.first {
        leftEnd + needed + $0.width(ambiguous: ambiguous) < rect.columns
      } ?? TextLine()
    let rightStart = rect.columns - 1 - right.width(ambiguous: ambiguous)
    let middle = header.middle(
      room: rightStart - leftEnd - (rect.columns < 80 ? 2 : 4), ambiguous: ambiguous)
    let wanted = rect.columns < 80 ? 0 : rect.columns * 3 / 8 + (rect.columns < 120 ? 1 : -8)
    let latest = rightStart - 2 - middle.width(ambiguous: ambiguous)
    let start = max(leftEnd + (rect.columns < 80 ? 1 : 2), min(wanted, latest))
    let end = put(middle, row: 0, column: start, in: rect)
    if rightStart > end { put(right, row: 0, column: rightStart, in: rect) }
  }
}

/// All that the header shows besides the facts of the month.
private struct HeaderKey: Hashable {
  let level: Level
  let page: String?
  let silentSince: String?
  let size: Size
}

/// The parts of the header.
struct Header {
  private let state: State
  private let facts: MonthFacts
  private let page: String?
  private let isShort: Bool

  init(_ state: State, _ facts: MonthFacts, page: String?, isShort: Bool) {
    self.state = state
    self.facts = facts
    self.page = page
    self.isShort = isShort
  }

  private var words: Words { state.viewer.words }

  /// Where: `云河街道 ▸ 桂花社区 ▸ 说明`.
  var left: TextLine {
    var path: [String] = []
    let street = facts.names.street(facts.slice.street)
    switch state.level {
    case _ where state.monthly != nil: path = [street]
    case .streets: path = [words(DashboardPhrase.allStreets)]
    case .street: path = [street]
    case .community(let id):
      path = isShort ? [facts.names.community(id)] : [street, facts.names.fullCommunity(id)]
    }
    if let page, !isShort { path.append(page) }
    let separator = " " + state.viewer.glyphs.signs.path + " "
    return TextLine(path.joined(separator: separator), style: .dim)
  }

  /// The month and its state.
  private var month: TextLine {
    var line = TextLine(
      isShort
        ? words(DashboardPhrase.headerMonthShort, ["month": "\(facts.month.number)"])
        : "[ \(facts.month) ]")
    let done = facts.state == .settled ? " " + state.viewer.glyphs.signs.done : ""
    line.append(" " + words.name(facts.state) + done, .title)
    if facts.snapshot.isRehearsal { line.append(" " + words(NamesPhrase.rehearsal), .warning) }
    return line
  }

  /// What never goes: the month, its state, and that figures are estimates on assumed marks.
  var essential: TextLine { parts.prefix(2).reduce(month, +) }

  /// `[ 2026-10 ] 执行  预估~ 假定  第 14 / 31 天`, as much of it as there is room for.
  func middle(room: Int, ambiguous: AmbiguousWidth) -> TextLine {
    var line = month
    for part in parts {
      let longer = line + part
      if longer.width(ambiguous: ambiguous) <= room { line = longer }
    }
    return line
  }

  /// Most important first; those without room are left out.
  private var parts: [TextLine] {
    guard facts.board.isEstimate else { return [] }
    var parts = [TextLine(" " + words(DashboardPhrase.estimate), style: .warning)]
    if facts.isReopened {
      parts[0].append(" " + words(MonthlyPhrase.reopened), .warning)
    }
    switch facts.choice {
    case .assumed: parts.append(TextLine(" " + words(DashboardPhrase.assumed), style: .warning))
    case .toDate: parts.append(TextLine(" " + words(DashboardPhrase.toDate), style: .warning))
    case .strict: parts.append(TextLine(" " + words(facts.strictFigures), style: .dim))
    }
    if facts.state >= .scoring, facts.state < .publicity {
      let submitted = facts.board.communities.count { $0.submission != nil }
      parts.append(
        TextLine(
          "  "
            + words(
              DashboardPhrase.submittedCount,
              ["count": "\(submitted)", "all": "\(facts.board.communities.count)"]), style: .dim))
    }
    if facts.month.days.contains(facts.today) {
      parts.append(
        TextLine(
          "  "
            + words(
              DashboardPhrase.dayOfMonth,
              ["day": "\(facts.today.dayOfMonth)", "length": "\(facts.month.length)"]), style: .dim)
      )
    }
    if facts.choice != .strict, facts.isOfOwnMarks {
      parts.append(TextLine("  " + words(DashboardPhrase.strictOwn), style: .dim))
    }
    return parts
  }

  /// The role with its place, where the path does not say it already: `桂花书记`.
  private var roleText: String {
    let actor = state.viewer.actor
    let role = words.name(actor.role)
    guard let place = actor.place else { return role }
    switch actor.role {
    case .secretary where state.level != .community(Identifier(place)):
      let community = facts.names.community(Identifier(place))
      return words(DashboardPhrase.headerRole, ["place": community, "role": role])
    case .department: return facts.names.department(Identifier(place))
    case .secretary, .street, .district, .worker, .surveyor, .administrator, .viewer: return role
    }
  }

  /// A worker is called by her name, whatever her login.
  private var ownName: String {
    state.viewer.actor.place.map { facts.names.worker(Identifier($0)) }
      ?? facts.names.login(state.viewer.actor.name)
  }

  /// `书记 汪红梅  10:32 更新`, and shorter forms of it.
  var rights: [TextLine] {
    let actor = state.viewer.actor
    let name = actor.role == .worker ? ownName : facts.names.login(actor.name)
    let role = roleText
    let time = facts.snapshot.journal.time
    if let since = state.silentSince {
      let late = TextLine(words(DashboardPhrase.silentSince, ["time": since]), style: .warning)
      return [TextLine(role + " " + name + "  ", style: .dim) + late, late]
    }
    if let row = facts.snapshot.lostRow {
      let places: KeyValuePairs<String, String> = ["sequence": String(row)]
      let lost = TextLine(words(DashboardPhrase.rowLost, places), style: .warning)
      let short = TextLine(words(DashboardPhrase.rowLostShort, places), style: .warning)
      return [TextLine(role + " " + name + "  ", style: .dim) + lost, lost, short]
    }
    if let last = facts.snapshot.aheadOfClock {
      let late = TextLine(words(DashboardPhrase.clockBehind, ["time": last]), style: .warning)
      let short = TextLine(words(DashboardPhrase.clockBehindShort), style: .warning)
      return [TextLine(role + " " + name + "  ", style: .dim) + late, late, short]
    }
    let changed = time.isEmpty ? "" : words(DashboardPhrase.changedAt, ["time": time])
    let texts = [
      role + " " + name + "  " + changed, role + " " + name + "  " + time, name + "  " + time, time,
    ]
    return texts.dropFirst(isShort ? 3 : 0).map { TextLine($0, style: .dim) }
  }
}
