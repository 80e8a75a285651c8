import Domain

/// A training that every street holds at a time of the year (年度培训安排).
struct TrainingPlan: Sendable {
  /// 1 to 12.
  let month: Int
  let day: Int
  let tier: TrainingTier
  /// In hundredths.
  let hours: Int
  let title: String
  let provider: String
}

/// The year's trainings of the five tiers; newcomers have one in every month in which there are any.
let trainingYear: [TrainingPlan] =
  [
    plan(1, 8, .lead, 6_00, "党建引领小区治理"), plan(4, 9, .lead, 6_00, "项目怎样立起来"),
    plan(6, 11, .lead, 8_00, "赴先进社区跟班"), plan(9, 10, .lead, 6_00, "带教年轻书记"),
    plan(1, 9, .secretary, 6_00, "社区工作法"), plan(3, 12, .secretary, 6_00, "网格怎样分"),
    plan(5, 14, .secretary, 6_00, "矛盾怎样调"), plan(7, 9, .secretary, 6_00, "应急和防汛"),
    plan(9, 8, .secretary, 4_00, "评分怎样打得公道"),
    plan(1, 12, .reserve, 4_00, "怎样开居民会议"), plan(4, 14, .reserve, 6_00, "公文和台账"),
    plan(6, 16, .reserve, 6_00, "跟班一周"), plan(8, 11, .reserve, 4_00, "当众讲话"),
  ]
  + everybody.enumerated().map { place, session in
    plan(place + 1, session.day, .all, session.hours, session.title)
  }
  + (1...12).map { month in
    plan(month, 22, .newcomer, 4_00, newcomers[(month - 1) % newcomers.count], "街道")
  }

private let everybody: [(day: Int, hours: Int, title: String)] = [
  (14, 4_00, "全年重点工作和政策"), (11, 2_00, "走访怎样记，写事不写人"), (11, 3_00, "救助政策更新"),
  (15, 2_00, "反诈和个人信息"), (13, 3_00, "医保社保常问"), (10, 2_00, "消防和燃气"),
  (15, 3_00, "开放空间会议"), (12, 2_00, "台风天怎样转移"), (16, 3_00, "养老助残服务"),
  (13, 4_00, "社区协商主持"), (11, 2_00, "心理疏导"), (9, 3_00, "年终盘点和档案"),
]

private let newcomers = ["社区是做什么的", "第一次上门", "政策通关怎样备考", "系统和台账"]

private func plan(
  _ month: Int, _ day: Int, _ tier: TrainingTier, _ hours: Int, _ title: String,
  _ provider: String = "区社会工作协会"
) -> TrainingPlan {
  TrainingPlan(month: month, day: day, tier: tier, hours: hours, title: title, provider: provider)
}
