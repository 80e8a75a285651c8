/// Asks for a settled month to be opened again; the second person's word opens it (重开).
package struct ReopenMonth: Hashable, Sendable {
  package var street: Street.ID
  package var month: Month
  package var reason: String

  package init(street: Street.ID, month: Month, reason: String) {
    self.street = street
    self.month = month
    self.reason = reason
  }
}

extension ReopenMonth: CommandBody {
  package static let rights = [
    CommandRight(
      .reopen, [.street: .ownStreet], in: [.settled], hasAdministrator: false, isFinal: true,
      takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .reopen }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .street(street), month: month)
  }

  package var parameters: [String: JSON] {
    ["street": .id(street), "month": .month(month), "reason": .text(reason)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .reopen(
      Self(
        street: try members.id("street"), month: try members.month("month"),
        reason: try members.text("reason")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.reopen(self, by: actor)
  }
}

extension Slice {
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
}
