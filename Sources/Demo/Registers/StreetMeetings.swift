import Domain

/// What residents of a street met about over the months of the demo, up to its today (议事会).
struct StreetMeetings {
  private(set) var meetings: [Meeting] = []
  private(set) var solved: [MeetingSolved] = []
  private let timeline: Timeline
  private var random: SplitMix

  /// A meeting before it has a number.
  private struct Draft {
    let community: Community.ID
    let grid: Target.ID?
    let day: Day
    let topic: String
    let form: MeetingForm
    let participants: Int
    let suggestions: Int
    let asked: Int
    let satisfied: Int
    /// How many were solved so many days later.
    let solved: [(after: Int, count: Int)]
  }

  init(of street: StreetDraft, _ records: Records, _ numbers: inout Numbers) {
    timeline = street.timeline
    random = SplitMix(stream: 36_000 + street.plan.number)
    var drafts: [Draft] = []
    for (place, community) in street.communities.enumerated() {
      drafts += place == street.storyPlace ? story(of: community) : held(in: community)
    }
    for draft in drafts.sorted(by: { ($0.day, $0.community) < ($1.day, $1.community) })
    where draft.day <= timeline.today {
      write(draft, numbers.meeting(in: draft.day.month))
    }
  }

  /// Two or three in the earlier months, and sometimes one of late.
  private mutating func held(in community: CommunityDraft) -> [Draft] {
    let earlier = random.pick(2...3)
    var days = (0..<earlier).map { _ in
      timeline.day(random.pick(0...3), random.pick(1...31))
    }
    if random.chance(60) {
      let first = timeline.months[4].first
      days.append(first.advanced(by: random.pick(0...timeline.today.number - first.number)))
    }
    let topics = random.shuffled(meetingTopics)
    return zip(days, topics).map { day, topic in meet(in: community, on: day, topic) }
  }

  private mutating func meet(
    in community: CommunityDraft, on day: Day, _ topic: String
  ) -> Draft {
    let participants = random.pick(18...46)
    let suggestions = random.pick(6...15)
    let asked = participants * random.pick(70...100) / 100
    let discontent = (0..<asked).count { _ in random.chance(4) }
    let early = suggestions * random.pick(40...70) / 100
    let late = suggestions - early - random.pick([0, 0, 1, 1, 2])
    return Draft(
      community: community.id, grid: random.chance(60) ? random.pick(community.grids).id : nil,
      day: day, topic: topic, form: random.pick(forms), participants: participants,
      suggestions: suggestions, asked: asked, satisfied: asked - discontent,
      solved: [(random.pick(5...15), early), (random.pick(16...35), max(0, late))])
  }

  /// What the drawings tell of 桂花: 41 of 46 suggestions solved by the middle of the open month.
  private func story(of community: CommunityDraft) -> [Draft] {
    let meet = {
      (
        month: Int, day: Int, grid: Int?, topic: String, form: MeetingForm, participants: Int,
        suggestions: Int, asked: Int, satisfied: Int, solved: [(Int, Int)]
      ) in
      Draft(
        community: community.id, grid: grid.map { community.grids[$0].id },
        day: timeline.day(month, day), topic: topic, form: form, participants: participants,
        suggestions: suggestions, asked: asked, satisfied: satisfied, solved: solved)
    }
    return [
      meet(0, 16, nil, "停车位怎么划", .openSpace, 41, 14, 20, 19, [(15, 9), (40, 5)]),
      meet(2, 12, 3, "雨天积水怎么治", .council, 28, 12, 18, 18, [(10, 7), (30, 5)]),
      meet(3, 22, nil, "夏夜噪声怎么管", .openSpace, 33, 11, 20, 19, [(12, 6), (30, 4)]),
      meet(5, 11, 1, "加装电梯怎么分摊", .openSpace, 34, 9, 30, 29, [(2, 5)]),
    ]
  }

  private mutating func write(_ draft: Draft, _ id: String) {
    meetings.append(
      Meeting(row: [
        .text(id), .id(draft.community), .optional(draft.grid, Value.id), .day(draft.day),
        .text(draft.topic), .code(draft.form), .integer(draft.participants),
        .integer(draft.suggestions), .integer(draft.asked), .integer(draft.satisfied),
      ]))
    for (after, count) in draft.solved {
      let day = draft.day.advanced(by: after)
      guard count > 0, day <= timeline.today else { continue }
      solved.append(MeetingSolved(row: [.text(id), .day(day), .integer(count)]))
    }
  }
}

private let forms: [MeetingForm] = [
  .openSpace, .openSpace, .openSpace, .openSpace, .council, .council, .hearing, .online, .other,
]

let meetingTopics = [
  "停车位怎么划", "加装电梯怎么分摊", "垃圾点放哪里", "小花园怎么改", "电动车在哪里充电", "物业费怎么用", "楼道堆物怎么清",
  "老年食堂开在哪", "儿童活动角", "雨棚怎么统一", "路灯太暗", "文明养犬公约", "外墙渗水怎么修", "快递柜放哪里", "健身器材换新",
  "晾晒区设在哪", "出入口开不开", "弱电线怎么理",
]
