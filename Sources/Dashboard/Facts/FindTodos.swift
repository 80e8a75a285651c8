import Domain
import Query

extension MonthFacts {
  /// What waits in each community of the street, the urgent first.
  func findTodos() -> [Todo] {
    let workers = Dictionary(grouping: board.workers, by: \.community)
    return board.communities.flatMap { community -> [Todo] in
      let members = workers[community.id] ?? []
      let parts: [[Todo]] = [
        vacancies(community), uncovered(community.id, members), marks(community),
        objections(community.id), specials(community.id, members),
        endingCovers(community.id, members), earlierMonth(community.id),
        shortVisits(community.id), requests(community.id),
      ]
      let found = Array(parts.joined())
      return returns(community.id) + found.filter(\.isUrgent) + found.filter { !$0.isUrgent }
    }
  }

  /// Why the community, or the whole month, was given back: that comes before everything else.
  private func returns(_ community: Community.ID) -> [Todo] {
    let month = records.monthReturns[StreetMonth.Key(street: slice.street, month: month)].map {
      Todo.Kind.returned($0.reason, by: $0.by, isMonth: true)
    }
    let own = records.communityReturns[Submission.Key(month: self.month, community: community)].map
    {
      Todo.Kind.returned($0.reason, by: $0.by, isMonth: false)
    }
    return [own, month].compactMap(\.self).map { Todo(community: community, kind: $0) }
  }

  /// Vacancies from today on; in a month that is over, of all its days.
  private func vacancies(_ community: CommunityResult) -> [Todo] {
    community.vacancies.filter { !daysAhead($0.days).isEmpty }
      .map { Todo(community: community.id, kind: .vacancy($0)) }
  }

  /// The days of a set that are not over yet; all of them in a month that is over.
  func daysAhead(_ days: DaySet) -> DaySet { source.daysAhead(days) }

  /// Auxiliary lines of those away that nobody does; grids and main lines are vacancies.
  private func uncovered(_ community: Community.ID, _ members: [WorkerResult]) -> [Todo] {
    guard today <= month.last else { return [] }
    return members.flatMap { worker -> [Todo] in
      guard let leave = holdings.leave(of: worker.id, on: day) else { return [] }
      return holdings.duties(of: worker.id, on: day).filter {
        $0.role == .held && records.lines[$0.target]?.kind == .auxiliary
          && holdings.vacantShare(of: $0.target, in: $0.community, on: day) > 0
      }.map {
        Todo(
          community: community,
          kind: .uncovered($0.target, absent: worker.id, until: leave.last))
      }
    }
  }

  /// Marks that the viewer gives himself, and how many others do: a role is asked for nothing that it
  /// may not do.
  private func marks(_ community: CommunityResult) -> [Todo] {
    guard state == .scoring else { return state == .review ? batches(community) : [] }
    var todos: [Todo] = []
    let own = ownMarksLacking(in: community.id)
    let others = othersMarksLacking(in: community.id)
    if own > 0 { todos.append(Todo(community: community.id, kind: .ownMarks(own))) }
    if others > 0 { todos.append(Todo(community: community.id, kind: .otherMarks(others))) }
    if let submission = community.submission {
      todos.append(Todo(community: community.id, kind: .submitted(submission)))
    } else if own == 0 {
      let isMine = mayAct(.submit, in: community.id)
      todos.append(Todo(community: community.id, kind: .notSubmitted(isMine: isMine)))
    }
    return todos + batches(community)
  }

  private func batches(_ community: CommunityResult) -> [Todo] {
    let unsigned = Set(
      community.batches.filter { $0.status == .uploaded || $0.status == .signed }.map(\.batch))
    return unsigned.isEmpty
      ? [] : [Todo(community: community.id, kind: .unsignedBatches(unsigned.count))]
  }

  private func objections(_ community: Community.ID) -> [Todo] {
    guard state == .publicity else { return [] }
    let open = slice.objections.count { $0.community == community && $0.status == .open }
    return open == 0 ? [] : [Todo(community: community, kind: .openObjections(open))]
  }

  /// While a month goes on, the one before it waits for marks.
  private func earlierMonth(_ community: Community.ID) -> [Todo] {
    guard month.days.contains(today), state < .scoring, let scoring = monthInScoring,
      scoring < month, givesMarks(in: community)
    else { return [] }
    let key = Submission.Key(month: scoring, community: community)
    if viewer.actor.role == .secretary, let submission = records.submissions[key] {
      return [Todo(community: community, kind: .submitted(submission))]
    }
    return [Todo(community: community, kind: .scoring(scoring, due: records.marksDue(scoring)))]
  }

  private func givesMarks(in community: Community.ID) -> Bool {
    switch viewer.actor.role {
    case .secretary: mayAct(.rateSuperior, in: community)
    case .street: mayAct(.rateTeam, in: community)
    case .department: true
    case .worker: members[community]?.contains { $0.id.text == viewer.actor.place } ?? false
    case .district, .surveyor, .administrator, .viewer: false
    }
  }

  private func specials(_ community: Community.ID, _ members: [WorkerResult]) -> [Todo] {
    members.flatMap { worker in
      worker.pendingSpecials.map {
        Todo(
          community: community,
          kind: .pendingSpecial($0.id, worker.id, title: $0.title, $0.points))
      }
    }
  }

  /// Those who are short of visits, while there are days left to make them.
  private func shortVisits(_ community: Community.ID) -> [Todo] {
    guard tellsShortVisits, let registers, reads(community) else { return [] }
    let count = registers.short(in: community)
    return count == 0 ? [] : [Todo(community: community, kind: .shortVisits(count))]
  }

  /// Requests that are late, due soon or not accepted.
  private func requests(_ community: Community.ID) -> [Todo] {
    guard tellsRequests, reads(community), let open = registers?.openRequests(of: community) else {
      return []
    }
    return (open.red == 0 ? [] : [Todo(community: community, kind: .redRequests(open.red))])
      + (open.due == 0 ? [] : [Todo(community: community, kind: .dueRequests(open.due))])
  }

  /// Whether a secretary's community, or one of the street.
  private func reads(_ community: Community.ID) -> Bool {
    viewer.actor.role != .secretary || viewer.actor.place == community.text
  }

  private func endingCovers(_ community: Community.ID, _ members: [WorkerResult]) -> [Todo] {
    guard month.days.contains(today) else { return [] }
    return members.flatMap { worker in
      holdings.duties(of: worker.id, on: today).compactMap { duty -> Todo? in
        guard duty.role == .cover, let last = duty.last, last.number - today.number < 7 else {
          return nil
        }
        return Todo(community: community, kind: .coverEnds(worker.id, duty.target, last))
      }
    }
  }
}
