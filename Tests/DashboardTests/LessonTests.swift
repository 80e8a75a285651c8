import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("A newcomer")
struct LessonTests {
  private func begin(_ language: Language = .chinese, columns: Int = 80, rows: Int = 24) -> Screen {
    var screen = Screen(columns: columns, rows: rows, language: language)
    screen.send(.lessonBegins)
    return screen
  }

  @Test("is told of the one under the cursor, whoever carries least meanwhile")
  func names() {
    for language in Language.allCases {
      var screen = begin(language)
      for step in Script.lesson.steps.prefix(6) {
        for key in step.keys(screen.state) { screen.press(key) }
      }
      #expect(screen.state.lesson?.place == 6)
      let name = language == .chinese ? "赵国强" : "Zhao Guoqiang"
      #expect(screen.lines.suffix(2).joined().contains(name), "\(screen.text)")
    }
  }

  @Test("learns ten steps, each told in words and left by doing it", arguments: Language.allCases)
  func tenSteps(language: Language) throws {
    var screen = begin(language)
    #expect(Script.lesson.steps.count == 10)
    for place in 0..<10 {
      let lesson = try #require(screen.state.lesson)
      #expect(lesson.place == place, "\(screen.text)")
      let step = try #require(lesson.step)
      #expect(screen.text.contains("\(place + 1)/10"))
      #expect(screen.text.contains(screen.state.viewer.language == .chinese ? "F2 跳过" : "F2 skip"))
      for key in step.keys(screen.state) { screen.press(key) }
    }
    #expect(screen.state.lesson?.place == 10, "\(screen.text)")
    #expect(screen.text.contains(language == .chinese ? "入门学完了" : "The lesson is done"))
    #expect(screen.text.contains(language == .chinese ? "3 社工" : "3 Worker"))
  }

  @Test("is not moved on by anything else")
  func staysThere() {
    var screen = begin()
    screen.press(.typed("e"), .escape, .typed("?"), .escape, .typed("["))
    #expect(screen.state.lesson?.place == 0)
  }

  @Test("may skip a step, begin again and leave, and has the whole screen back then")
  func skips() {
    var screen = begin()
    screen.press(.function(2), .function(2))
    #expect(screen.state.lesson?.place == 2)
    screen.press(.function(3))
    #expect(screen.state.lesson?.place == 0)
    screen.press(.function(4))
    #expect(screen.state.lesson == nil)
    #expect(screen.footer.contains("? 帮助"))
    #expect(!screen.text.contains("入门 1/10"))
  }

  @Test("reads whole instructions at every size", arguments: [(40, 12), (80, 24), (120, 40)])
  func sizes(columns: Int, rows: Int) {
    for language in Language.allCases {
      var screen = begin(language, columns: columns, rows: rows)
      for _ in 0..<10 {
        let band = screen.lines.suffix(columns < 60 ? 5 : 3).dropFirst().joined(separator: " ")
        #expect(!band.contains(">"), "\(band)")
        #expect(screen.lines.count == rows)
        screen.press(.function(2))
      }
    }
  }

  @Test("finds the lesson on the first screen, and in the palette on real data")
  func offered() {
    var screen = Screen()
    screen.press(.typed(":"))
    screen.type("gzx")
    screen.press(.enter)
    #expect(screen.effects.contains(.startLesson))
    screen.send(.foundEmpty)
    screen.press(.typed("t"))
    #expect(screen.effects == [.startLesson])
  }
}
