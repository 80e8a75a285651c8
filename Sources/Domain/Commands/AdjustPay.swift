/// Pays or takes back, beside the pay of a later month, what a settled one got wrong (补发扣回).
package struct AdjustPay: Hashable, Sendable {
  /// The month in which it is paid.
  package var month: Month
  package var worker: Worker.ID
  package var settledMonth: Month
  package var amount: Money
  package var reason: String

  package init(
    month: Month, worker: Worker.ID, settledMonth: Month, amount: Money, reason: String
  ) {
    self.month = month
    self.worker = worker
    self.settledMonth = settledMonth
    self.amount = amount
    self.reason = reason
  }
}

extension AdjustPay: CommandBody {
  package static let rights = [
    CommandRight(
      .adjust, [.street: .ownStreet], in: [.planning, .open, .scoring, .review, .publicity],
      takesDayOfClock: true)
  ]

  package var commandKind: CommandKind { .adjust }

  package var namedWorkers: [Worker.ID] { [worker] }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(worker), month: month)
  }

  package var parameters: [String: JSON] {
    [
      "month": .month(month), "worker": .id(worker), "settled_month": .month(settledMonth),
      "amount": .integer(amount.fen), "reason": .text(reason),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .adjust(
      Self(
        month: try members.month("month"), worker: try members.id("worker"),
        settledMonth: try members.month("settled_month"),
        amount: Money(fen: try members.integer("amount")), reason: try members.text("reason")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.adjust(self, by: actor)
  }
}

extension Slice {
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
