import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("The street at its monthly board")
struct MonthlyTests {
  var screen = Self.board(columns: 120, rows: 40)

  /// The board of the month that is being marked.
  static func board(
    _ records: Records = unfinished, as actor: Actor = Screen.street, columns: Int, rows: Int
  ) -> Screen {
    var screen = Screen(records, as: actor, columns: columns, rows: rows)
    screen.press(.typed("["), .typed("B"))
    return screen
  }

  /// Two communities have not submitted, and one of them lacks a mark.
  static let unfinished = {
    var records = StreetTests.demo
    for community in ["C03", "C10"] as [Community.ID] {
      records.submissions[Submission.Key(month: month, community: community)] = nil
    }
    records.marks[Mark.Key(month: month, source: .`self`, ratee: "W022")] = nil
    return records
  }()

  @Test("reads of a vacant grid by its own name alone, where that names the community")
  func seesVacancy() {
    var screen = Screen(as: Screen.street, columns: 120, rows: 40)
    screen.press(.typed("B"))
    #expect(screen.text.contains("1 桂花6 已空缺 3 天"), "\(screen.text)")
  }

  @Test("sees communities, what to look at first and the ranking of a class on one page")
  func seesAll() {
    #expect(screen.lines[0].contains("云河街道 ▸ 月度榜"))
    #expect(screen.lines[0].contains("已提交"))
    #expect(screen.line(with: "1 社区").contains("12 个，按编号"))
    #expect(screen.text.contains("2 先看三件事"))
    #expect(screen.line(with: "3 社工榜").contains("[社工]"))
    #expect(screen.text.contains("副职与社工之间"))
    #expect(screen.line(with: "1 2 个社区没交").contains("10-20 前要交"))
    #expect(screen.line(with: "2 先看三件事").contains("先看三件事"))
    #expect(screen.line(with: " 桂花  ").contains("✗ 差1"))
  }

  @Test("sorts communities by any column, and keeps that apart from the panels'")
  mutating func sorts() {
    let before = screen.lines[4]
    screen.press(.typed("s"), .typed("s"), .typed("s"))
    #expect(screen.line(with: "1 社区").contains("按总分"))
    #expect(screen.lines[4] != before)
    screen.press(.escape)
    #expect(screen.line(with: "1 社区").contains("按编号"))
  }

  @Test("ranks each class for itself")
  mutating func ranksClasses() {
    #expect(screen.line(with: " 1 ").contains("1"))
    screen.press(.typed("c"))
    #expect(screen.line(with: "3 社工榜").contains("[社区正职] 12 人"))
  }

  @Test("takes a community's sum apart down to a person, and comes back step by step")
  mutating func takesApart() {
    screen.press(.down, .typed("e"))
    #expect(screen.text.contains("云河社区的合计"))
    #expect(screen.text.contains("和榜上一样"))
    screen.press(.enter)
    #expect(screen.text.contains("W 工作量"))
    screen.press(.escape)
    #expect(screen.text.contains("云河社区的合计"))
    screen.press(.escape)
    #expect(screen.text.contains("2 先看三件事"))
    screen.press(.escape)
    #expect(!screen.text.contains("先看三件事"))
  }

  @Test("goes from every line of the second panel to what it was made from")
  mutating func followsFacts() {
    screen.press(.typed("2"))
    var titles: Set<String> = []
    for _ in 0..<80 {
      screen.press(.enter)
      titles.insert(
        screen.lines[1].trimmingPrefix("╍ ").split(separator: "╍").first.map(String.init) ?? "")
      if !screen.text.contains("2 先看三件事") { screen.press(.escape) }
      #expect(screen.text.contains("2 先看三件事"))
      screen.press(.typed("2"), .down)
    }
    #expect(titles.contains { $0.contains("绩差池") })
    #expect(titles.contains { $0.contains("的差额") })
    #expect(titles.contains { $0.contains("的评分") })
    #expect(titles.contains { $0.contains("各社区满意率") })
  }

  @Test("is shown what a step lacks before anything is written, and led to where it is mended")
  mutating func guardsSteps() {
    screen.press(.typed("A"))
    #expect(screen.text.contains("送审 ▸ 2026-09"))
    #expect(screen.text.contains("✗ 社区都已提交：还差 2 项"))
    screen.press(.end, .enter)
    #expect(screen.hint.contains("还不能做"))
    #expect(screen.effects.isEmpty)
    screen.press(.home, .down, .enter)
    #expect(screen.text.contains("提交 ▸"))
    screen.press(.escape)
    #expect(screen.text.contains("送审 ▸ 2026-09"))
  }

