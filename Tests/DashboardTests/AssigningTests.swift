import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("The secretary assigns work")
struct AssigningTests {
  var screen = Screen()

  @Test("begins on the one who carries least, and is told what to press")
  func beginsOnLightest() {
    #expect(screen.hint.contains("赵国强 61.00：全社区最轻，没有网格。按 a 安排工作。"))
    #expect(screen.footer.contains("a 指派"))
    #expect(screen.footer.hasSuffix("? 帮助"))
  }

  @Test("sees before anything is written what a vacant grid would do to everybody")
  mutating func previewsTheVacantGrid() {
    screen.press(.typed("a"))
    #expect(screen.line(with: "►  桂花6").contains("83.65  可"))
    #expect(screen.line(with: "工作量 W").contains("61.00 ▸   83.65   +22.65"))
    #expect(screen.line(with: "绩差~ 变动").contains("合计 0.00"))
    #expect(screen.line(with: "最高与最低差").contains("▸"))
    #expect(screen.text.contains("✓ 一人一格"))
    #expect(screen.effects.isEmpty)
  }

  @Test("is offered a cover to the end of the leave where the holder is away")
  mutating func proposesTheCover() {
    screen.press(.typed("a"))
    #expect(screen.text.contains("从 2026-10-14  至 2027-02-06  份额 1.000  代岗"))

    screen.press(.enter)
    #expect(
      screen.effects == [
        .perform(
          .cover(
            CoverDuties(
              absent: "W027", worker: "W026", targets: ["C03-G6"], first: Fixture.today,
              last: Day(year: 2027, month: 2, day: 6))))
      ])
    #expect(screen.hint.contains("✓ 已指派赵国强代岗桂花6，到 2027-02-06。u 撤销。"))
    #expect(screen.line(with: "桂花6").contains("赵国强 代"))
  }

  @Test("gives an auxiliary line in four keys")
  mutating func assignsAuxiliaryLine() {
    screen.press(.typed("a"), .down, .enter)
    #expect(
      screen.effects == [
        .perform(
          .assign(AssignDuties(workers: ["W026"], targets: ["A13"], first: Fixture.today)))
      ])
    #expect(screen.hint.contains("已指派赵国强：消防检查，10-14 起。u 撤销。"))
    #expect(screen.line(with: "►  赵国强").contains("66.23"))
  }

  @Test("knows which of two of one name it is, in the list and in what was done")
  mutating func tellsNamesakesApart() {
    var records = Fixture.guihua()
    for id in ["W023", "W026"] { records.workers[Identifier(id)]?.name = "王芳" }
    screen = Screen(records)
    #expect(screen.text.contains("王芳 W023") && screen.text.contains("王芳 W026"))
    screen.press(.typed("a"), .down, .enter)
    #expect(screen.hint.contains("已指派王芳 W026：消防检查"))
  }

  @Test("leaves everything as it was with Esc")
  mutating func leavesWithEscape() {
    let before = screen.text
    screen.press(.typed("a"), .down, .down, .escape)
    #expect(screen.effects.isEmpty)
    #expect(screen.text == before)
  }

  @Test("takes back what she did")
  mutating func undoes() {
    let before = screen.records
    screen.press(.typed("a"), .down, .enter)
    screen.press(.typed("u"))
    #expect(screen.effects == [.undo])
    #expect(screen.records == before)
    #expect(screen.hint.contains("已撤销：赵国强 承担 消防检查"))
    screen.send(.languageSet(.english))
    #expect(screen.text.contains("Undone: Zhao Guoqiang"), "\(screen.text)")
    screen.send(.languageSet(.chinese))
    #expect(screen.hint.contains("已撤销：赵国强 承担 消防检查"))
  }

  @Test("finds a line by its initials")
  mutating func filtersCandidates() {
    screen.press(.typed("a"), .typed("/"))
    screen.type("xfjc")
    #expect(screen.text.contains("/ xfjc  1/"))
    screen.press(.enter, .enter)
    #expect(
      screen.records.assignments.values.contains { $0.worker == "W026" && $0.target == "A13" })
  }

  @Test("gives two lines in one go, as one entry")
  mutating func assignsSeveral() {
    screen.press(.typed("a"), .down, .space, .space)
    #expect(screen.footer.contains("指派 2 项"))
    screen.press(.enter)
    #expect(
      screen.effects == [
        .perform(
          .assign(
            AssignDuties(workers: ["W026"], targets: ["A13", "A15"], first: Fixture.today)))
      ])
  }

  @Test("chooses who takes a vacant grid, the lightest first, the impossible last with the reason")
  mutating func picksWorker() {
    screen.press(.typed("2"), .typed("G"), .typed("a"))
    let names = screen.lines.compactMap { line in
      ["赵国强", "吴佳怡", "周敏", "郑涛", "汪红梅", "孙晓燕"].first {
        line.hasPrefix("►  " + $0) || line.hasPrefix("   " + $0)
      }
    }
    #expect(names == ["赵国强", "吴佳怡", "周敏", "郑涛", "汪红梅", "孙晓燕"])
    #expect(screen.line(with: "孙晓燕     25.19").contains("✗ 产假"))
    #expect(screen.line(with: "郑涛       38.00").contains("! 试用"))
  }

  @Test("changes the first day and the share one field away")
  mutating func changesFields() {
    screen.press(.typed("a"), .down, .tab)
    screen.type("10-20")
    screen.press(.tab)
    screen.type("月底")
    screen.press(.tab)
    screen.type("0.5")
    screen.press(.enter, .enter)
    #expect(
      screen.effects == [
        .perform(
          .assign(
            AssignDuties(
              workers: ["W026"], targets: ["A13"], first: Day(year: 2026, month: 10, day: 20),
              last: Day(year: 2026, month: 10, day: 31), share: Share(raw: 500))))
      ])
  }

  @Test("gives a half of a cover, which leaves the other half to be covered")
  mutating func coversAHalf() {
    screen.press(.typed("a"), .tab, .tab, .tab)
    screen.type("0.5")
    screen.press(.enter, .enter)
    let covers = screen.records.assignments.values.filter {
      $0.worker == "W026" && $0.target == "C03-G6" && $0.role == .cover
    }
    #expect(covers.map(\.share) == [Share(raw: 500)])

    screen.press(.typed("2"), .typed("G"), .typed("a"))
    #expect(screen.text.contains("份额 0.500  代岗"))
  }

  @Test("is told which date cannot be read, and nothing is written")
  mutating func refusesBadDate() {
    screen.press(.typed("a"), .down, .tab)
    screen.type("13-xx")
    #expect(screen.text.contains("「13-xx」不是日期"))
    screen.press(.enter, .enter)
    #expect(screen.effects.isEmpty)
    #expect(screen.hint.contains("「13-xx」不是日期"))
  }

  @Test("takes over in one step what a colleague has")
  mutating func handsOver() {
    let before = screen.records
    let standing = before.assignments.values.filter { $0.worker == "W022" && $0.target == "A04" }
    screen.press(.typed("a"), .typed("/"))
    screen.type("A04")
    screen.press(.enter)
    #expect(screen.text.contains("! 交接"))
    #expect(screen.text.contains("✓ 王小军做到 10-13，赵国强 10-14 起"))
    screen.press(.enter)
    #expect(
      screen.effects == [
        .perform(
          .arrange(
            ArrangeDuties(
              ends: standing.map { .init($0.key, last: Fixture.today.previous) },
              gives: [
                AssignDuties(
                  workers: ["W026"], targets: ["A04"], community: "C03", first: Fixture.today)
              ])))
      ])
    #expect(screen.hint.contains("由王小军交给赵国强，10-14 起。u 撤销。"), "\(screen.hint)")
    screen.press(.typed("u"))
    #expect(screen.records == before)
  }

  @Test("is told why a target cannot be taken")
  mutating func saysWhyNot() {
    screen.press(.typed("a"), .typed("/"))
    screen.type("bfjz")
    screen.press(.enter)
    #expect(screen.line(with: "►  帮扶救助").contains("✗ 已有"))
    #expect(screen.text.contains("✗ 赵国强 从 2026-10-14 已有主线"))
    screen.press(.enter)
    #expect(screen.hint.contains("岗。"))
    #expect(screen.effects.isEmpty)
  }

  @Test("sees a refusal of the store on one line, with the picker still open")
  mutating func showsRefusal() {
    screen.press(.typed("a"), .down)
    screen.send(.refused(.touchedSince(sequence: 3, by: "沈洁", at: "10:31")))
    #expect(screen.hint.contains("✗ 不能撤销：沈洁 10:31 改过同一项。"))
    #expect(screen.text.contains("做什么"))
  }
}

