/// Takes a month back from `scoring` to `open`, for what was learnt late (退回执行).
package struct TakeMonthBack: Hashable, Sendable {
  package var street: Street.ID
  package var month: Month
  package var reason: String

  package init(street: Street.ID, month: Month, reason: String) {
    self.street = street
    self.month = month
    self.reason = reason
  }
}

extension TakeMonthBack: CommandBody {
  package static let rights = [
    CommandRight(
      .back, [.street: .ownStreet], in: [.scoring], isFinal: true, takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .back }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .street(street), month: month)
  }

  package var parameters: [String: JSON] {
    ["street": .id(street), "month": .month(month), "reason": .text(reason)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .back(
      Self(
        street: try members.id("street"), month: try members.month("month"),
        reason: try members.text("reason")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.takeBack(self, by: actor)
  }
}

extension Slice {
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
}
