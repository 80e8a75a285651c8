import Foundation
import Testing

@Suite("Somebody who sets the program up")
struct SettingsStory {
  @Test("gets a settings file that explains everything, and never loses the own one")
  func writes() throws {
    let scratch = try Scratch()
    let file = scratch.path(".config/tiaokuai/config.toml")
    #expect(try Program.run(["config", "--write"], in: scratch).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for name in ["language", "theme", "names", "ambiguous", "glyphs", "mouse", "database"] {
      #expect(text.contains("# \(name) = "))
    }
    #expect(text.contains("# assign = \"a\""))
    try "language = \"en\"\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try Program.run(["config", "--write"], in: scratch).status == 73)
    let outcome = try Program.run(["config"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("line 1 of the file"))
    // The default sets nothing and holds no mistake once every # is gone.
    let all = text.split(separator: "\n").compactMap { line -> String? in
      let bare = line.hasPrefix("# ") ? String(line.dropFirst(2)) : String(line)
      return line.contains(" = ") || line.hasPrefix("[") ? bare : nil
    }
    try all.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let uncommented = try Program.run(["config", "--lang", "zh"], in: scratch)
    #expect(uncommented.errors == "")
  }

  @Test("is told of every mistake by its line")
  func mistakes() throws {
    let scratch = try Scratch()
    let folder = scratch.path(".config/tiaokuai")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = "theme = 3\nwidth = 1\n[keys]\nassign = \"c\"\nquit = \"\"\n"
    try text.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    let outcome = try Program.run(["config"], in: scratch)
    #expect(outcome.status == 65)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 4)
    for (line, part) in zip(lines, [":1: theme", ":2: width", ":4: keys.assign", ":5: keys.quit"]) {
      #expect(line.contains(part), "\(line)")
    }
  }

  @Test("reads a manual page of every command and key, in both languages", arguments: ["zh", "en"])
  func manual(language: String) throws {
    let scratch = try Scratch()
    let page = try Program.run(["manual", "--lang", language], in: scratch).output
    let help = try Program.run(["--help"], in: scratch).output
    let commands = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0.allSatisfy(\.isLowercase) }
    #expect(commands.count > 10)
    for command in commands where command != "help" {
      #expect(page.contains(".SS \(command.replacing("-", with: "\\-"))"), "\(command)")
    }
    let settings = try Program.run(["config", "--write"], in: scratch)
    #expect(settings.status == 0)
    let file = try String(
      contentsOfFile: scratch.path(".config/tiaokuai/config.toml"), encoding: .utf8)
    let keys = file.split(separator: "\n").drop { $0 != "[keys]" }.dropFirst()
    #expect(keys.count > 50)
    for line in keys {
      let name = line.dropFirst(2).prefix { $0 != "=" }.filter { $0 != "\"" && $0 != " " }
      #expect(page.contains("(" + name.replacing("-", with: "\\-") + ")"), "\(name)")
    }
  }

  @Test("sees a saved theme at once, a broken one by its line, and keeps the last good one")
  func themes() throws {
    let scratch = try Scratch()
    let folder = scratch.path(".config/tiaokuai/themes")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let dark = try String(contentsOfFile: Program.checkout + "/themes/dark.toml", encoding: .utf8)
    try dark.write(toFile: folder + "/mine.toml", atomically: true, encoding: .utf8)
    let window = try Window(
      "\(Program.path) demo --today 2026-10-14 --theme mine", in: scratch)
    try window.waitFor("帮助")
    // Written beside and renamed over it, as editors do.
    try dark.replacing("深色", with: "我的").write(
      toFile: folder + "/mine.toml", atomically: true, encoding: .utf8)
    try window.waitFor("主题「我的」已按文件更新")
    try dark.replacing("accent =", with: "acent =").write(
      toFile: folder + "/mine.toml", atomically: true, encoding: .utf8)
    try window.waitFor("mine.toml:17")
    try window.press("q")
    try window.waitFor("[over]")
  }

  @Test("completes commands in every shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["completions", shell], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("themes"))
    let path = "/usr/bin/\(shell)"
    try #require(access(path, X_OK) == 0, "\(shell) is missing: make test installs it")
    let file = scratch.path("completions")
    try outcome.output.write(toFile: file, atomically: true, encoding: .utf8)
    let checked = try Program.run(path, ["-n", file], environment: scratch.environment)
    #expect(checked.status == 0, "\(checked.errors)")
  }
}
