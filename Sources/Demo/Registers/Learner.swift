import Domain

/// A worker as one who takes tests (备考的社工).
struct Learner: Sendable {
  let person: Person
  /// On which he is there and offices work, over a year up to today.
  let days: [Day]
  /// His place in `guihuaNames`; `nil` = he is not of the story.
  let storyPlace: Int?

  func days(in range: ClosedRange<Day>) -> [Day] { days.filter(range.contains) }

  func isEmployed(on day: Day) -> Bool { person.employment.contains(day) }
}

/// Who of a street is certified in every main line by the end of the first month, and who today: 30 and then 60 of
/// a hundred.
struct Learners {
  /// All-round at the end of the first month.
  private(set) var early: [Learner] = []
  /// All-round today, and not yet at the end of the first month.
  private(set) var late: [Learner] = []
  /// Employed today, and not all-round.
  private(set) var others: [Learner] = []
  /// In which those who are early have learnt.
  let before: ClosedRange<Day>
  /// In which the others have become all-round.
  let after: ClosedRange<Day>

  init(of street: StreetDraft, _ records: Records, _ random: inout SplitMix) {
    let timeline = street.timeline
    let (today, end) = (timeline.today, timeline.months[0].last)
    before = end.advanced(by: -150)...end
    after = end.next...timeline.months[4].last
    let workdays = records.workdays(from: today.adding(months: -12), through: today)
    let all = street.communities.enumerated().flatMap { place, community in
      community.people.enumerated().map { seat, person in
        Learner(
          person: person, days: workdays.filter(person.isThere),
          storyPlace: place == street.storyPlace ? seat : nil)
      }
    }
    let order = random.shuffled(all)
    let then = order.filter { $0.isEmployed(on: end) }
    early = choose(
      share(3, of: then), from: then, firstly: guihuaEarly,
      where: { [before] in $0.days(in: before).count > 40 })
    let known = Set(early.map(\.person.id))
    let now = order.filter { $0.isEmployed(on: today) }
    let still = early.count { $0.isEmployed(on: today) }
    let open = now.filter { !known.contains($0.person.id) }
    late = choose(
      share(6, of: now) - still, from: open, firstly: guihuaLate,
      where: { [after] in $0.days(in: after).count > 40 && $0.isEmployed(on: end) })
    let allRound = Set(late.map(\.person.id))
    others = open.filter { !allRound.contains($0.person.id) }
  }

  /// So many tenths of them, rounded half up.
  private func share(_ tenths: Int, of learners: [Learner]) -> Int {
    (tenths * learners.count * 2 + 10) / 20
  }

  /// Those of the story first, then others who have had the time, in their order.
  private func choose(
    _ count: Int, from learners: [Learner], firstly story: Set<Int>,
    where isAble: (Learner) -> Bool
  ) -> [Learner] {
    let told = learners.filter { $0.storyPlace.map(story.contains) ?? false }
    let able = learners.filter { $0.storyPlace == nil && isAble($0) }
    return told + able.prefix(max(0, count - told.count))
  }
}

/// Who of 桂花 is all-round at the end of the first month, by the places in `guihuaNames`.
private let guihuaEarly: Set = [0, 1, 2]
/// Who is so later: 周敏 and 赵国强.
private let guihuaLate: Set = [4, 6]
