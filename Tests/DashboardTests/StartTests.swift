import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("The first start")
struct StartTests {
  var screen = Screen()

  init() { screen.send(.foundEmpty) }

  @Test(
    "keeps what is typed for a screen that is still being read, and answers what can be answered")
  func typesAhead() {
    var slow = Screen(early: [.typed("2"), .typed("?"), .escape, .typed("/"), .typed("g")])
    #expect(slow.text.contains("╍ 2 网格 /g"))
    slow.press(.escape)
    #expect(slow.text.contains("╍ 2 网格 ╍"))
  }

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
    #expect(screen.effects == [.start(.importTables(folder: "tables/q"))])
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
    #expect(screen.text.contains("再用 tiaokuai import 导入 workers.csv"))
    #expect(screen.text.contains("空缺44天+"))
  }
}

@Suite("The first import")
struct FirstImportTests {
  private func typing(_ folder: String = "/srv/tables") -> Screen {
    var screen = Screen()
    screen.send(.foundEmpty)
    screen.press(.typed("2"))
    screen.press(.paste(folder))
    return screen
  }

  @Test("says while the folder is typed which tables are in it, or what is wrong")
  func checksAsTyped() {
    var screen = typing()
    #expect(screen.effects == [.lookAtFolder("/srv/tables")])
    screen.send(.folderSeen(FolderLook(path: "/srv/tables", fault: "没有 /srv/tables。")))
    #expect(screen.text.contains("!  没有 /srv/tables。"))
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
    #expect(screen.hint.contains("没有 /srv/tables。"))
    screen.press(.typed("2"))
    screen.send(.folderSeen(FolderLook(path: "/srv/tables2", tables: ["workers.csv"])))
    #expect(screen.text.contains("找到 1 张表：workers.csv。按 Enter 导入。"))
    screen.press(.enter)
    #expect(screen.effects == [.start(.importTables(folder: "/srv/tables2"))])
  }

  @Test("shows how far it is in words too, and stops with Esc alone")
  func progress() {
    var screen = typing()
    screen.press(.enter)
    screen.send(.work(.step(WorkStep(.writing, 2_048, of: 8_192))))
    #expect(screen.text.contains("写入 2048 / 8192 行，25%"))
    screen.press(.typed("q"), .enter)
    #expect(screen.effects.isEmpty)
    screen.press(.escape)
    #expect(screen.effects == [.stopWork])
    screen.send(.work(.stopped(.importTables(folder: "q"))))
    #expect(screen.hint.contains("什么也没有写"))
    #expect(screen.text.contains("/srv/tables"))
  }

  @Test("lists every mistake with its place, and notes it in the log")
  func mistakes() {
    var screen = typing()
    screen.press(.enter)
    screen.send(
      .work(
        .failed(
          .importTables(folder: "q"), (1...40).map { "workers.csv:\($0) 没有这个社区 C9\($0)" })))
    #expect(screen.text.contains("workers.csv:1 没有这个社区"))
    #expect(screen.hint.contains("一行也没有写"))
    screen.press(.pageDown, .pageDown, .pageDown, .pageDown, .pageDown)
    #expect(screen.text.contains("workers.csv:40"))
    #expect(screen.text.contains("文件夹"))
  }

  @Test("may change the language before anything is read")
  func language() {
    var state = State(
      viewer: Viewer(actor: Screen.street), size: Size(rows: 24, columns: 80),
      today: Fixture.today)
    _ = update(&state, .foundEmpty)
    _ = update(&state, .key(.character("L")))
    #expect(view(state).text.contains("See the demo"))
  }

  @Test("opens what was imported")
  func opens() {
    var screen = typing()
    screen.send(.work(.done(.importTables(folder: "q"), "")))
    #expect(screen.effects == [.openImported])
  }
}
