/// Proposes a special task for a worker (提特殊工作).
package struct ProposeSpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  package var month: Month
  package var worker: Worker.ID
  package var title: String
  package var points: Points
  package var evidence: String?
  /// The matter that it is done for (准入事项); `nil` = none is named.
  package var matter: String?

  package init(
    id: SpecialTask.ID, month: Month, worker: Worker.ID, title: String, points: Points,
    evidence: String? = nil, matter: String? = nil
  ) {
    self.id = id
    self.month = month
    self.worker = worker
    self.title = title
    self.points = points
    self.evidence = evidence
    self.matter = matter
  }
}

extension ProposeSpecial: CommandBody {
  package static let rights = [
    CommandRight(
      .proposeSpecial,
      [.secretary: .ownCommunity, .department: .everywhere, .worker: .ownSelf],
      in: [.open, .scoring])
  ]

  package var commandKind: CommandKind { .proposeSpecial }

  package var namedWorkers: [Worker.ID] { [worker] }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .worker(worker), month: month)
  }

  // Its id is unique beyond street and month.
  package var rowsBesides: [RowKey] { [RowKey(table: .specials, cells: [.id(id)])] }

  package var tablesBesides: Set<TableName> { matter == nil ? [] : AdmissionRule.tables }

  package var parameters: [String: JSON] {
    [
      "id": .id(id), "month": .month(month), "worker": .id(worker), "title": .text(title),
      "points": .integer(points.raw), "evidence": .optional(evidence),
      "admission": .optional(matter),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .proposeSpecial(
      Self(
        id: try members.id("id"), month: try members.month("month"),
        worker: try members.id("worker"), title: try members.text("title"),
        points: Points(raw: try members.integer("points")),
        evidence: try members.optionalText("evidence"),
        matter: try members.laterText("admission")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.propose(self, by: actor)
  }
}

extension Slice {
  /// Proposes a special task (提特殊工作).
  func propose(_ propose: ProposeSpecial, by actor: Actor) throws(Refusal) -> [Change] {
    let worker = try worker(propose.worker)
    try permit(.proposeSpecial, in: propose.month)
    guard worker.employment.overlaps(propose.month.days),
      let home = records.workerVersions.of(worker.id, in: propose.month)?.community
    else { throw .notEmployed(worker: worker.id, on: propose.month.first) }
    try permit(.proposeSpecial, actor, in: [home], worker: worker.id)
    guard records.specials[propose.id] == nil else { throw .specialExists(propose.id) }
    let use = try use(for: propose.id, of: propose.matter, by: actor, at: home)
    return [
      .insert(
        SpecialTask(
          id: propose.id, month: propose.month, worker: worker.id, title: propose.title,
          points: propose.points, evidence: propose.evidence, proposer: actor.name,
          status: .proposed, verifier: nil))
    ] + use
  }
}
