/// Notes that a worker's month is looked through, or takes the note back (核对).
package struct SetReady: Hashable, Sendable {
  package var key: ReadyMark.Key
  package var isReady: Bool

  package init(key: ReadyMark.Key, isReady: Bool) {
    self.key = key
    self.isReady = isReady
  }
}

extension SetReady: CommandBody {
  package static let rights = [
    CommandRight(.ready, [.secretary: .ownCommunity], in: [.scoring])
  ]

  package var commandKind: CommandKind { .ready }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(key.worker), month: key.month)
  }

  package var parameters: [String: JSON] {
    [
      "month": .month(key.month), "worker": .id(key.worker), "ready": .bool(isReady),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .ready(
      Self(
        key: ReadyMark.Key(month: try members.month("month"), worker: try members.id("worker")),
        isReady: try members.bool("ready")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.setReady(self, by: actor)
  }
}

extension Slice {
  /// Notes that a worker's month is looked through (核对).
  func setReady(_ ready: SetReady, by actor: Actor) throws(Refusal) -> [Change] {
    _ = try worker(ready.key.worker)
    try permit(.ready, in: ready.key.month)
    guard let home = records.workerVersions.of(ready.key.worker, in: month)?.community else {
      throw .notEmployed(worker: ready.key.worker, on: month.first)
    }
    try permit(.ready, actor, in: [home])
    let standing = records.readyMarks[ready.key]
    if ready.isReady {
      return standing == nil ? [.insert(ReadyMark(key: ready.key, by: actor.name))] : []
    }
    return standing.map { [.delete($0)] } ?? []
  }
}