  @Test("returns a community only with a reason")
  mutating func returns() {
    screen.records.submit("C03", in: Self.month)
    screen.send(.loaded(screen.snapshot(month: Self.month)))
    screen.press(.typed("/"))
    screen.type("桂花")
    screen.press(.enter, .typed("G"), .typed("r"))
    #expect(screen.text.contains("退回 ▸ 桂花社区"))
    screen.press(.enter)
    #expect(screen.hint.contains("写一句理由"))
    screen.type("缺科室评分")
    screen.press(.enter)
    #expect(screen.effects.isEmpty && screen.hint.contains("按 y 写入"))
    #expect(
      screen.footer.contains("Esc 回去") && screen.footer.contains("y 就这样做"), "\(screen.footer)")
    screen.press(.typed("ｙ"))
    #expect(
      screen.effects.contains(
        .perform(
          .returnCommunity(
            ReturnCommunity(month: Self.month, community: "C03", reason: "缺科室评分")))))
    #expect(screen.hint.contains("已退回桂花"))
    #expect(screen.lines[0].contains("月度榜"))
  }

  static let month = Fixture.today.month.previous
}

@Suite("A month goes through its steps")
struct MonthStepTests {
  /// Everything is in, every community has submitted.
  static let complete = completed(MonthlyTests.unfinished)

  /// The same in review.
  static let reviewed = {
    var records = complete
    let key = StreetMonth.Key(street: Fixture.street, month: MonthlyTests.month)
    records.months[key] = StreetMonth(key: key, state: .review)
    return records
  }()

  static func completed(_ records: Records) -> Records {
    var records = records
    let slice = Slice(street: Fixture.street, month: MonthlyTests.month, records: records)
    let board = Board(slice)
    for worker in board.workers {
      for needed in worker.effect.sources.flatMap(\.marks) where needed.mark == nil {
        records.marks[needed.key] = Mark(key: needed.key, score: Score(raw: 90_00), rater: "补评")
      }
    }
    for key in records.specials.keys { records.specials[key]?.status = .verified }
    for (key, batch) in records.batches where batch.status != .void {
      records.batches[key] = Batch(
        key: key, status: .countersigned, signer: "第三方", countersigner: "沈洁")
    }
    for community in slice.communities { records.submit(community, in: MonthlyTests.month) }
    return records
  }

  @Test("from scoring to settled, each behind its list, and shows the sums before the last")
  func walks() {
    var screen = MonthlyTests.board(Self.complete, columns: 120, rows: 40)
    screen.press(.typed("A"), .tab, .enter)
    #expect(screen.effects.isEmpty && screen.hint.contains("按 y 才做"))
    screen.press(.typed("y"))
    #expect(screen.hint.contains("2026-09 现在是「审核」"))
    screen.press(.typed("A"), .typed("y"), .tab, .enter)
    #expect(screen.hint.contains("打月份 9 再按 Enter 才做"))
    screen.press(.typed("8"), .enter)
    #expect(screen.hint.contains("打月份 9"))
    #expect(screen.lines[0].contains("审核"))
    screen.press(.typed("８"), .backspace, .typed("９"))
    #expect(screen.text.contains("打月份 9 再按 Enter 才做 [9]"))
    screen.press(.enter)
    #expect(screen.hint.contains("现在是「公示」"))

    screen.press(.typed("A"), .tab, .enter)
    #expect(screen.hint.contains("公示未满"))
    screen.press(.escape)
    let key = StreetMonth.Key(street: Fixture.street, month: MonthlyTests.month)
    screen.records.publications[key] = Publication(
      key: key, since: Day(year: 2026, month: 9, day: 1), by: "沈洁")
    screen.send(.loaded(screen.snapshot(month: MonthlyTests.month)))

    screen.press(.typed("A"))
    #expect(screen.text.contains("定稿 ▸ 2026-09"))
    #expect(screen.text.contains("条件都满足"))
    #expect(screen.text.contains("谁也不能再改"))
    #expect(screen.line(with: "社区正职池").contains("余 0.00"))
    screen.press(.typed("y"), .tab, .enter)
    #expect(screen.text.contains("定稿 ▸ 2026-09"))
    screen.press(.typed("0"), .typed("9"), .enter)
    #expect(screen.lines[0].contains("定稿 ✓"))
    #expect(!screen.lines[0].contains("预估"))
    #expect(!screen.line(with: "人/应配").contains("总分~"))
  }

