/// Who gives a mark (评分人).
package enum MarkGiver: Hashable, Sendable {
  case worker(Worker.ID)
  case secretary(Community.ID)
  case department(Department.ID)
  case street

  /// Whether `actor` is one who gives it, in a month of that street.
  package func includes(_ actor: Actor, in street: Street.ID) -> Bool {
    if actor.role == .administrator { return true }
    return switch self {
    case .worker(let id): actor.role == .worker && actor.place == id.text
    case .secretary(let id): actor.role == .secretary && actor.place == id.text
    case .department(let id): actor.role == .department && actor.place == id.text
    case .street: actor.role == .street && [nil, street.text].contains(actor.place)
    }
  }
}

/// A mark that the figures of a month need, given or still to come.
package struct DueMark: Hashable, Sendable {
  package let key: Mark.Key
  package let giver: MarkGiver
  /// The community that cannot be submitted without it.
  package let community: Community.ID
  /// `nil` = not given yet.
  package let mark: Mark?
  /// Whether the source has no mark at all and is not waived: others of the same source do.
  package let isBlocking: Bool
  /// Set where the source is let off.
  package let waiver: Waiver?

  /// Whether it is still to be given: not in, and its source not let off.
  package var isOpen: Bool { mark == nil && waiver == nil }
}

extension Board {
  /// Every mark that the month's figures need, by source, community and ratee.
  ///
  /// A team's mark stands once for its community. Who marks what: `docs/SCORING.md`, article 10.
  package func dueMarks(_ records: Records) -> [DueMark] { neededMarks(records).inOrder }

  /// The same marks, by worker: in no order for people.
  package func neededMarks(_ records: Records) -> [DueMark] {
    var told: Set<Mark.Key> = []
    return workers.flatMap { worker in
      worker.effect.sources.flatMap { source in
        source.marks.filter { told.insert($0.key).inserted }.map { needed in
          DueMark(
            key: needed.key, giver: giver(of: needed.key, to: worker, records),
            community: worker.community, mark: needed.mark,
            isBlocking: source.isLacking,
            waiver: source.isMissing ? source.waiver : nil)
        }
      }
    }
  }

  private func giver(
    of key: Mark.Key, to worker: WorkerResult, _ records: Records
  ) -> MarkGiver {
    switch key.source {
    case .`self`: .worker(worker.id)
    case .superior: worker.workerClass == .chief ? .street : .secretary(worker.community)
    case .department:
      key.target.flatMap { records.lines[$0] }.map { .department($0.department) } ?? .street
    case .team: .street
    }
  }
}

extension [DueMark] {
  /// As they stand for people.
  package var inOrder: [DueMark] {
    // Places are moved, and not marks, which are large.
    indices.sorted { standsBefore(self[$0], self[$1]) }.map { self[$0] }
  }
}

private func standsBefore(_ one: DueMark, _ other: DueMark) -> Bool {
  if one.key.source != other.key.source { return place(one.key.source) < place(other.key.source) }
  if one.community != other.community { return one.community < other.community }
  if one.key.ratee != other.key.ratee { return byteOrder(one.key.ratee, other.key.ratee) }
  return (one.key.target?.text ?? "") < (other.key.target?.text ?? "")
}

private func place(_ source: Source) -> Int { Source.allCases.firstIndex(of: source) ?? 0 }
