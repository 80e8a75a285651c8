import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("The first start")
struct StartTests {
  var screen = Screen()

  init() { screen.send(.foundEmpty) }

  @Test("offers demo, tables or an empty beginning")
  mutating func offersThree() {
    #expect(screen.text.contains("从哪里开始"))
    screen.press(.enter)
    #expect(screen.effects == [.startDemo])
    screen.press(.typed("3"))
    #expect(screen.effects == [.startEmpty])
  }

  @Test("asks for the folder of tables")
  mutating func asksForFolder() {
    screen.press(.typed("2"))
    #expect(screen.effects.isEmpty)
    screen.press(.enter)
    #expect(screen.hint.contains("先写文件夹在哪里"))
    screen.type("tables/q")
    #expect(screen.text.contains("文件夹： tables/q"))
    screen.press(.enter)
    #expect(screen.effects == [.importFolder("tables/q")])
  }

  @Test("shows the dashboard once there is data")
  mutating func goesOn() {
    screen.send(.loaded(screen.snapshot(month: Fixture.today.month)))
    #expect(screen.text.contains("3 社工"))
  }

  @Test("says in an empty community what is missing and what to do")
  func emptyCommunity() {
    let screen = Screen(Fixture.emptyStreet())
    #expect(screen.text.contains("这个社区还没有社工。"))
    #expect(screen.text.contains("[   看上个月 2026-09"))
    #expect(screen.text.contains("让街道或管理员导入 workers.csv"))
    #expect(screen.text.contains("空缺18天"))
  }
}
