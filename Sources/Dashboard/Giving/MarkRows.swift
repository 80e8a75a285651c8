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
    var told: Set<GivingRow.Thing> = []
    let rows = board.workers.filter { scope == nil || $0.community == scope }.flatMap(marks)
    let own = rows.filter { told.insert($0.thing).inserted }
    let open = own.filter(\.isOpen)
    return open.filter { !$0.isLackingElsewhere } + open.filter(\.isLackingElsewhere)
      + own.filter { !$0.isOpen }
  }

  private func marks(of worker: WorkerResult) -> [GivingRow] {
    worker.effect.sources.flatMap { source -> [GivingRow] in
      let own = source.marks.filter { mayGive($0.key, to: worker) }
      if !own.isEmpty { return own.map { row($0, source, worker) } }
      let seesAll = mayAct(.waive, in: worker.community)
      guard seesAll, source.isMissing else { return [] }
      return [lackingRow(source, worker)]
    }
  }

  /// Whether a mark is the viewer's to give, whatever the state of the month.
  func mayGive(_ key: Mark.Key, to worker: WorkerResult) -> Bool {
    let actor = viewer.actor
    if actor.role == .administrator { return true }
    switch key.source {
    case .`self`: return actor.role == .worker && actor.place == key.ratee
    case .superior where worker.workerClass == .chief:
      return actor.role == .street && mayAct(.rateSuperior, in: worker.community)
    case .superior: return actor.role == .secretary && actor.place == worker.community.text
    case .department:
      let department = key.target.flatMap { records.lines[$0]?.department }
      return actor.role == .department && department?.text == actor.place
    case .team: return actor.role == .street && mayAct(.rateTeam, in: worker.community)
    }
  }

  private func row(
    _ needed: NeededMark, _ source: SourceScore, _ worker: WorkerResult
  ) -> GivingRow {
    let isWaived = needed.mark == nil && source.waiver != nil
    let score = needed.mark.map { TextLine("\($0.score)") } ?? NumberText.none
    let rater = needed.mark.map { names.login($0.rater) } ?? ""
    let note =
      isWaived
      ? TextLine(words(MonthlyPhrase.waivedBy, ["who": names.login(source.waiver?.by ?? "")]))
      : TextLine(rater, style: .dim)
    return GivingRow(
      .mark(needed.key), in: worker.community, isOpen: needed.mark == nil && !isWaived,
      isMine: state == .scoring,
      [
        TextLine(ratee(of: needed.key, worker)), TextLine(what(needed.key)), score, note,
        TextLine(names.community(worker.community), style: .dim),
      ])
  }

  private func lackingRow(_ source: SourceScore, _ worker: WorkerResult) -> GivingRow {
    let ratee = source.source == .team ? worker.community.text : worker.id.text
    let key = Waiver.Key(month: month, ratee: ratee, source: source.source)
    let note =
      source.waiver.map {
        TextLine(words(MonthlyPhrase.waivedBy, ["who": names.login($0.by)]))
      } ?? TextLine(words(MonthlyPhrase.othersToGive), style: .dim)
    return GivingRow(
      .lacking(key), in: worker.community, isOpen: source.waiver == nil, isMine: false,
      isDim: true,
      [
        TextLine(names.worker(worker.id)),
        TextLine(words(MonthlyPhrase.sourceLacking, ["source": words.name(source.source)])),
        NumberText.none, note, TextLine(names.community(worker.community), style: .dim),
      ])
  }

  private func ratee(of key: Mark.Key, _ worker: WorkerResult) -> String {
    key.source == .team ? names.community(Identifier(key.ratee)) : names.worker(worker.id)
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
  func name(of key: Mark.Key) -> String {
    let whom =
      key.source == .team
      ? names.community(Identifier(key.ratee)) : names.worker(Identifier(key.ratee))
    return whom + " " + what(key)
  }

  /// Whom a waiver is for, and which source.
  func name(of key: Waiver.Key) -> String {
    let whom =
      key.source == .team
      ? names.community(Identifier(key.ratee)) : names.worker(Identifier(key.ratee))
    return whom + " " + words.name(key.source)
  }
}

extension GivingRow {
  fileprivate var isLackingElsewhere: Bool {
    if case .lacking = thing { true } else { false }
  }
}
