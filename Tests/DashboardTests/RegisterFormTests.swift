import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("Somebody who enters a row of a register")
struct RegisterFormTests {
  /// In the list of a register.
  private func screen(
    _ register: any Register.Type, as actor: Actor, columns: Int = 80, rows: Int = 24,
    language: Language = .chinese
  ) -> Screen {
    var screen = Screen(
      RegisterFixture.records, as: actor, columns: columns, rows: rows, language: language)
    screen.press(.typed("o"))
    screen.send(RegisterFixture.read())
    let place = Registers.all.firstIndex { $0.code == register.code } ?? 0
    for _ in 0..<place { screen.press(.down) }
    screen.press(.enter)
    return screen
  }

  @Test("sees what the row would change, and beside it the target, before anything is written")
  func preview() {
    let worker = Actor(name: "wangxj", role: .worker, place: "W022")
    var screen = screen(VisitRegister.self, as: worker)
    screen.press(.typed("a"))
    #expect(!screen.text.contains("会怎样"))
    screen.press(.typed("6"))
    #expect(screen.text.contains("会怎样（还没有写入）"))
    let own = screen.lines.first { $0.contains("王小军  走访户数 0 ▸ 6") }
    #expect(own?.contains("  应走访 ") == true, "\(screen.text)")
    #expect(screen.line(with: "桂花1  ").contains("走访次数 0 ▸ 1"))
    #expect(screen.text.contains("不进分，也不动薪酬。"))
    #expect(screen.records.rows(of: .visits).isEmpty)
  }

  @Test("is told above a free text to write what and not who", arguments: Language.allCases)
  func warning(language: Language) {
    var screen = screen(VisitRegister.self, as: Screen.secretary, language: language)
    screen.press(.typed("a"))
    let lines = screen.lines
    let warning = language == .chinese ? "写事不写人，不写电话、门牌" : "Write what, not who"
    let place = lines.firstIndex { $0.contains(warning) } ?? 0
    #expect(lines[place + 1].contains(language == .chinese ? "备注" : "note"))
  }

  @Test("is told to choose where nothing is chosen, and may choose nothing where that is allowed")
  func choices() {
    var screen = screen(VisitRegister.self, as: Screen.secretary)
    screen.press(.typed("a"))
    #expect(screen.text.contains("社工: 还没选"))
    screen = self.screen(ServiceRegister.self, as: Screen.street)
    screen.press(.typed("a"))
    let form = screen.state.page as? RegisterForm
    let options = form?.fields.items.first { $0.key == "department" }?.options ?? []
    #expect(options.first?.name == "（不填）" && options.count > 1)
    #expect(form?.fields.items.first { $0.key == "line" }?.options.first?.id != "")
  }

  @Test("finds every parameter with what it is shipped with, and gives one a first version")
  func parameters() {
    var screen = screen(ParameterRegister.self, as: Screen.street, columns: 120)
    #expect(screen.text.contains("登记参数 1/40"))
    #expect(screen.line(with: "多少户配一名社工").contains("250"))
    screen.press(.typed("d"))
    #expect(screen.text.contains("这是程序自带的默认值"))
    screen.press(.down, .enter)
    #expect(screen.line(with: "名称").contains("visits_target"))
    #expect(screen.text.contains("[2026-11]"))
    screen.press(.tab, .control("u"))
    screen.type("25")
    screen.press(.enter)
    let key = RowKey(table: .parameters, cells: [.text("visits_target"), .text("2026-11")])
    #expect(screen.records.row(key)?.last == .text("25"))
  }

  @Test("is not told that nothing was entered while the rows are being read")
  func whileReading() {
    var screen = Screen(RegisterFixture.records, as: Screen.secretary)
    screen.press(.typed("o"), .enter)
    #expect(!screen.text.contains("这个月还没有登记"))
    screen.send(RegisterFixture.read())
    #expect(screen.text.contains("这个月还没有登记"))
  }

  @Test("has only the tables read that its page shows")
  func reading() {
    // Whoever has nothing to do with requests.
    var screen = Screen(RegisterFixture.records, as: Screen.reader)
    screen.press(.typed("o"))
    func asked() -> Set<TableName>? {
      screen.effects.compactMap { effect in
        if case .loadRegisters(let asked) = effect { asked.tables } else { nil }
      }.last
    }
    #expect(asked() == Set(Registers.tables.map { $0.table.name }))
    screen.press(.enter)
    #expect(asked() == [.requests, .requestSteps, .visits, .meetings, .services, .parameters])
    screen.press(.tab)
    #expect(asked() == [.visits, .groups, .groupCounts, .parameters])
  }
}
