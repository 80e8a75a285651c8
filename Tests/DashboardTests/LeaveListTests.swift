import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("The secretary changes or cancels a leave")
struct LeaveListTests {
  var screen = Screen()

  private static let chen: Worker.ID = "W023"

  private static func october(_ day: Int) -> Day { Day(year: 2026, month: 10, day: day) }

  private static let entered = Leave.Key(worker: chen, kind: .personal, first: october(19))

  /// 陈丽娟's leave from 10-19 to 10-23, with 赵国强 for all four of her duties.
  private mutating func enterLeave() {
    screen.press(.typed("k"), .typed("k"), .typed("k"), .typed("v"), .tab)
    screen.type("10-19")
    screen.press(.tab)
    screen.type("+4")
    screen.press(.enter)
  }

  /// The covers that begin with her leave or later.
  private var covers: [Assignment] {
    screen.records.assignments.values.filter {
      $0.role == .cover && $0.first >= Self.october(19)
    }
  }

  /// 赵国强, on leave himself or not.
  private mutating func selectZhao() {
    screen.press(.typed("g"))
    for _ in 0..<6 { screen.press(.typed("j")) }
  }

  @Test("sees hers that are not over first, with days and who stands in")
  mutating func listsHersFirst() {
    enterLeave()
    screen.press(.typed("v"))
    #expect(screen.text.contains("请假 ▸ 陈丽娟 W023"))
    let row = screen.line(with: "2026-10-19")
    for part in ["►", "事假", "2026-10-23", " 5 ", "赵国强"] {
      #expect(row.contains(part), "\(row)")
    }
    #expect(screen.text.contains("新请假"))
    #expect(screen.footer.contains("Enter 改这条"))
    #expect(screen.footer.contains("d 取消请假"))
    screen.press(.escape)
    #expect(screen.text.contains("3 社工"))
  }

  @Test("sees of somebody who is away until when, and who has what is covered")
  mutating func listsAbsent() {
    screen.press(.typed("j"), .typed("v"))
    let row = screen.line(with: "产假")
    for part in ["2026-10-12", "2027-02-06", "118", "周敏"] {
      #expect(row.contains(part), "\(row)")
    }
    screen.press(.enter)
    #expect(screen.text.contains("改请假 ▸ 孙晓燕 W027 产假 10-12 至 2027-02-06"))
    #expect(screen.line(with: "残联").contains("✓ 已排好"))
    #expect(screen.line(with: "桂花6").contains(" ▾]"))
  }

