import Foundation
import Testing

/// The argument parser speaks English; the office reads Chinese.
@Suite("A command line that cannot be read")
struct ParserWordsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(
    "is told in Chinese, with what is allowed",
    arguments: [
      (["bord"], "没有「bord」这个命令，相近的有 board。tiaokuai --help 列出全部命令。"),
      (["zzz"], "没有「zzz」这个命令。tiaokuai --help 列出全部命令。"),
      (["rate"], "不对：还缺 <source>。"),
      (["rate", "team", "C01", "x"], "不对：「x」不能用作 <score>。"),
      (["board", "--foo"], "不对：没有 --foo 这个选项，相近的有"),
      (["board", "--qqqqqqqqqqqq"], "不对：没有 --qqqqqqqqqqqq 这个选项。"),
      (["board", "--month"], "不对：--month <YYYY-MM> 后面还缺值。"),
      (["board", "--month", "2026"], "不对：「2026」不是月份。"),
      (["board", "a", "b", "c"], "用不上"),
      (["demo", "--plain=3"], "不对：--plain 后面不写值，写了「3」。"),
      (["advance", "--to", "foo"], "不对：「foo」不能用作 --to <state>。可以是：\n  - planning"),
    ])
  func told(arguments: [String], start: String) throws {
    let outcome = try Program.run(arguments, in: scratch)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(start))
    for english in ["Error", "Usage", "Missing", "invalid", "information"] {
      #expect(!outcome.errors.contains(english))
    }
  }

  @Test("is told in English where English is asked for")
  func english() throws {
    let outcome = try Program.run(["rate", "--lang", "en"], in: scratch)
    #expect(outcome.errors.hasPrefix("Not right: <source> is missing.\n"))
    #expect(outcome.status == 64)
  }

  @Test("has help without an English word of the parser, for every command")
  func help() throws {
    let all = try Program.run(["--help"], in: scratch).output
    let lines = all.split(separator: "\n")
    let first = try #require(lines.firstIndex(of: "命令："))
    let names = lines[(first + 1)...].prefix { $0.hasPrefix("  ") && !$0.contains("：tiaokuai") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count > 40)
    for name in names + [""] {
      let text = try Program.run([name, "--help"].filter { !$0.isEmpty }, in: scratch).output
      #expect(text.contains("用法："), "\(name)")
      for english in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show ", "(values", "default"] {
        #expect(!text.contains(english), "\(name)")
      }
    }
  }
}
