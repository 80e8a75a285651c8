import Domain
import Testing

@Suite("Changing and cancelling leave: who may, and in which months")
struct LeaveChangeRightsTests {
  private static let commands = [
    changingLeave(to: "2026-10-12", "2026-10-20"), Command.cancelLeave(leaveKey()),
  ]

  @Test("takes it from the secretary of the community and the street, and tells others who may")
  func roles() {
    let street = coveredStreet()
    let places: [ActorRole: String] = [
      .district: "D1", .street: "S1", .secretary: "C01", .department: "K1", .surveyor: "S1",
      .worker: "wang",
    ]
    for command in Self.commands {
      for role in ActorRole.allCases {
        let may = [.administrator, .street, .secretary].contains(role)
        #expect(
          street.refusal(of: command, by: Actor(name: "x", role: role, place: places[role]))
            == (may
              ? nil
              : .notAllowed(
                command.kind, role: role, allowed: [.administrator, .street, .secretary])),
          "\(role)")
      }
      for (role, place) in [(ActorRole.secretary, "C02"), (.street, "S2")] {
        #expect(
          street.refusal(of: command, by: Actor(name: "x", role: role, place: place))
            == .notYourPlace(command.kind, place: "C01"))
      }
    }
  }

  @Test("a leave that goes to a month in which her home is elsewhere is that community's too")
  func otherHome() {
    var street = coveredStreet()
    street.records.assignments = [:]
    street.moves("wang", to: "C02", from: "2026-11")
    let later = changingLeave(to: "2026-11-02", "2026-11-06")
    #expect(
      street.refusal(of: later, by: SampleStreet.secretary)
        == .notYourPlace(.changeLeave, place: "C02"))
    #expect(street.refusal(of: later) == nil)
  }

  @Test("is for months in planning and open", arguments: MonthState.allCases)
  func states(state: MonthState) {
    var street = coveredStreet()
    street.state(state, of: "2026-10")
    let closed: Refusal? =
      [.planning, .open].contains(state)
      ? nil : .monthClosed("2026-10", state, allowed: [.planning, .open])
    for command in Self.commands { #expect(street.refusal(of: command) == closed, "\(command)") }
  }

  @Test("alters no day of a month in scoring, and may alter the days behind it")
  func closedMonth() {
    var street = SampleStreet()
    street.leave("wang", "2026-09-20", "2026-10-20")
    let leave = leaveKey(from: "2026-09-20")
    for last: Day in ["2026-09-30", "2026-10-05", "2026-10-31"] {
      #expect(street.refusal(of: changingLeave(leave, to: "2026-09-20", last)) == nil, "\(last)")
    }
    let closed = Refusal.monthClosed("2026-09", .scoring, allowed: [.planning, .open])
    for command in [
      changingLeave(leave, to: "2026-09-20", "2026-09-29"),
      changingLeave(leave, to: "2026-09-19", "2026-10-20"),
      changingLeave(leave, to: "2026-09-21", "2026-10-20"),
      changingLeave(leave, to: "2026-10-01", "2026-10-20"),
      changingLeave(leave, to: "2026-09-20", "2026-10-20", kind: .maternity),
      .cancelLeave(leave),
    ] { #expect(street.refusal(of: command) == closed, "\(command)") }
  }

  @Test("moves no leave into a month in scoring")
  func intoClosedMonth() {
    let street = coveredStreet()
    #expect(
      street.refusal(of: changingLeave(to: "2026-09-30", "2026-10-05"))
        == .monthClosed("2026-09", .scoring, allowed: [.planning, .open]))
  }
}
