import Domain

extension StreetDraft {
  /// One-off work of every month (特殊工作): decided in the earlier months, partly in the open one.
  mutating func proposeSpecials(_ numbers: inout Numbers) {
    for (place, month) in timeline.months.enumerated() {
      for community in communities.indices where community != storyPlace {
        let people = communities[community].people.filter { !$0.present(in: month).isEmpty }
        for _ in 0..<random.pick(0...2) {
          propose(for: random.pick(people), in: community, month, decided: place < 5, &numbers)
        }
      }
    }
    if storyPlace != nil { specials += guihuaSpecials(over: timeline, by: officer, &numbers) }
  }

  private mutating func propose(
    for person: Person, in community: Int, _ month: Month, decided: Bool, _ numbers: inout Numbers
  ) {
    let status: SpecialStatus =
      !decided && random.chance(55) ? .proposed : random.chance(15) ? .rejected : .verified
    let secretary = communities[community].people[0].name
    specials.append(
      SpecialTask(
        id: numbers.special(), month: month, worker: person.id, title: random.pick(specialTitles),
        points: Points(raw: random.pick(2...12) * 50),
        evidence: random.chance(80) ? random.pick(specialEvidence) : nil,
        proposer: random.pick([person.name, secretary, secretary, "城市管理科", "平安综治科"]),
        status: status, verifier: status == .proposed ? nil : officer))
  }

  /// Marks that could not be given, and why the street lets it be (准许缺评).
  mutating func waiveMarks() {
    for community in communities.indices {
      for person in communities[community].people {
        if let last = person.employment.last, timeline.scored.contains(last.month) {
          waive(.self, of: person.id.text, last.month, "已离职，未自评")
        }
        if person.probationUntil != nil, person.employment.first.dayOfMonth > 5,
          timeline.scored.contains(person.employment.first.month), community != storyPlace
        {
          waive(.department, of: person.id.text, person.employment.first.month, "到岗不满一月，科室未考核")
        }
      }
    }
    waive(.team, of: communities[place(11)].id.text, timeline.months[0], "社区换届，团队评分缓评")
  }

  private mutating func waive(
    _ source: WaivedSource, of ratee: String, _ month: Month, _ reason: String
  ) {
    waivers.append(
      Waiver(
        key: .init(month: month, ratee: ratee, source: source), reason: reason, by: officer))
  }
}

private let specialTitles = [
  "调解加装电梯纠纷", "协助走失老人回家", "独居老人突发疾病送医", "牵头小区停车整治", "化解务工人员欠薪纠纷", "火灾隐患夜查",
  "突击清运大件垃圾", "积水楼道居民疏散", "争取楼道改造项目", "接待现场观摩", "拍摄政策宣传短片", "促成物业选聘", "夜间抢修协调供水",
  "筹办邻里节", "入户核对受灾情况",
]

private let specialEvidence = ["照片 6 张", "居民感谢信", "会议记录", "值班记录和照片", "科室通报", "现场签到表"]
