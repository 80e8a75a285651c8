import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("The street looks at its communities")
struct StreetTests {
  static let demo = demoRecords(.street, today: Fixture.today)
  var screen = Screen(Self.demo, as: Screen.street)

  @Test("sees all communities, and narrows the other panels by moving")
  mutating func narrows() {
    #expect(screen.text.contains("全街道"))
    #expect(screen.text.contains("12 个，按编号"))
    #expect(screen.text.contains("168 人"))
    screen.press(.down, .down, .down)
    #expect(screen.line(with: "►!").contains("桂花"))
    #expect(screen.line(with: "3 社工").contains("9 人"))
    #expect(screen.hint.contains("桂花有 1 件急事"))
  }

  @Test("goes into a community and out again")
  mutating func entersAndLeaves() {
    screen.press(.down, .down, .down, .enter)
    #expect(screen.text.contains("云河街道 ▸ 桂花社区"))
    #expect(screen.text.contains("待办"))
    screen.press(.escape)
    #expect(screen.text.contains("12 个，按编号"))
    #expect(screen.line(with: "►!").contains("桂花"))
    screen.press(.escape)
    #expect(screen.hint.contains("已在最外层"))
  }

  @Test("has a list of streets above when there are several")
  mutating func choosesStreet() {
    let streets = [
      StreetName(id: "S1", name: "云河街道"), StreetName(id: "S2", name: "青山街道"),
    ]
    screen.send(.loaded(screen.snapshot(month: Fixture.today.month, streets: streets)))
    screen.press(.escape)
    #expect(screen.text.contains("1 街道"))
    screen.press(.down, .enter)
    #expect(screen.effects == [.load(street: "S2", month: Fixture.today.month)])
  }

  @Test("may take somebody of another community for a vacant grid")
  mutating func reachesOut() {
    screen.press(.down, .down, .down, .enter, .typed("2"), .typed("G"), .typed("a"))
    #expect(!screen.text.contains("高玉兰"))
    screen.press(.typed("f"), .typed("/"))
    screen.type("gyl")
    #expect(screen.text.contains("高玉兰"))
  }

  @Test("is told of what others change, with the row marked for a while")
  mutating func seesOthersChanges() {
    screen.press(.down, .down, .down, .enter)
    screen.records.assignments.values
      .first { $0.worker == "W022" && $0.target == "A04" }
      .map { duty in
        let ended = Assignment(
          worker: duty.worker, target: duty.target, community: duty.community, first: duty.first,
          last: Fixture.today)
        screen.records.assignments[duty.key] = ended
      }
    let touch = RowTouch(
      table: .assignments,
      key: [.text("W022"), .text("A04"), .text("C03"), .text("held"), .text("2026-01-01")],
      actor: "汪红梅", time: "10:31", own: false)
    screen.send(.loaded(screen.snapshot(month: Fixture.today.month, touches: [touch])))
    #expect(screen.hint.contains("汪红梅 10:31 改了王小军的「志愿服务」。"))
    #expect(screen.line(with: "桂花1 帮扶救助").hasPrefix(" * "))
    #expect(reversedCells(in: "桂花1 帮扶救助") > 0)
    #expect(screen.state.nextTick == 1_000)

    screen.send(.clock(day: Fixture.today, seconds: 38_000))
    #expect(reversedCells(in: "桂花1 帮扶救助") > 0)
    screen.press(.down)
    #expect(screen.hint.contains("改了王小军"))

    screen.send(.clock(day: Fixture.today, seconds: 38_002))
    #expect(reversedCells(in: "桂花1 帮扶救助") == 0)
    #expect(screen.line(with: "桂花1 帮扶救助").hasPrefix(" * "))

    screen.press(.down)
    #expect(!screen.hint.contains("改了王小军"))

    screen.send(.clock(day: Fixture.today, seconds: 38_060))
    #expect(!screen.line(with: "桂花1 帮扶救助").contains("*"))
    #expect(screen.state.nextTick == nil)
  }

  private func reversedCells(in part: String) -> Int {
    let canvas = screen.canvas
    guard let row = (0..<canvas.size.rows).first(where: { canvas.rowText($0).contains(part) })
    else { return 0 }
    return canvas.row(row).count { $0.style.attributes.contains(.reverse) }
  }

  @Test("says in the header when the source falls silent")
  mutating func saysSilent() {
    screen.send(.sourceSilent(since: "10:28"))
    #expect(screen.lines[0].contains("10:28 起没有新数据"))
    screen.send(.sourceSilent(since: nil))
    #expect(screen.lines[0].contains("10:32 更新"))
  }
}

@Suite("Somebody who may only look")
struct ReaderTests {
  @Test("is told who may assign")
  func saysWhoMay() {
    var screen = Screen(as: Screen.reader)
    screen.press(.typed("a"))
    #expect(screen.hint.contains("不能指派：只有街道、书记可以。"))
    #expect(!screen.footer.contains("a 指派"))
  }
}
