/// Gives one mark; a mark that stands is replaced (评分).
package struct GiveMark: Hashable, Sendable {
  package var key: Mark.Key
  package var score: Score
  /// `nil` = the login of the one who enters it.
  package var rater: String?

  package init(key: Mark.Key, score: Score, rater: String? = nil) {
    self.key = key
    self.score = score
    self.rater = rater
  }
}

extension GiveMark: CommandBody {
  package static let rights = [
    CommandRight(.rateSelf, [.worker: .ownSelf], in: [.scoring]),
    // The street marks chiefs, the secretary everybody else.
    CommandRight(.rateSuperior, [.street: .ownStreet, .secretary: .ownCommunity], in: [.scoring]),
    CommandRight(.rateDepartment, [.department: .ownDepartment], in: [.scoring]),
    CommandRight(.rateTeam, [.street: .ownStreet], in: [.scoring]),
  ]

  package var commandKind: CommandKind { CommandKind(marking: key.source) }

  package var namedWorkers: [Worker.ID] { key.source == .team ? [] : [Identifier(key.ratee)] }

  package func scope(today: Day) -> CommandScope {
    CommandScope(ratee: key.ratee, isCommunity: key.source == .team, key.month)
  }

  package var parameters: [String: JSON] {
    [
      "month": .month(key.month), "source": .text(key.source.rawValue),
      "ratee": .text(key.ratee), "target": .id(key.target), "community": .id(key.community),
      "score": .integer(score.raw), "rater": .optional(rater),
    ]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .rate(
      Self(
        key: Mark.Key(
          month: try members.month("month"), source: try members.code("source"),
          ratee: try members.text("ratee"), target: try members.optionalID("target"),
          community: try members.optionalID("community")),
        score: Score(raw: try members.integer("score")), rater: try members.optionalText("rater")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.rate(self, by: actor)
  }
}

extension Slice {
  /// Gives a mark, or puts another in its place (评分).
  ///
  /// Nobody marks himself but as `self`.
  func rate(_ give: GiveMark, by actor: Actor) throws(Refusal) -> [Change] {
    let key = give.key
    let kind = CommandKind(marking: key.source)
    let community = try community(markedBy: key)
    try permit(kind, in: key.month)
    let worker = key.source == .team ? nil : Worker.ID(key.ratee)
    let department = key.target.flatMap { records.lines[$0]?.department }
    try permit(kind, actor, in: [community], worker: worker, department: department)
    try refuseOthersMark(key, kind, actor)
    if key.source == .team {
      try refuseOwn(kind, actor, community: community)
    } else if key.source != .`self`, let worker {
      try refuseOwn(kind, actor, worker: worker)
    }
    let mark = Mark(
      key: key, score: give.score, rater: give.rater ?? actor.name, enteredBy: actor.name)
    guard let standing = records.marks[key] else { return [.insert(mark)] }
    return standing == mark ? [] : [.update(standing, to: mark)]
  }

  /// The superior's mark of a chief is the street's, every other one the secretary's.
  private func refuseOthersMark(
    _ key: Mark.Key, _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) {
    guard key.source == .superior else { return }
    let workerClass = records.workerVersions.of(Identifier(key.ratee), in: key.month)?.workerClass
    let givers: ActorRole = workerClass == .chief ? .street : .secretary
    guard actor.role == .administrator || actor.role == givers else {
      throw .notAllowed(kind, role: actor.role, allowed: [.administrator, givers])
    }
  }

  /// The community in which a mark counts, once its parts fit together.
  private func community(markedBy key: Mark.Key) throws(Refusal) -> Community.ID {
    if key.source == .team {
      let community = Community.ID(key.ratee)
      guard records.communities[community] != nil else { throw .unknownCommunity(community) }
      guard key.target == nil, key.community == nil else { throw .markTargetMismatch(.team) }
      return community
    }
    let id = Worker.ID(key.ratee)
    _ = try worker(id)
    guard let home = records.workerVersions.of(id, in: key.month)?.community else {
      throw .notEmployed(worker: id, on: key.month.first)
    }
    switch key.source {
    case .department:
      guard let line = key.target, let community = key.community else {
        throw .markTargetMismatch(.department)
      }
      guard records.lines[line] != nil else { throw .departmentWithoutLine(line) }
      guard records.communities[community] != nil else { throw .unknownCommunity(community) }
      return community
    case .superior:
      guard key.community == nil else { throw .markTargetMismatch(.superior) }
      if let grid = key.target, records.grids[grid] == nil { throw .unknownTarget(grid) }
    case .`self`, .team:
      guard key.target == nil, key.community == nil else { throw .markTargetMismatch(key.source) }
    }
    return home
  }
}
