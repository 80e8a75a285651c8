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
      .filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count > 40)
    for name in names + [""] {
      let text = try Program.run([name, "--help"].filter { !$0.isEmpty }, in: scratch).output
      #expect(text.contains("用法："), "\(name)")
      for line in text.split(separator: "\n") {
        #expect(cells(line) <= 80 && line.last != " ", "\(name): \(line)")
      }
      for english in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show ", "(values", "default"] {
        #expect(!text.contains(english), "\(name)")
      }
    }
  }

  @Test(
    "has help of all commands, whatever option stands beside it",
    arguments: [
      ["--help", "--lang", "en"], ["--lang", "en", "-h"], ["--db", "x", "--help", "--lang=en"],
    ])
  func helpOfAll(arguments: [String]) throws {
    let text = try Program.run(arguments, in: scratch).output
    #expect(text.contains("\n  board ") && text.contains("Commands:"))
  }

  @Test("has its synopsis broken between options, and what goes on below its beginning")
  func layout() throws {
    let text = try Program.run(["advance", "--help", "--lang", "en"], in: scratch).output
    let lines = text.split(separator: "\n")
    let synopsis = try #require(lines.firstIndex { $0.hasPrefix("Usage: tiaokuai advance [") })
    #expect(lines[synopsis].hasSuffix("]") && lines[synopsis + 1].hasPrefix("  ["))
    let place = try #require(lines.firstIndex { $0.hasPrefix("  --db <path>             ") })
    #expect(lines[place + 1].hasPrefix(String(repeating: " ", count: 26)))
  }

  /// Cells of a line; what is Chinese takes two.
  private func cells(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
