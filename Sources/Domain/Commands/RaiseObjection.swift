/// Objects to a published month (提异议).
package struct RaiseObjection: Hashable, Sendable {
  package var id: Objection.ID
  package var month: Month
  package var community: Community.ID
  package var worker: Worker.ID?
  package var text: String

  package init(
    id: Objection.ID, month: Month, community: Community.ID, worker: Worker.ID? = nil,
    text: String
  ) {
    self.id = id
    self.month = month
    self.community = community
    self.worker = worker
    self.text = text
  }
}

extension RaiseObjection: CommandBody {
  package static let rights = [
    CommandRight(.object, [.secretary: .ownCommunity, .worker: .ownHome], in: [.publicity])
  ]

  package var commandKind: CommandKind { .object }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .community(community), month: month)
  }

  // Its id is unique beyond street and month.
  package var rowsBesides: [RowKey] { [RowKey(table: .objections, cells: [.id(id)])] }

  package var parameters: [String: JSON] {
    [
      "id": .id(id), "month": .month(month), "community": .id(community), "worker": .id(worker),
      "text": .text(text),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .object(
      Self(
        id: try members.id("id"), month: try members.month("month"),
        community: try members.id("community"), worker: try members.optionalID("worker"),
        text: try members.text("text")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.object(self, by: actor)
  }
}

extension Slice {
  /// Objects to a published month (提异议).
  func object(_ raise: RaiseObjection, by actor: Actor) throws(Refusal) -> [Change] {
    try known(raise.community)
    try permit(.object, in: raise.month)
    try permit(.object, actor, in: [raise.community])
    if let worker = raise.worker {
      guard records.workerVersions.of(worker, in: month)?.community == raise.community else {
        throw .unknownWorker(worker)
      }
    }
    try reasoned(raise.text)
    guard records.objections[raise.id] == nil else { throw .objectionExists(raise.id) }
    return [
      .insert(
        Objection(
          id: raise.id, month: raise.month, community: raise.community, worker: raise.worker,
          text: raise.text, raisedBy: actor.name))
    ]
  }
}
