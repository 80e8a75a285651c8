import Domain

/// Places, lines of work and people. Source: files page, section 1.
extension TableLayout {
  static let district = TableLayout(.districts, [.id("id", "编号"), .text("name", "名称")])

  static let streets = TableLayout(
    .streets, [.id("id", "编号"), .text("name", "名称"), .id("district", "区")])

  static let communities = TableLayout(
    [
      .id("id", "编号"), .text("name", "名称"), .id("street", "街道"),
      .whole("households", "户数", Ranges.households),
      .whole("posts_chief", "正职编制", Ranges.posts, empty: .null),
      .whole("posts_deputy", "副职编制", Ranges.posts, empty: .null),
      .whole("posts_worker", "社工编制", Ranges.posts, empty: .null), .fromMonth,
    ],
    (.communities, "id name street"),
    (.communityVersions, "id from_month households posts_chief posts_deputy posts_worker"))

  static let grids = TableLayout(
    [
      .id("id", "编号"), .text("name", "名称"), .id("community", "社区"),
      .whole("households", "户数", Ranges.households),
      .whole("buildings", "楼栋数", Ranges.households, empty: .null),
      .decimal("points", "分值", Points.self), .fromMonth,
    ],
    (.grids, "id name community households buildings"), (.gridVersions, "id from_month points"))

  static let departments = TableLayout(
    .departments,
    [.id("id", "编号"), .text("name", "名称"), .text("name_en", "英文名", empty: .null)])

  static let lines = TableLayout(
    [
      .id("id", "编号"), .text("name", "名称"), .text("name_en", "英文名", empty: .null),
      .code("kind", "类别", Codes.lineKind), .code("nature", "性质", Codes.nature),
      .id("department", "科室"), .decimal("points", "分值", Points.self),
      .month("first_month", "首月", empty: .null), .month("last_month", "末月", empty: .null),
      .fromMonth,
    ],
    (.lines, "id name name_en kind nature department first_month last_month"),
    (.lineVersions, "id from_month points"))

  static let difficulty = TableLayout(
    [
      .id("target", "工作"), .id("community", "社区"),
      .decimal("coefficient", "难易系数", Coefficient.self), .fromMonth,
    ], (.difficulties, "target community from_month coefficient"))

  static let workers = TableLayout(
    [
      .id("id", "编号").orHeaded("工号", "社工"), .text("name", "姓名"), .id("community", "社区"),
      .code("class", "职级", Codes.workerClass), .whole("grade", "岗级", 1...18, empty: .null),
      .day("employed_from", "入职"), .day("employed_to", "离职", empty: .null),
      .code("exit_reason", "离职原因", Codes.exitReason, empty: .null),
      .day("probation_until", "试用期至", empty: .null),
      .code("certificate", "证书", Codes.certificate, empty: .code(Certificate.none)),
      .code("gender", "性别", Codes.gender, empty: .null), .fromMonth,
    ],
    (
      .workers,
      "id name employed_from employed_to exit_reason probation_until certificate gender"
    ),
    (.workerVersions, "id from_month community class grade"))
}

/// What whole numbers may be; generous, to catch a wrong column rather than to judge.
private enum Ranges {
  static let households = 0...10_000_000
  static let posts = 0...10_000
}