  @Test("changes its days in the same form, after seeing what that would do")
  mutating func changesDays() {
    enterLeave()
    screen.press(.typed("v"), .enter)
    #expect(screen.text.contains("改请假 ▸ 陈丽娟 W023 事假 10-19 至 10-23"))
    for part in ["[事假 ▾]", "[2026-10-19]", "[2026-10-23]"] {
      #expect(screen.text.contains(part))
    }
    #expect(screen.line(with: "桂花2").contains("赵国强"))
    screen.press(.tab, .tab)
    screen.type("10-21")
    #expect(screen.text.contains("会怎样（还没有写入）"))
    #expect(screen.text.contains("提前到 2026-10-21 结束。"))
    #expect(screen.effects.isEmpty)

    screen.press(.enter)
    guard case .perform(.changeLeave(let change)) = screen.effects.first else {
      Issue.record("no change was asked for: \(screen.effects)")
      return
    }
    #expect(
      change
        == ChangeLeave(
          leave: Self.entered, kind: .personal, first: Self.october(19), last: Self.october(21)))
    #expect(screen.hint.contains("已改陈丽娟的事假：10-19 至 10-21。u 撤销。"))
    #expect(covers.count == 4)
    #expect(covers.allSatisfy { $0.last == Self.october(21) })
  }

  @Test("leaves the covers that stand alone, and sees how many days they do not reach")
  mutating func keepsCovers() {
    enterLeave()
    screen.press(.typed("v"), .enter, .tab, .tab)
    screen.type("10-27")
    #expect(screen.line(with: "桂花2").contains("! 缺 4 天"))
    screen.press(.tab, .right)
    #expect(screen.hint.contains("这项已有人代"))
    screen.press(.delete)
    #expect(screen.hint.contains("这项已有人代"))
    screen.press(.enter)
    #expect(screen.records.leaves[Self.entered]?.last == Self.october(27))
    #expect(covers.allSatisfy { $0.last == Self.october(23) })
  }

  @Test("finds new covers for days that none reaches")
  mutating func movesLeave() {
    enterLeave()
    screen.press(.typed("v"), .enter, .tab)
    screen.type("10-26")
    screen.press(.tab)
    screen.type("10-30")
    #expect(screen.line(with: "桂花2").contains("[赵国强 ▾]"))
    screen.press(.enter)
    guard case .perform(.changeLeave(let change)) = screen.effects.first else {
      Issue.record("no change was asked for: \(screen.effects)")
      return
    }
    #expect(change.covers.flatMap(\.targets).count == 4)
    #expect(screen.records.leaves[Self.entered] == nil)
    #expect(covers.map(\.first) == Array(repeating: Self.october(26), count: 4))
  }

  @Test("writes nothing where nothing is changed")
  mutating func changesNothing() {
    enterLeave()
    screen.press(.typed("v"), .enter)
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
    #expect(screen.hint.contains("还没有改动"))
  }

  @Test("cancels one with its covers, after seeing what goes")
  mutating func cancels() {
    enterLeave()
    screen.press(.typed("v"), .typed("d"))
    #expect(screen.text.contains("取消请假 ▸ 陈丽娟 W023 事假 10-19 至 10-23"))
    #expect(screen.text.contains("会怎样（还没有写入）"))
    #expect(screen.text.contains("赵国强代桂花2随之取消。"))
    screen.press(.escape)
    #expect(screen.text.contains("新请假"))
    #expect(screen.records.leaves[Self.entered] != nil)

    screen.press(.typed("d"), .enter)
    #expect(screen.effects.contains(.perform(.cancelLeave(Self.entered))))
    #expect(screen.hint.contains("已取消陈丽娟的事假（10-19 起），代岗随之取消。u 撤销。"))
    #expect(screen.records.leaves[Self.entered] == nil)
    #expect(covers.isEmpty)

    screen.press(.typed("u"))
    #expect(screen.records.leaves[Self.entered] != nil)
    #expect(covers.count == 4)
  }

  @Test("enters a new one from the last row, and comes back to the list with Esc")
  mutating func entersNew() {
    enterLeave()
    screen.press(.typed("v"), .typed("G"))
    #expect(screen.line(with: "新请假").contains("►"))
    #expect(screen.footer.contains("Enter 新请假"))
    screen.press(.typed("d"))
    #expect(screen.hint.contains("没有可取消的"))
    screen.press(.enter)
    #expect(screen.text.contains("请假和代岗 ▸ 陈丽娟 W023"))
    #expect(screen.text.contains("[2026-10-14]"))
    screen.press(.escape)
    #expect(screen.line(with: "新请假").contains("►"))
    screen.press(.escape)
    #expect(screen.text.contains("3 社工"))
  }

  @Test("gets the form at once for somebody without leave")
  mutating func opensForm() {
    screen.press(.typed("v"))
    #expect(screen.text.contains("请假和代岗 ▸ 赵国强 W026"))
    #expect(screen.text.contains("[2026-10-14]"))
  }

  @Test("does not see a leave that is over, and sees one that ends today")
  mutating func listsOpenOnes() {
    var records = Fixture.guihua()
    let over = Leave(worker: "W026", kind: .sick, first: Self.october(5), last: Self.october(13))
    records.leaves[over.key] = over
    screen = Screen(records)
    selectZhao()
    screen.press(.typed("v"))
    #expect(screen.text.contains("请假和代岗 ▸ 赵国强 W026"))

    let last = Leave(worker: "W026", kind: .study, first: Self.october(9), last: Self.october(14))
    records.leaves[last.key] = last
    screen = Screen(records)
    selectZhao()
    screen.press(.typed("v"))
    #expect(screen.line(with: "学习").contains("2026-10-14"))
    #expect(!screen.text.contains("病假"))
  }

  @Test("finds a half typed change again, apart from a new leave")
  mutating func keepsDraft() {
    enterLeave()
    screen.press(.typed("v"), .enter, .tab, .tab)
    screen.type("10-21")
    screen.press(.escape)
    #expect(screen.hint.contains("草稿留着"))
    let name = "draft.leave-change.W023.personal.2026-10-19"
    #expect(screen.state.preferences[name] != nil)
    screen.press(.typed("G"), .enter)
    #expect(screen.text.contains("[2026-10-14]"))
    screen.press(.escape, .typed("g"), .enter)
    #expect(screen.hint.contains("上次没写完，接着填。"))
    #expect(screen.text.contains("改请假 ▸ 陈丽娟"))
    #expect(screen.text.contains("[10-21]"))
    screen.press(.enter)
    #expect(screen.state.preferences[name] == nil)
  }

  @Test("calls the list from the palette, and selects in it with the mouse")
  mutating func paletteAndMouse() {
    screen.press(.typed("M"), .typed("j"), .typed(":"))
    screen.type("请假")
    screen.press(.enter)
    #expect(screen.text.contains("请假 ▸ 孙晓燕 W027"))
    screen.click(on: "新请假")
    #expect(screen.line(with: "新请假").contains("►"))
    #expect(screen.text.contains("产假"))
  }

  @Test(
    "fits every screen, in both languages",
    arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func fits(columns: Int, rows: Int) {
    for language in Language.allCases {
      var screen = Screen(columns: columns, rows: rows, language: language)
      for keys: [Key] in [[.typed("j"), .typed("v")], [.enter], [.escape, .typed("d")]] {
        for key in keys { screen.press(key) }
        let canvas = screen.canvas
        for row in 0..<rows {
          #expect(canvas.row(row).reduce(0) { $0 + $1.width } == columns, "\(screen.text)")
        }
        // On the smallest screen the hint keeps what Enter does, and help.
        if columns > 40 { #expect(screen.text.contains("Esc")) }
      }
    }
  }

  @Test("hears them with numbers, and cancels one")
  func hearsAndCancels() {
    var talk = PlainTalk(screen.state)
    _ = talk.begin()
    _ = talk.answer("3")
    _ = talk.answer("8")
    #expect(talk.answer("v").lines.contains("请假 孙晓燕"))
    #expect(talk.prompt.contains("1 产假 10-12 至 2027-02-06，共 118 天，代岗人 周敏"))
    #expect(talk.prompt.contains("2 新请假"))
    _ = talk.answer("1")
    #expect(talk.prompt.contains("2 取消请假"))
    let seen = talk.answer("2").lines
    #expect(seen.contains { $0.contains("周敏代残联随之取消。") }, "\(seen)")
    #expect(talk.prompt.contains("写入？"))
    let maternity = Leave.Key(worker: "W027", kind: .maternity, first: Self.october(12))
    #expect(talk.answer("y").effects.contains(.perform(.cancelLeave(maternity))))
  }

  @Test("hears them with numbers, and changes one field by field")
  func hearsAndChanges() {
    var talk = PlainTalk(screen.state)
    _ = talk.begin()
    _ = talk.answer("3")
    _ = talk.answer("8")
    _ = talk.answer("v")
    _ = talk.answer("1")
    #expect(talk.answer("1").lines.contains { $0.hasPrefix("改请假") })
    #expect(talk.prompt.contains("现在是 产假"))
    _ = talk.answer("")
    #expect(talk.prompt.contains("2026-10-12"))
    _ = talk.answer("")
    _ = talk.answer("2027-01-31")
    #expect(talk.prompt.contains("桂花6"))
    _ = talk.answer("没人代")
    #expect(talk.prompt.contains("写入？"))
    guard case .perform(.changeLeave(let change)) = talk.answer("y").effects.first else {
      Issue.record("no change was asked for")
      return
    }
    #expect(change.leave.kind == .maternity)
    #expect(change.last == Day(year: 2027, month: 1, day: 31))
    #expect(change.covers.isEmpty)
  }
}