  @Test("is opened again by two, and says so")
  func reopens() {
    var records = Self.complete
    let slice = Slice(street: Fixture.street, month: MonthlyTests.month, records: records)
    let settlement = Settlement(
      key: Settlement.Key(street: Fixture.street, month: MonthlyTests.month, version: 1),
      rules: Rules.current, scheme: nil, day: Day(year: 2026, month: 10, day: 12), by: "沈洁")
    records.settlements[settlement.key] = settlement
    let key = StreetMonth.Key(street: Fixture.street, month: slice.month)
    records.months[key] = StreetMonth(key: key, state: .settled)
    for login in ["沈洁", "钱进"] {
      let user = User(key: User.Key(login: login, role: .street, place: "S1"))
      records.users[user.key] = user
    }

    var first = MonthlyTests.board(records, columns: 80, rows: 24)
    first.press(.typed("R"))
    #expect(first.text.contains("2026-10-12 由 沈洁 定稿"))
    first.type("漏了一人")
    first.press(.enter, .escape, .enter, .typed("y"))
    #expect(first.hint.contains("等街道另一个人确认"))
    first.press(.typed("R"))
    #expect(first.text.contains("要另一个人确认"))
    first.press(.tab, .enter)
    #expect(first.hint.contains("还不能做"))

    let other = Actor(name: "钱进", role: .street, place: "S1")
    var second = MonthlyTests.board(first.records, as: other, columns: 80, rows: 24)
    second.press(.typed("R"))
    #expect(second.text.contains("沈洁申请重开：漏了一人"))
    second.press(.tab, .enter)
    #expect(second.lines[0].contains("定稿"))
    second.press(.typed("y"))
    #expect(second.lines[0].contains("审核"))
    #expect(second.lines[0].contains("重开"))
  }
}

@Suite("A secretary hands her month in")
struct HandInTests {
  @Test("on its page, where nothing is lacking, with y")
  func submits() {
    var records = MonthStepTests.complete
    records.submissions[Submission.Key(month: MonthlyTests.month, community: "C03")] = nil
    var screen = Screen(records)
    screen.press(.typed("t"))
    #expect(screen.hint.contains("不能提交"))
    screen.press(.typed("["), .typed("t"))
    #expect(screen.text.contains("提交 ▸ 桂花社区") && !screen.hint.contains("已提交"))
    screen.press(.enter)
    #expect(screen.effects.isEmpty && screen.hint.contains("按 y 才做"))
    screen.press(.typed("y"))
    #expect(screen.hint.contains("已提交桂花") && !screen.hint.contains("撤销"))
    screen.press(.typed("t"))
    #expect(screen.hint.contains("桂花已提交"))
    screen.press(.typed("u"))
    #expect(screen.hint.contains("已撤销"))
  }

  @Test("and is shown what is missing before that, though others' marks are hidden from her")
  func seesMissing() {
    var records = MonthStepTests.complete
    records.submissions = [:]
    let key = Mark.Key(month: MonthlyTests.month, source: .`self`, ratee: "W022")
    records.marks[key] = nil
    var screen = Screen(records)
    screen.press(.typed("["), .typed("t"))
    #expect(screen.text.contains("提交 ▸ 桂花社区"))
    #expect(screen.text.contains("还差 1 项"))
    #expect(screen.text.contains("王小军缺自评"))
    screen.press(.enter)
    #expect(screen.text.contains("王小军的自评评分由本人评"), "\(screen.text)")
    #expect(screen.text.contains("提交 ▸ 桂花社区"))
    screen.press(.end, .enter)
    #expect(screen.hint.contains("还不能做：王小军缺自评"))
  }

  @Test("and ticks off whom she has looked through")
  func ticks() {
    var screen = Screen(MonthStepTests.complete, columns: 120, rows: 40)
    screen.press(.typed("["), .typed("3"), .home, .typed("y"))
    #expect(screen.hint.contains("1/"))
    #expect(screen.line(with: " 党建 ").contains("已核对"))
    #expect(screen.text.contains("核对 1/"))
    screen.press(.home, .typed("y"))
    #expect(screen.hint.contains("不算核对过了"))
    #expect(screen.text.contains("核对 0/"))
  }
}

extension Records {
  mutating func submit(_ community: Community.ID, in month: Month) {
    let key = Submission.Key(month: month, community: community)
    submissions[key] = Submission(key: key, by: "书记")
  }
}
