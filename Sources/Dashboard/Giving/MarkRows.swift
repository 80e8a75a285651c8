import Domain
import TextUI
import Wording

extension Model {
  /// Who, what is marked, the mark, who gave it, and where.
  var markColumns: [Column] {
    [
      Column(words(MonthlyPhrase.headWhom), rank: 0, minimum: 8, ideal: 16),
      Column(words(MonthlyPhrase.headMarked), rank: 1, minimum: 10, ideal: 24),
      Column(number: words(MonthlyPhrase.headMark), rank: 0, width: 8, gap: 2),
      Column(words(MonthlyPhrase.headRater), rank: 3, minimum: 8, ideal: 24, gap: 2),
      Column(words(DashboardPhrase.titleCommunity), rank: 2, minimum: 6, ideal: 12),
    ]
  }

  /// The marks that the viewer may give, those lacking first; for the street also the sources of
  /// others that have none, which it may waive.
  func markRows(in scope: Community.ID?) -> [GivingRow] {
    let due = dueMarks.filter { scope == nil || $0.community == scope }
    let own = due.filter(isMine).map(row)
    var told: Set<GivingRow.Thing> = []
    let others = due.filter {
      !isMine($0) && ($0.isBlocking || $0.waiver != nil) && mayAct(.waive, in: $0.community)
    }.map(lackingRow).filter { told.insert($0.thing).inserted }
    return own.filter(\.isOpen) + others.filter(\.isOpen) + own.filter { !$0.isOpen }
      + others.filter { !$0.isOpen }
  }

  /// How many marks of a community the viewer still has to give.
  func ownMarksLacking(in community: Community.ID) -> Int {
    dueMarks.count {
      $0.community == community && $0.mark == nil && $0.waiver == nil && isMine($0)
    }
  }

  /// Whether a mark is the viewer's to give, whatever the state of the month.
  private func isMine(_ due: DueMark) -> Bool {
    due.giver.includes(viewer.actor, in: slice.street)
  }

  private func row(_ due: DueMark) -> GivingRow {
    let score = due.mark.map { TextLine("\($0.score)") } ?? NumberText.none
    return GivingRow(
      .mark(due.key), in: due.community, isOpen: due.mark == nil && due.waiver == nil,
      isMine: state == .scoring,
      [
        TextLine(ratee(due.key.ratee, due.key.source)), TextLine(what(due.key)), score,
        due.waiver.map(waived)
          ?? TextLine(due.mark.map { names.login($0.rater) } ?? "", style: .dim),
        TextLine(names.community(due.community), style: .dim),
      ])
  }

  private func lackingRow(_ due: DueMark) -> GivingRow {
    let key = Waiver.Key(month: month, ratee: due.key.ratee, source: due.key.source)
    return GivingRow(
      .lacking(key), in: due.community, isOpen: due.waiver == nil, isMine: false, isDim: true,
      [
        TextLine(ratee(key.ratee, key.source)),
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
    ratee(key.ratee, key.source) + " " + words.name(key.source)
  }
}
