import Domain

/// Wang is away from the 12th to the 30th of October; li covers her grid on all of these days, zhao
/// her line from the 21st on.
func coveredStreet() -> SampleStreet {
  var street = SampleStreet()
  street.holds("wang", "C01-G1")
  street.holds("wang", "M01")
  street.leave("wang", "2026-10-12", "2026-10-30")
  street.covers("li", "C01-G1", from: "2026-10-12", to: "2026-10-30")
  street.covers("zhao", "M01", from: "2026-10-21", to: "2026-10-30")
  return street
}

func leaveKey(
  _ worker: Worker.ID = "wang", _ kind: LeaveKind = .sick, from first: Day = "2026-10-12"
) -> Leave.Key {
  Leave.Key(worker: worker, kind: kind, first: first)
}

func changingLeave(
  _ leave: Leave.Key = leaveKey(), to first: Day, _ last: Day, kind: LeaveKind = .sick,
  covers: [TakeLeave.Cover] = []
) -> Command {
  .changeLeave(
    ChangeLeave(leave: leave, kind: kind, first: first, last: last, covers: covers))
}
