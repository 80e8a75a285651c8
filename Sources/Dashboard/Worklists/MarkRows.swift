import Domain
import Query
import TextUI
import Wording

extension MonthFacts {
  /// Who, what is marked, the mark, who gave it, and where.
  var markColumns: [PanelColumn] {
    [
      PanelColumn(
        .name, Column(words(MonthlyPhrase.headWhom), rank: 0, minimum: 8, ideal: 16),
        isOfNames: true),
      PanelColumn(
        .target, Column(words(MonthlyPhrase.headMarked), rank: 1, minimum: 10, ideal: 24),
        isOfNames: true),
      PanelColumn(
        .mark, Column(number: words(MonthlyPhrase.headMark), rank: 0, width: 8, gap: 2)),
      PanelColumn(
        .rater, Column(words(MonthlyPhrase.headRater), rank: 3, minimum: 8, ideal: 24, gap: 2)),
      PanelColumn(
        .community,
        Column(words(DashboardPhrase.titleCommunity), rank: 2, minimum: 6, ideal: 12),
        isStreetOnly: true, isOfNames: true),
    ]
  }

  /// The place of the mark among the columns.
  static let markColumn = 2

  func markRows(in scope: Community.ID?) -> [WorklistRow] {
    source.markEntries(in: scope).map { $0.isOwn ? row($0) : lackingRow($0) }
  }

  /// How many marks of a community the viewer still has to give.
  func ownMarksLacking(in community: Community.ID) -> Int {
    lackingMarks.own[community] ?? 0
  }

  /// How many marks of a community, or of all, others have to give before it can be submitted.
  func othersMarksLacking(in community: Community.ID?) -> Int {
    community.map { lackingMarks.others[$0] ?? 0 } ?? lackingMarks.others.values.reduce(0, +)
  }

  func makeLackingMarks() -> (own: [Community.ID: Int], others: [Community.ID: Int]) {
    (
      source.neededMarks.filter { $0.isOpen && source.isOwn($0) }.countByCommunity,
      source.blockingMarks.filter { !source.isOwn($0) }.countByCommunity
    )
  }

  private func row(_ entry: MarkEntry) -> WorklistRow {
    let due = entry.due
    let score = due.mark.map { TextLine("\($0.score)") } ?? NumberText.none
    return WorklistRow(
      .mark(due.key), in: due.community, isOpen: entry.isOpen, isMine: state == .scoring,
      [
        TextLine(ratee(due.key.ratee, due.key.source)), TextLine(what(due.key)), score,
        due.waiver.map(waived)
          ?? TextLine(due.mark.map { names.login($0.rater) } ?? "", style: .dim),
        TextLine(names.community(due.community), style: .dim),
      ])
  }

  private func lackingRow(_ entry: MarkEntry) -> WorklistRow {
    let (due, key) = (entry.due, entry.waiver)
    return WorklistRow(
      .lacking(key), in: due.community, isOpen: entry.isOpen, isMine: false, isDim: true,
      [
        TextLine(ratee(key.ratee, due.key.source)),
        TextLine(words(MonthlyPhrase.sourceLacking, ["source": words.name(key.source)])),
        NumberText.none,
        due.waiver.map(waived)
          ?? TextLine(words(MonthlyPhrase.othersToGive), style: .dim),
        TextLine(names.community(due.community), style: .dim),
      ])
  }

  private func waived(_ waiver: Waiver) -> TextLine {
    TextLine(words(MonthlyPhrase.waivedBy, ["who": names.login(waiver.by)]))
  }

  private func ratee(_ id: String, _ source: Source) -> String {
    source == .team ? names.community(Identifier(id)) : names.worker(Identifier(id))
  }

  /// Whom a mark is for.
  func rateeName(_ key: Mark.Key) -> String { ratee(key.ratee, key.source) }

  /// What a mark is given for: 总评, the grid, the line, 自评, 团队.
  func what(_ key: Mark.Key) -> String {
    switch key.source {
    case .`self`: words(MonthlyPhrase.markSelf)
    case .team: words(MonthlyPhrase.markTeam)
    case .superior: key.target.map(names.target) ?? words(MonthlyPhrase.markOverall)
    case .department: key.target.map(names.target) ?? ""
    }
  }

  /// Whom a mark is for, and what.
  func name(of key: Mark.Key) -> String { ratee(key.ratee, key.source) + " " + what(key) }

  /// Whom a waiver is for, and which source.
  func name(of key: Waiver.Key) -> String {
    (key.source.isOfCommunity
      ? names.community(Identifier(key.ratee)) : names.worker(Identifier(key.ratee))) + " "
      + words.name(key.source)
  }
}

extension [DueMark] {
  /// How many there are of each community.
  var countByCommunity: [Community.ID: Int] {
    reduce(into: [:]) { $0[$1.community, default: 0] += 1 }
  }
}
