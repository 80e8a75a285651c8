import Domain
import Query
import Wording

/// The lines of a guard list: conditions with what each lacks, what will happen, the action.
struct GuardRows {
  private(set) var rows: [ChecklistPage.Row] = []
  /// How much is lacking: marks one by one, though several may be one line.
  private(set) var lacking = 0
  private let facts: MonthFacts
  private var words: Words { facts.words }

  init(_ purpose: ChecklistPage.Purpose, _ facts: MonthFacts) {
    self.facts = facts
    switch purpose {
    case .advance(let state): addStep(into: state)
    case .submit(let community): addSubmission(of: community)
    case .reopen: addReopening()
    }
  }

  private var monthly: BoardPageFacts { facts.monthly }

  // MARK: - Steps of the month

  private mutating func addStep(into state: MonthState) {
    if facts.state.next != state { addState() }
    let slice = facts.snapshot.slice
    for condition in slice.conditions(into: state, on: facts.today, monthly.full) {
      add(
        condition.requirement, condition.obstacles,
        counting: condition.requirement == .marks ? facts.source.blockingMarks.count : nil)
    }
    addRight(.advance)
    switch state {
    case .planning, .open: remark(.remarkOpen)
    case .scoring: remark(.remarkScoring, ["day": "\(facts.records.marksDue(facts.month))"])
    case .review: remark(.remarkReview)
    case .publicity: addPublicity()
    case .settled: addSettling()
    }
    rows.append(.action(words(state.stepPhrase)))
  }

  /// With `count` lacking marks where several of them are one obstacle.
  private mutating func add(
    _ requirement: StepCondition.Requirement, _ obstacles: [Obstacle], counting count: Int?
  ) {
    let name = words.name(requirement)
    if obstacles.isEmpty { return rows.append(.met(name)) }
    let count = count ?? obstacles.count
    lacking += count
    rows.append(
      .lacking(words(MonthlyPhrase.conditionLacks, ["condition": name, "count": "\(count)"])))
    for obstacle in obstacles {
      rows.append(.obstacle(obstacle, text(of: obstacle)))
    }
  }

  /// With the number of the marks where a source lacks several.
  private func text(of obstacle: Obstacle) -> String {
    let text = facts.phrase(for: obstacle)
    guard case .missingMark(let worker, let source) = obstacle else { return text }
    let count = facts.source.blockingMarks.count {
      $0.key.source == source && $0.key.ratee == worker.text
    }
    return count > 1
      ? words(MonthlyPhrase.obstacleMarks, ["obstacle": text, "count": "\(count)"]) : text
  }

  private mutating func addState() {
    rows.append(
      .lacking(words(MonthlyPhrase.conditionState, ["state": words.name(facts.state)])))
  }

  /// Who may, where this reader may not.
  private mutating func addRight(_ kind: CommandKind, in community: Community.ID? = nil) {
    guard
      kind.permission.reach[facts.viewer.actor.role] == nil
        || !facts.mayAct(kind, in: community)
    else { return }
    let allowed = ActorRole.allCases.filter {
      kind.permission.reach[$0] != nil && $0 != .administrator
    }
    rows.append(
      .lacking(
        words(
          DashboardPhrase.reasonRole,
          ["command": words.name(kind), "roles": words.list(allowed.map { words.name($0) })])))
  }

  private mutating func remark(
    _ phrase: MonthlyPhrase, _ places: KeyValuePairs<String, String> = [:]
  ) {
    rows.append(.remark(words(phrase, places)))
  }

  private mutating func addPublicity() {
    let days = facts.board.scheme.publicityDays
    let last = facts.records.workingDay(days, after: facts.today)
    remark(.remarkPublicity, ["days": "\(days)", "last": "\(last)", "first": "\(last.next)"])
  }

  /// What is fixed for ever by it, pool by pool.
  private mutating func addSettling() {
    let board = monthly.full
    for pool in board.pools {
      remark(
        .remarkPool,
        [
          "class": facts.title(of: pool.key), "count": "\(pool.members)",
          "money": "\(pool.money)", "paid": "\(pool.paid)", "reserve": "\(pool.reserve)",
        ])
    }
    let paid = board.pools.reduce(Money.zero) { $0 + $1.paid }
    let reserve = board.pools.reduce(Money.zero) { $0 + $1.reserve }
    remark(
      .remarkSettling,
      [
        "workers": "\(board.workers.count)", "paid": "\(paid)", "reserve": "\(reserve)",
      ])
  }

  // MARK: - Submission

  private mutating func addSubmission(of community: Community.ID) {
    if facts.state != .scoring { addState() }
    let lacking = facts.snapshot.slice.obstacles(submitting: community, monthly.full)
    add(.marks, lacking, counting: monthly.lacking[community])
    addRight(.submit, in: community)
    let ready = monthly.ready[community] ?? 0
    let all = facts.members[community]?.count ?? 0
    remark(.remarkReady, ["count": "\(ready)", "all": "\(all)"])
    if facts.board.community(community)?.submission != nil { remark(.remarkSubmitted) }
    rows.append(
      .action(words(MonthlyPhrase.doSubmit, ["community": facts.names.community(community)])))
  }

  // MARK: - Reopening

  private mutating func addReopening() {
    guard let settlement = facts.records.settlement(of: facts.month, street: facts.slice.street)
    else { return addState() }
    remark(
      .remarkSettled,
      ["day": "\(settlement.day)", "who": facts.names.login(settlement.by)])
    if let asked = facts.records.reopenings[settlement.key] {
      let who = facts.names.login(asked.askedBy)
      remark(.remarkAsked, ["who": who, "reason": asked.reason])
      rows.append(
        asked.askedBy == facts.viewer.actor.name
          ? .lacking(words(MonthlyPhrase.conditionSecond, ["who": who]))
          : .met(words(MonthlyPhrase.conditionSecondMet)))
    }
    addRight(.reopen)
    remark(.remarkReopen)
    rows.append(.action(words(MonthlyPhrase.doReopen)))
  }
}

extension MonthState {
  /// What the step into the state is called on its key.
  var stepPhrase: MonthlyPhrase {
    switch self {
    case .planning, .open: .doOpen
    case .scoring: .doScoring
    case .review: .doReview
    case .publicity: .doPublish
    case .settled: .doSettle
    }
  }
}
