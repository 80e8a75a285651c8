import Domain

/// One line of the demo's catalogue; places in the timeline instead of months.
struct LineSpec: Sendable {
  let id: Target.ID
  let name: String
  let english: String
  let nature: LineNature
  let department: Department.ID
  /// Hundredths of a point in the open month.
  let points: Int
  /// Hundredths before a change, and the place of the first month after it.
  var earlier: (points: Int, until: Int)?
  var first: Int?
  var last: Int?

  /// The days on which the line may be assigned, from `timeline.since` on.
  func days(over timeline: Timeline) -> DayRange {
    DayRange(
      first.map { timeline.months[$0].first } ?? timeline.since,
      last.map { timeline.months[$0].last })
  }
}

let demoDepartments = [
  Department(id: "D1", name: "党建办公室", nameEnglish: "Party Building Office"),
  Department(id: "D2", name: "民政科", nameEnglish: "Civil Affairs Section"),
  Department(id: "D3", name: "劳动保障科", nameEnglish: "Labour and Social Security Section"),
  Department(id: "D4", name: "平安综治科", nameEnglish: "Public Safety Section"),
  Department(id: "D5", name: "城市管理科", nameEnglish: "City Management Section"),
  Department(id: "D6", name: "文教卫健科", nameEnglish: "Culture, Education and Health Section"),
]

/// The ten main lines (主线).
let demoMainLines = [
  main("M01", "帮扶救助", "Aid and relief", "D2", 42_00),
  main("M02", "就业社保", "Jobs and social security", "D3", 40_00),
  main("M03", "卫生健康", "Health", "D6", 36_00),
  main("M04", "养老助老", "Elder care", "D2", 38_00, .residents),
  main("M05", "综治调解", "Safety and mediation", "D4", 44_00, earlier: (42_00, 1)),
  main("M06", "城管环境", "City management", "D5", 40_00),
  main("M07", "文教体育", "Culture and sports", "D6", 30_00, .residents),
  main("M08", "党建", "Party building", "D1", 50_00),
  main("M09", "残联", "Disabled persons", "D2", 32_00),
  main("M10", "民政优抚", "Civil affairs", "D2", 36_00),
]

/// The fifteen auxiliary lines (辅线).
let demoAuxiliaryLines = [
  auxiliary("A01", "宣传信息", "Publicity", "D1", 10_00),
  auxiliary("A02", "文明创建", "Model city drive", "D1", 12_00),
  auxiliary("A03", "平安巡防", "Safety patrols", "D4", 10_00, .residents),
  auxiliary("A04", "志愿服务", "Volunteers", "D1", 8_00, .residents),
  auxiliary("A05", "台账统计", "Ledgers and figures", "D3", 8_00),
  auxiliary("A06", "垃圾分类", "Waste sorting", "D5", 10_00, .residents, earlier: (9_00, 2)),
  auxiliary("A07", "退管服务", "Retirees", "D3", 9_00),
  auxiliary("A08", "反诈宣传", "Fraud prevention", "D4", 6_00),
  auxiliary("A09", "人口抽查", "Population sample", "D3", 12_00, first: 3),
  auxiliary("A10", "电梯加装", "Lift retrofits", "D5", 9_00, .residents),
  auxiliary("A11", "文体活动", "Recreation", "D6", 8_00, .residents),
  auxiliary("A12", "居民议事", "Residents' councils", "D1", 8_00, .residents),
  auxiliary("A13", "消防检查", "Fire checks", "D4", 9_00),
  auxiliary("A14", "专项整治", "Clean-up campaign", "D5", 11_00, first: 1, last: 3),
  auxiliary("A15", "未成年人关爱", "Care for minors", "D2", 7_00, .residents),
]

private func main(
  _ id: Target.ID, _ name: String, _ english: String, _ department: Department.ID, _ points: Int,
  _ nature: LineNature = .government, earlier: (Int, Int)? = nil
) -> LineSpec {
  LineSpec(
    id: id, name: name, english: english, nature: nature, department: department, points: points,
    earlier: earlier)
}

private func auxiliary(
  _ id: Target.ID, _ name: String, _ english: String, _ department: Department.ID, _ points: Int,
  _ nature: LineNature = .government, earlier: (Int, Int)? = nil, first: Int? = nil,
  last: Int? = nil
) -> LineSpec {
  LineSpec(
    id: id, name: name, english: english, nature: nature, department: department, points: points,
    earlier: earlier, first: first, last: last)
}

/// The name of the department that owns a line.
let departmentNames: [Target.ID: String] = Dictionary(
  uniqueKeysWithValues: (demoMainLines + demoAuxiliaryLines).map { line in
    (line.id, demoDepartments.first { $0.id == line.department }?.name ?? "")
  })
