import Domain
import Storage
import Testing

@Suite("Steps of the month, signatures and decisions take the day of the clock", .onEveryBackend)
struct DayOfClockTests {
  /// As the page lists them ("The day").
  private static let byTheClock: Set<CommandKind> = [
    .advance, .back, .submit, .returnCommunity, .reopen, .signSurvey, .countersignSurvey,
    .voidSurvey, .verifySpecial, .rejectSpecial, .takeBackSpecial, .waive, .decide, .adjust,
    .startTest, .finishTest,
  ]

  private func refusal(
    of command: Command, by actor: Actor, setsDay: Bool, in store: SQLStore
  ) throws -> Refusal? {
    do {
      _ = try store.preview(
        Request(
          command, by: actor, on: RightsWorld.today, setsDay: setsDay, operation: "preview"))
      return nil
    } catch let refusal as Refusal { return refusal }
  }

  @Test("every command, on a day that was set, in earnest and in a rehearsal")
  func commands() throws {
    for isRehearsal in [true, false] {
      let scratch = Scratch()
      let store = try scratch.emptyStore(isRehearsal: isRehearsal)
      _ = try store.fill(
        with: RightsWorld.staffed(.scoring, tidy: false), by: RightsWorld.actor(.administrator),
        on: RightsWorld.today, operation: "fill")
      for page in RightsPage.all {
        for role in [ActorRole.administrator, .street] {
          let command = page.command(.own, .scoring)
          let actor = RightsWorld.actor(role)
          let asked = try refusal(of: command, by: actor, setsDay: true, in: store)
          let usual = try refusal(of: command, by: actor, setsDay: false, in: store)
          let isKept = Self.byTheClock.contains(page.kind) && !isRehearsal
          #expect(asked == (isKept ? .dayIsTheClocks(page.kind) : usual), "\(page.name)")
        }
      }
    }
  }

  @Test("a file brings no month to scoring by a day that was set, before the month is over")
  func importing() throws {
    for isRehearsal in [true, false] {
      let scratch = Scratch()
      let store = try scratch.emptyStore(isRehearsal: isRehearsal)
      _ = try store.fill(
        with: SmallStreet.records, by: SmallStreet.administrator, on: SmallStreet.today,
        operation: "fill")
      // No clock of ours shows such a day.
      let month = StreetMonth(
        key: .init(street: "S1", month: Month(year: 2999, month: 1)), state: .scoring)
      let command = Command.importTables(
        Incoming(rows: [.init(table: .months, cells: month.row, origin: Origin(file: "", line: 2))])
      )
      let request = Request(
        command, by: SmallStreet.administrator, on: Day(year: 2999, month: 2, day: 1),
        setsDay: true, operation: "import")
      if isRehearsal {
        _ = try store.perform(request)
        #expect(try store.slice("S1", month.key.month).state == .scoring)
      } else {
        #expect(throws: Refusal.dayIsTheClocks(.importTables)) { try store.perform(request) }
      }
    }
  }
}
