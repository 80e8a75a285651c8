import Domain

/// The survey of the month before the open one: 184 of 196.
let guihuaSeptember: [Ballot] = [
  ballot(29, 4, 2, unreached: 2), ballot(26, 3, 2, unreached: 3), ballot(27, 3, 1, unreached: 1),
  ballot(24, 5, 3, unreached: 4), ballot(28, 4, 2, unreached: 2), ballot(27, 4, 2, unreached: 3),
]

/// What one worker got, in hundredths; the secretary has not marked all.
private struct Sheet {
  let own: Int
  let overall: Int?
  var grid: Int?
  /// In the order of the worker's lines.
  var lines: [Int] = []
}

/// Who got what, in the order of `guihuaNames`.
///
/// 赵国强 comes to E 92.10 and 吴佳怡 to 88.42.
private let sheets = [
  Sheet(own: 96_00, overall: 92_00),
  Sheet(own: 95_00, overall: 93_00, grid: 94_00, lines: [91_00, 90_00]),
  Sheet(own: 96_00, overall: 92_00, grid: 94_00, lines: [95_00, 90_00]),
  Sheet(own: 94_00, overall: 91_00, grid: 92_00, lines: [90_00, 92_50, 89_00]),
  Sheet(own: 95_00, overall: 94_00, grid: 95_00, lines: [93_00, 91_50]),
  Sheet(own: 90_00, overall: 86_00, grid: 86_80, lines: [86_00, 91_50]),
  Sheet(own: 95_00, overall: 92_00, lines: [90_50, 90_50, 90_50]),
  Sheet(own: 93_00, overall: nil, lines: [90_00]),
  Sheet(own: 92_00, overall: nil, lines: [88_00, 87_00]),
]

/// All marks of that month but the secretary's for 孙晓燕 and 郑涛.
func guihuaSeptemberMarks(of draft: CommunityDraft, in month: Month) -> [Mark] {
  var marks = [
    Mark(
      key: .init(month: month, source: .team, ratee: draft.id.text), score: Score(raw: 94_00),
      rater: "街道考核组")
  ]
  for (person, sheet) in zip(draft.people, sheets) {
    marks += sheetMarks(sheet, of: person, in: month)
  }
  return marks
}

private func sheetMarks(_ sheet: Sheet, of person: Person, in month: Month) -> [Mark] {
  func mark(
    _ source: Source, _ raw: Int, _ rater: String, _ target: Target.ID? = nil,
    _ community: Community.ID? = nil
  ) -> Mark {
    Mark(
      key: .init(
        month: month, source: source, ratee: person.id.text, target: target, community: community),
      score: Score(raw: raw), rater: rater)
  }
  let duties = person.duties.filter { $0.days.overlaps(month.days) }
  let secretary = person.workerClass(in: month) == .chief ? "沈洁" : guihuaNames[0]
  var marks = [mark(.`self`, sheet.own, person.name)]
  if let overall = sheet.overall { marks.append(mark(.superior, overall, secretary)) }
  if let grid = sheet.grid, let duty = duties.first(where: { $0.kind == .grid }) {
    marks.append(mark(.superior, grid, secretary, duty.target))
  }
  for (duty, raw) in zip(duties.filter { $0.kind != .grid }, sheet.lines) {
    marks.append(
      mark(
        .department, raw, departmentNames[duty.target, default: ""], duty.target, duty.community))
  }
  return marks
}
