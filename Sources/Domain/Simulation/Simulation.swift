/// A month computed again with other values, beside what it came to (试算).
///
/// Source: `docs/SCORING.md`, article 15.
package struct Simulation: Sendable {
  /// As it was paid, or as it stands.
  package let before: Board
  package let after: Board
  /// Everybody whose points or pay move, who gains most first.
  package let moves: [Move]

  /// - Parameters:
  ///   - slice: The month; a settled one as it was frozen.
  ///   - changes: What is taken to be otherwise.
  /// - Throws: `SimulationFault`.
  package init(_ slice: Slice, _ changes: SimulationChanges) throws(SimulationFault) {
    try self.init(slice, Board(slice), changes) { Board($0) }
  }

  /// With the board of the slice, where that is known already, and how it was computed.
  package init(
    _ slice: Slice, _ before: Board, _ changes: SimulationChanges, board: (Slice) -> Board
  ) throws(SimulationFault) {
    self.before = before
    after = board(try slice.taking(changes))
    moves = Domain.moves(from: before, to: after, naming: []).sorted {
      $0.payDifference == $1.payDifference
        ? $0.worker < $1.worker : $0.payDifference > $1.payDifference
    }
  }

  package var gains: [Move] { moves.filter { $0.payDifference > .zero } }
  package var losses: [Move] { moves.filter { $0.payDifference < .zero } }

  /// The sum of all differences of pay: 0.00 as long as points only redistribute a pool.
  package var payDifference: Money { moves.reduce(.zero) { $0 + $1.payDifference } }

  /// The spreads before and after, of every group that has one on either side.
  package var spreads: [(before: Spread?, after: Spread?)] {
    struct Key: Hashable {
      let group: Spread.Group
      let id: String
      let classes: String

      init(_ spread: Spread) {
        (group, id, classes) = (spread.group, spread.id, spread.classes)
      }
    }
    let new = Dictionary(uniqueKeysWithValues: after.spreads.map { (Key($0), $0) })
    let known = Set(before.spreads.map(Key.init))
    let added = after.spreads.filter { !known.contains(Key($0)) }
    return before.spreads.map { ($0, new[Key($0)]) } + added.map { (nil, $0) }
  }
}

extension [Simulation] {
  /// What everybody gains or loses over several months, who gains most first.
  package var sums: [(worker: Worker.ID, difference: Money)] {
    let sums = flatMap(\.moves).reduce(into: [Worker.ID: Money]()) {
      $0[$1.worker, default: .zero] = $0[$1.worker, default: .zero] + $1.payDifference
    }
    return sums.filter { $0.value != .zero }.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }
    .map { (worker: $0.key, difference: $0.value) }
  }
}
