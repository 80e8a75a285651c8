import Domain

/// The residents' meetings of the case since 2013 (开放空间).
struct HaishuMeetings {
  private(set) var meetings: [Meeting] = []
  private(set) var solved: [MeetingSolved] = []
  private let today: Day
  private var random = SplitMix(stream: 44_000)

  private typealias Held = (day: Day, community: Community.ID)

  init(in places: HaishuPlaces, by today: Day, _ numbers: inout Numbers) {
    self.today = today
    let years = HaishuPlan.meetingsSince...HaishuPlan.told.month.year
    let held = years.flatMap { hold(in: $0, places) }
      .sorted { ($0.day, $0.community) < ($1.day, $1.community) }
    let proposed = shared(HaishuPlan.suggestions, by: held.map { _ in random.pick(7...15) })
    let open = shared(
      HaishuPlan.suggestions - HaishuPlan.solved, by: held.map { _ in random.pick(0...3) })
    for (place, meeting) in held.enumerated() {
      write(meeting, proposed: proposed[place], open: open[place], &numbers)
    }
  }

  /// One in every community, and in every fourth of the year in which the case is told.
  private mutating func hold(in year: Int, _ places: HaishuPlaces) -> [Held] {
    let told = HaishuPlan.told
    let first = Month(year: year, month: 1).first
    let length = min(365, told.number - first.number)
    return places.communities.enumerated()
      .filter { year < told.month.year || $0.offset % 4 == 0 }
      .map { (first.advanced(by: random.pick(0...length - 1)), $0.element.id) }
  }

  /// Of a hundred who are asked three are not satisfied; what is solved is solved by the day of the case.
  private mutating func write(
    _ held: Held, proposed: Int, open: Int, _ numbers: inout Numbers
  ) {
    let participants = random.pick(20...50)
    let asked = participants * random.pick(70...100) / 100
    let satisfied = asked - (0..<asked).count { _ in random.chance(3) }
    let topic = random.pick(meetingTopics)
    let later = min(held.day.advanced(by: random.pick(20...120)), HaishuPlan.told)
    guard held.day <= today else { return }
    let id = numbers.meeting(in: held.day.month)
    meetings.append(
      Meeting(row: [
        .text(id), .id(held.community), .null, .day(held.day), .text(topic),
        .code(MeetingForm.openSpace), .integer(participants), .integer(proposed),
        .integer(asked), .integer(satisfied),
      ]))
    guard proposed > open, later <= today else { return }
    solved.append(MeetingSolved(row: [.text(id), .day(later), .integer(proposed - open)]))
  }
}
