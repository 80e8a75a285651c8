/// Moves a street's month on by one state (推进).
package struct AdvanceMonth: Hashable, Sendable {
  package var street: Street.ID
  package var month: Month
  /// The state to come: two windows that ask for the same step make it once.
  package var to: MonthState

  package init(street: Street.ID, month: Month, to: MonthState) {
    self.street = street
    self.month = month
    self.to = to
  }
}

extension AdvanceMonth: CommandBody {
  package static let rights = [
    CommandRight(
      .advance, [.street: .ownStreet], in: [.planning, .open, .scoring, .review, .publicity],
      isFinal: true, takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .advance }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .street(street), month: month)
  }

  package var parameters: [String: JSON] {
    ["street": .id(street), "month": .month(month), "to": .text(to.rawValue)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .advance(
      Self(
        street: try members.id("street"), month: try members.month("month"),
        to: try members.code("to")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.advance(self, by: actor, on: today)
  }
}

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
}
