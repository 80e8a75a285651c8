package import Domain

/// Simulations as JSON, an array when there is more than one month: decimals are texts.
package func json(
  _ simulations: [Simulation], _ changes: [String], asArray: Bool, isRehearsal: Bool
) -> String {
  let values = simulations.map { value($0, changes).marked(rehearsal: isRehearsal) }
  return (asArray ? JSONText.array(values).printed : values.map(\.printed).joined()) + "\n"
}

private func value(_ simulation: Simulation, _ changes: [String]) -> JSONText {
  let board = simulation.before
  return .object([
    "street": .object(["id": .text(board.street.text), "name": .text(board.streetName)]),
    "month": .text(board.month.description),
    "state": .text(board.state.rawValue),
    "estimate": .bool(board.isEstimate),
    "changes": .texts(changes),
    "moves": .array(simulation.moves.map(value)),
    "gain": sums(simulation.gains), "lose": sums(simulation.losses),
    "difference": .text(simulation.payDifference.description),
    "spreads": .array(
      simulation.spreads.compactMap { before, after in
        guard let some = after ?? before else { return nil }
        return .object([
          "group": .text(some.group.rawValue), "id": .text(some.id), "class": .text(some.classes),
          "before": .optional(before?.difference.description),
          "after": .optional(after?.difference.description),
        ])
      }),
  ])
}

private func value(_ move: Move) -> JSONText {
  let some = move.after ?? move.before
  let pay = { (result: WorkerResult?) in
    JSONText.optional(result.flatMap { $0.pool == nil ? nil : $0.pay.description })
  }
  return .object([
    "worker": .text(move.worker.text), "name": .optional(some?.name),
    "community": .optional(some?.community.text), "class": .optional(some?.workerClass.rawValue),
    "total_before": .optional(move.before?.total.description),
    "total_after": .optional(move.after?.total.description),
    "pay_before": pay(move.before), "pay_after": pay(move.after),
    "difference": .text(move.payDifference.description),
  ])
}

private func sums(_ moves: [Move]) -> JSONText {
  .object([
    "workers": .integer(moves.count),
    "sum": .text(moves.reduce(Money.zero) { $0 + $1.payDifference }.description),
  ])
}
