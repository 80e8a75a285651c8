import Dashboard
import Domain
import TextUI
import Testing

@Suite("Long work shows how far it is and can be stopped")
struct JobTests {
  private func called(_ command: String) -> Screen {
    var screen = Screen()
    screen.press(.typed(":"))
    screen.type(command)
    screen.press(.enter)
    return screen
  }

  @Test("verifies from the palette, says how far it is, and ends in one line")
  func verifies() {
    var screen = called("核对账本")
    #expect(screen.effects.first == .start(.verify))
    screen.send(.work(.step(WorkStep(.walking, 256, of: 1_024))))
    #expect(screen.text.contains("核对账本 256 / 1024 行"))
    #expect(screen.text.contains("Esc 停下"))
    screen.send(.work(.done(.verify, "账本完好")))
    #expect(screen.hint.contains("账本完好"))
    #expect(!screen.text.contains("1024"))
  }

  @Test("stops with Esc alone, and the page is there again when the work has ended")
  func stops() {
    var screen = called("核对账本")
    screen.press(.typed("q"), .enter, .typed(":"))
    #expect(screen.effects.isEmpty)
    screen.press(.escape)
    #expect(screen.effects == [.stopWork])
    #expect(screen.text.contains("正在停下"))
    screen.press(.escape)
    #expect(screen.effects.isEmpty)
    screen.send(.work(.stopped(.verify)))
    #expect(screen.hint.contains("停下了，什么也没有写"))
  }

  @Test("shows everything that was found wrong in the log")
  func findings() {
    var screen = called("核对账本")
    screen.send(.work(.failed(.verify, ["账本从第 3 行起对不上", "表 marks 与账本不符"])))
    #expect(screen.text.contains("账本从第 3 行起对不上"))
    #expect(screen.text.contains("表 marks 与账本不符"))
    screen.press(.escape)
    #expect(!screen.text.contains("表 marks 与账本不符"))
  }

  @Test("asks before the tables in a folder are replaced")
  func asksBeforeReplacing() {
    var screen = called("导出全部表")
    screen.type("/srv/out")
    screen.press(.enter)
    screen.send(.alreadyThere(path: "/srv/out"))
    #expect(screen.text.contains("/srv/out 里已经有表。按 y 替换"))
    screen.press(.typed("y"))
    #expect(screen.effects.first == .start(.exportTables(folder: "/srv/out", overwrites: true)))
  }

  @Test("asks where all tables go, and remembers it")
  func exportsTables() {
    var screen = called("导出全部表")
    #expect(screen.text.contains("[留着，不替换]"))
    screen.type("/srv/out")
    screen.press(.tab, .typed(" "))
    #expect(screen.text.contains("[替换掉]"))
    screen.press(.enter)
    #expect(
      screen.effects == [
        .start(.exportTables(folder: "/srv/out", overwrites: true)),
        .savePreference(Preference(name: "export.tables", values: ["/srv/out"])),
      ])
    screen.send(.work(.step(WorkStep(.exporting, 3, of: 12))))
    #expect(screen.text.contains("写出 3 / 12 个文件"))
  }
}
