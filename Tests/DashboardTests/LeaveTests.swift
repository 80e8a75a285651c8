import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("The secretary arranges leave")
struct LeaveTests {
  var screen = Screen()

  @Test("enters a leave with its covers in one step")
  mutating func entersLeave() {
    screen.press(.typed("k"), .typed("k"), .typed("k"), .typed("v"))
    #expect(screen.text.contains("请假和代岗 ▸ 陈丽娟 W023"))
    screen.press(.tab)
    screen.type("10-19")
    screen.press(.tab)
    screen.type("+4")
    #expect(screen.text.contains("共 5 天"))
    #expect(screen.text.contains("绩差~ 合计 0.00"))
    #expect(screen.line(with: "桂花2").contains("[赵国强 ▾]"))

    screen.press(.enter)
    guard case .perform(.leave(let leave)) = screen.effects.first else {
      Issue.record("no leave was asked for: \(screen.effects)")
      return
    }
    #expect(leave.worker == "W023")
    #expect(leave.first == Day(year: 2026, month: 10, day: 19))
    #expect(leave.last == Day(year: 2026, month: 10, day: 23))
    #expect(leave.covers.flatMap(\.targets).count == 4)
    #expect(screen.hint.contains("已记陈丽娟事假 10-19 至 10-23，代岗 4 项。u 撤销。"))
  }

  @Test("is shown the leave that stands already on these days, and asked once more")
  mutating func asksAboutOverlap() {
    screen.press(.typed("j"), .typed("v"), .end, .enter)
    #expect(screen.text.contains("请假和代岗 ▸ 孙晓燕"), "\(screen.text)")
    screen.press(.tab)
    screen.type("10-20")
    screen.press(.tab)
    screen.type("10-21")
    #expect(screen.text.contains("孙晓燕 2026-10-12 至 2027-02-06 已登记过产假"), "\(screen.text)")
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
    #expect(screen.hint.contains("再按一次 Enter") || screen.text.contains("再按一次 Enter"))
    screen.press(.enter)
    guard case .perform(.leave(let leave)) = screen.effects.first else {
      Issue.record("no leave was asked for: \(screen.effects)")
      return
    }
    #expect(leave.worker == "W027")
  }

  @Test("who may not read the kind of a leave finds nobody by it")
  func kindIsHidden() {
    for (actor, isFound) in [(Screen.secretary, true), (Screen.reader, false)] {
      var screen = Screen(as: actor)
      screen.press(.typed("3"), .typed("/"))
      screen.type("产假")
      #expect(screen.text.contains("孙晓燕 社") == isFound, "\(actor)")
    }
  }

  @Test("finds a half typed form again")
  mutating func keepsDraft() {
    screen.press(.typed("v"), .tab)
    screen.type("10-26")
    screen.press(.escape)
    #expect(screen.hint.contains("草稿留着"))
    screen.press(.typed("v"))
    #expect(screen.text.contains("[10-26]"))
    #expect(screen.hint.contains("上次没写完，接着填。"))
  }

  @Test("changes who covers, or lets nobody do it")
  mutating func changesCover() {
    screen.press(.typed("k"), .typed("k"), .typed("k"), .typed("v"), .tab, .tab, .tab)
    let first = screen.line(with: "桂花2")
    screen.press(.right)
    #expect(screen.line(with: "桂花2") != first)
    screen.press(.delete)
    #expect(screen.line(with: "桂花2").contains("[没人代 ▾]"))
    #expect(screen.text.contains("没人代的：1 项"))
  }

  @Test("covers the grid of somebody who is away already")
  mutating func coversAbsent() {
    screen.press(.typed("j"), .typed("c"))
    #expect(screen.text.contains("代岗 ▸ 桂花6"))
    screen.press(.down, .enter)
    guard case .perform(.cover(let cover)) = screen.effects.first else {
      Issue.record("no cover was asked for: \(screen.effects)")
      return
    }
    #expect(cover.absent == "W027")
    #expect(cover.last == Day(year: 2027, month: 2, day: 6))
  }

  @Test("ends a duty after a last day")
  mutating func endsDuty() {
    screen.press(.typed("d"))
    #expect(screen.text.contains("结束 ▸ 赵国强"))
    screen.press(.tab)
    screen.type("月底")
    screen.press(.enter, .enter)
    guard case .perform(.end(let end)) = screen.effects.first else {
      Issue.record("no end was asked for: \(screen.effects)")
      return
    }
    #expect(end.worker == "W026")
    #expect(end.last == Day(year: 2026, month: 10, day: 31))
    #expect(screen.hint.contains("u 撤销。"))
  }
}
