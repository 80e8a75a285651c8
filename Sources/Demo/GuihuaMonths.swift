import Domain

/// The door batch of the open month, grid by grid: 176 of 191.
let guihuaDoor: [Ballot] = [
  ballot(29, 4, 2, unreached: 3), ballot(25, 3, 2, unreached: 1), ballot(27, 3, 2, unreached: 2),
  ballot(25, 6, 5, unreached: 4), ballot(30, 3, 2, unreached: 2), ballot(18, 3, 2, unreached: 6),
]

/// 桂花1 two months before: 22 of 23 at the door, 16 of 17 by phone.
let guihuaAugustDoor = ballot(19, 3, 1, unreached: 2)
let guihuaAugustPhone = ballot(15, 1, 1, unreached: 5)

func ballot(_ satisfied: Int, _ basically: Int, _ dissatisfied: Int, unreached: Int = 0) -> Ballot {
  [
    (.satisfied, satisfied), (.basically, basically), (.dissatisfied, dissatisfied),
    (.unreached, unreached),
  ]
}

/// Special work of 桂花: a typhoon night, one of the open month verified and one proposed.
func guihuaSpecials(
  over timeline: Timeline, by officer: String, _ numbers: inout Numbers
) -> [SpecialTask] {
  let tasks: [(Int, Int, String, Int, String, SpecialStatus)] = [
    (3, 2, "台风夜转移老人 42 户", 2_00, "转移名单和照片", .verified),
    (4, 5, "协助走失老人回家", 1_00, "派出所回执", .verified),
    (5, 2, "调解加装电梯纠纷", 2_00, "调解协议书", .verified),
    (5, 5, "夜间转移老人", 3_00, "值班记录和照片", .proposed),
  ]
  return tasks.map { month, place, title, points, evidence, status in
    SpecialTask(
      id: numbers.special(), month: timeline.months[month],
      worker: numbers.worker(guihuaWorkers.lowerBound + place), title: title,
      points: Points(raw: points), evidence: evidence, proposer: guihuaNames[0], status: status,
      verifier: status == .proposed ? nil : officer)
  }
}

/// 王小军's marks of the explanation's drawing; they stand in place of made-up ones.
func guihuaAugustMarks(
  _ month: Month, worker: Worker.ID, in community: Community.ID
) -> [Mark] {
  func mark(
    _ source: Source, _ raw: Int, _ rater: String, _ target: Target.ID? = nil,
    _ place: Community.ID? = nil
  ) -> Mark {
    Mark(
      key: .init(
        month: month, source: source, ratee: worker.text, target: target, community: place),
      score: Score(raw: raw), rater: rater)
  }
  let grid = Target.ID("\(community.text)-G1")
  return [
    mark(.self, 96_00, "王小军"), mark(.superior, 92_00, "汪红梅"),
    mark(.superior, 94_00, "汪红梅", grid), mark(.department, 95_00, "民政科", "M01", community),
    mark(.department, 90_00, "党建办公室", "A04", community),
    mark(.department, 88_00, "劳动保障科", "A09", community),
    Mark(
      key: .init(month: month, source: .team, ratee: community.text), score: Score(raw: 94_00),
      rater: "街道考核组"),
  ]
}