@Suite("The secretary assigns in one go")
struct BulkTests {
  var screen = Screen()

  @Test("gives a line to two marked workers, each a half, as one entry")
  mutating func assignsToSeveral() {
    screen.press(.typed("g"), .down, .space, .space)
    #expect(screen.text.contains("已选 2"))
    #expect(screen.hint.contains("已选 2 个。按 a 一次指派"))
    #expect(screen.line(with: "李建平 副").hasPrefix(" +"))
    screen.press(.typed("a"), .typed("/"))
    #expect(screen.text.contains("指派 ▸ 2 人"))
    screen.type("xfjc")
    screen.press(.enter, .enter)
    #expect(
      screen.effects == [
        .perform(
          .assign(
            AssignDuties(
              workers: ["W021", "W022"], targets: ["A13"], first: Fixture.today,
              share: Share(raw: 500))))
      ])
    screen.press(.typed("j"))
    #expect(!screen.text.contains("已选"))
  }

  @Test("is told when what is marked cannot be one command")
  mutating func refusesMixedTerms() {
    screen.press(.typed("a"), .space, .space)
    #expect(screen.text.contains("选的几项日期、份额或性质不一样"))
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
  }

  @Test("asks the store once, however often Enter is pressed")
  func asksOnce() {
    var state = screen.state
    _ = update(&state, .key(.character("a")))
    #expect(update(&state, .key(.enter)).count == 1)
    #expect(update(&state, .key(.enter)).isEmpty)
  }
}
