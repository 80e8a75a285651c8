/// A system of some department into which communities enter data (信息系统).
package struct InformationSystem: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("信息系统", "information system")
  package static let noun = "system"
  package static let file = BothLanguages("信息系统", "systems")
  package static let listedFirst = ["name", "department"]
  package static let reach = ParameterVersion.reach
  package static let recordKind = RecordKind.register(.everybody, .always, in: .systems)
  package static let table = Table(
    .systems, since: 9, key: [.id("id", "编号", limit: .id)],
    [
      .text("name", "名称", limit: .text(40)), .id("department", "科室", of: .departments),
      .month("first_month", "首月", optional: true), .month("last_month", "末月", optional: true),
    ])

  package func refusal(in records: Records) -> Refusal? {
    reversedMonths("first_month", "last_month")
  }
}
