import Domain

// Commands as short as the stories that give them.

func assigning(
  _ worker: Worker.ID, _ target: Target.ID, in community: Community.ID? = nil,
  from first: Day = "2026-10-15", to last: Day? = nil, share: Share = .whole
) -> Command {
  .assign(
    AssignDuties(
      workers: [worker], targets: [target], community: community, first: first, last: last,
      share: share))
}

func ending(
  _ worker: Worker.ID, _ target: Target.ID, in community: Community.ID? = nil, on last: Day
) -> Command {
  .end(EndDuty(worker: worker, target: target, community: community, last: last))
}

func covering(
  _ absent: Worker.ID, by worker: Worker.ID, _ targets: Target.ID..., from first: Day? = nil,
  to last: Day? = nil
) -> Command {
  .cover(CoverDuties(absent: absent, worker: worker, targets: targets, first: first, last: last))
}

func leaving(
  _ worker: Worker.ID, _ first: Day, _ last: Day, covers: [TakeLeave.Cover] = []
) -> Command {
  .leave(TakeLeave(worker: worker, kind: .sick, first: first, last: last, covers: covers))
}

extension SampleStreet {
  /// The refusal a command meets; `nil` = it is carried out.
  func refusal(
    of command: Command, by actor: Actor = office, on today: Day = today
  ) -> Refusal? {
    do {
      _ = try apply(command, by: actor, on: today, to: slice)
      return nil
    } catch {
      return error
    }
  }

  func duty(_ worker: Worker.ID, _ target: Target.ID, _ role: DutyRole = .held) -> [Assignment] {
    records.assignments.values
      .filter { $0.worker == worker && $0.target == target && $0.role == role }
      .sorted { ($0.first, $0.community) < ($1.first, $1.community) }
  }
}
