extension Slice {
  /// Moves the month on by one state, once its conditions are met (推进).
  func advance(
    _ advance: AdvanceMonth, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    guard records.streets[advance.street] != nil else { throw .unknownStreet(advance.street) }
    try permit(.advance, actor, street: advance.street)
    if state == advance.to { return [] }
    guard state.next == advance.to else {
      throw .monthClosed(
        month, state,
        allowed: [MonthState.allCases.last { $0 < advance.to }]
          .compactMap(\.self))
    }
    let board = Board(self)
    if advance.to >= .publicity, board.isBeyondMoney { throw .moneyBeyond(month) }
    let lacking = conditions(into: advance.to, on: today, board).flatMap(\.obstacles)
    guard lacking.isEmpty else { throw .obstacles(.advance, lacking) }
    let key = StreetMonth.Key(street: street, month: month)
    let next = StreetMonth(key: key, state: advance.to)
    let step = records.months[key].map { Change.update($0, to: next) } ?? .insert(next)
    switch advance.to {
    case .publicity: return [step] + publishing(by: actor, on: today)
    case .settled: return try settling(by: actor, on: today) + [step]
    // Why it was taken back has been seen to.
    case .scoring: return [step] + (records.monthReturns[key].map { [.delete($0)] } ?? [])
    case .planning, .open, .review: return [step]
    }
  }

  private func publishing(by actor: Actor, on today: Day) -> [Change] {
    let key = StreetMonth.Key(street: street, month: month)
    let publication = Publication(key: key, since: today, by: actor.name)
    return [
      records.publications[key].map { .update($0, to: publication) } ?? .insert(publication)
    ]
  }

  /// The frozen copy of inputs and results; it comes before the step, which closes the month to
  /// the database too.
  private func settling(by actor: Actor, on today: Day) throws(Refusal) -> [Change] {
    let board = Board(self)
    let own = workers(of: actor)
    guard !board.workers.contains(where: { own.contains($0.id) }) else {
      throw .ownRow(.advance, who: actor.name)
    }
    let version = (records.settlement(of: month, street: street)?.key.version ?? 0) + 1
    let frozen = FrozenMonth(self, version: version)
    let settlement = Settlement(
      key: frozen.key, rules: board.rules, scheme: board.scheme.effectiveMonth, day: today,
      by: actor.name)
    return [.insert(settlement), .insert(frozen)]
      + board.settledResults(of: frozen.key).map(Change.insert)
  }

  /// Takes the month back from `scoring` to `open`; marks, waivers and signatures stay (退回执行).
  func takeBack(_ back: TakeMonthBack, by actor: Actor) throws(Refusal) -> [Change] {
    guard records.streets[back.street] != nil else { throw .unknownStreet(back.street) }
    try permit(.back, actor, street: back.street)
    try permit(.back, in: month)
    let submitted = communities.filter(isSubmitted)
    guard submitted.isEmpty else { throw .alreadySubmitted(submitted) }
    try reasoned(back.reason)
    let key = StreetMonth.Key(street: street, month: month)
    let returned = MonthReturn(key: key, reason: back.reason, by: actor.name)
    let step = records.months[key].map {
      [Change.update($0, to: StreetMonth(key: key, state: .open))]
    }
    return (step ?? [])
      + [records.monthReturns[key].map { .update($0, to: returned) } ?? .insert(returned)]
  }

  /// Asks for a settled month to be opened again, or confirms it as the second person (重开).
  func reopen(_ reopen: ReopenMonth, by actor: Actor) throws(Refusal) -> [Change] {
    guard records.streets[reopen.street] != nil else { throw .unknownStreet(reopen.street) }
    try permit(.reopen, actor, street: reopen.street)
    try requireOwnStreetRole(.reopen, actor)
    try permit(.reopen, in: month)
    guard let settlement = records.settlement(of: month, street: street) else {
      throw .monthClosed(month, state, allowed: [.settled])
    }
    guard let asked = records.reopenings[settlement.key] else {
      try reasoned(reopen.reason)
      return [
        .insert(
          Reopening(key: settlement.key, reason: reopen.reason, askedBy: actor.name))
      ]
    }
    guard asked.askedBy != actor.name else { throw .secondPersonNeeded(.reopen, actor.name) }
    var confirmed = asked
    confirmed.confirmedBy = actor.name
    let key = StreetMonth.Key(street: street, month: month)
    var changes: [Change] = [.update(asked, to: confirmed)]
    if let standing = records.months[key] {
      changes.append(.update(standing, to: StreetMonth(key: key, state: .review)))
    }
    if let publication = records.publications[key] { changes.append(.delete(publication)) }
    return changes
  }

  /// Enters a correction of a settled month, paid in a later one (补发扣回).
  func adjust(_ adjust: AdjustPay, by actor: Actor) throws(Refusal) -> [Change] {
    _ = try worker(adjust.worker)
    try permit(.adjust, in: adjust.month)
    guard let home = records.workerVersions.of(adjust.worker, in: adjust.month)?.community else {
      throw .notEmployed(worker: adjust.worker, on: adjust.month.first)
    }
    try permit(.adjust, actor, in: [home])
    try refuseOwn(.adjust, actor, worker: adjust.worker)
    try reasoned(adjust.reason)
    guard adjust.amount != .zero else { throw .nothingGiven }
    guard adjust.settledMonth < adjust.month,
      let then = records.workerVersions.of(adjust.worker, in: adjust.settledMonth)?.community,
      let street = records.communities[then]?.street,
      records.state(of: adjust.settledMonth, street: street) == .settled
    else { throw .notSettled(adjust.settledMonth) }
    let adjustment = Adjustment(
      month: adjust.month, worker: adjust.worker, settledMonth: adjust.settledMonth,
      amount: adjust.amount, reason: adjust.reason, by: actor.name)
    guard records.adjustments[adjustment.key] == nil else { return [] }
    return [.insert(adjustment)]
  }
}
