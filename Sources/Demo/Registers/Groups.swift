import Domain

/// One of the thirteen groups of the demo, and how many of it there are.
struct GroupSpec: Sendable {
  let id: String
  let name: String
  let english: String
  var isKey = false
  /// Thousandths.
  let weight: Int
  let line: Target.ID
  /// To be seen weekly, monthly, quarterly: in a thousand households of a community that is as hard as most.
  let levels: [Int]
  /// Whether there are more of them where the work is harder.
  var followsHardness = true

  var group: ServiceGroup {
    ServiceGroup(row: [
      .text(id), .text(name), .text(english), .text(isKey ? "yes" : "no"), .integer(weight),
      .text(line.text),
    ])
  }
}

/// Four are named by the street whose system this is, nine are made up.
let demoGroups = [
  GroupSpec(
    id: "G01", name: "社区党员", english: "Party members", weight: 500, line: "M08",
    levels: [2, 10, 60], followsHardness: false),
  GroupSpec(
    id: "G02", name: "失业人员", english: "Unemployed", weight: 1_000, line: "M02",
    levels: [2, 7, 11]),
  GroupSpec(
    id: "G03", name: "残疾人", english: "Disabled persons", weight: 1_200, line: "M09",
    levels: [3, 9, 16]),
  GroupSpec(
    id: "G04", name: "管教帮扶", english: "Under supervision and guidance", isKey: true,
    weight: 1_800, line: "M05", levels: [1, 1, 2]),
  GroupSpec(
    id: "G05", name: "低保低边家庭", english: "Households on low income", weight: 1_300, line: "M01",
    levels: [2, 6, 8]),
  GroupSpec(
    id: "G06", name: "困境儿童", english: "Children in hardship", isKey: true, weight: 1_600,
    line: "M01", levels: [1, 1, 1]),
  GroupSpec(
    id: "G07", name: "独居、失能老人", english: "Old people living alone or frail", isKey: true,
    weight: 1_500, line: "M04", levels: [5, 12, 20]),
  GroupSpec(
    id: "G08", name: "精神障碍患者", english: "People with serious mental illness", isKey: true,
    weight: 2_000, line: "M03", levels: [1, 2, 3]),
  GroupSpec(
    id: "G09", name: "计生特殊家庭", english: "Families who lost or nurse an only child",
    weight: 1_200, line: "M03", levels: [0, 2, 4]),
  GroupSpec(
    id: "G10", name: "学龄青少年", english: "School-age children", weight: 500, line: "M07",
    levels: [2, 15, 160], followsHardness: false),
  GroupSpec(
    id: "G11", name: "流动人口", english: "Residents from elsewhere", weight: 600, line: "M05",
    levels: [4, 30, 190]),
  GroupSpec(
    id: "G12", name: "退役军人和优抚对象", english: "Veterans and service families", weight: 700,
    line: "M10", levels: [1, 6, 30], followsHardness: false),
  GroupSpec(
    id: "G13", name: "企业退休人员", english: "Retired employees", weight: 500, line: "M02",
    levels: [5, 40, 330], followsHardness: false),
]
