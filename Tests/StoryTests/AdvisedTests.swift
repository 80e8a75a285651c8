import Foundation
import Testing

/// What sentences advise must be there: commands and options are compared with what the argument
/// parser tells of itself.
@Suite("Whoever does what a sentence advises")
struct AdvisedTests {
  private let scratch: Scratch
  private let root: Command

  init() throws {
    scratch = try Scratch()
    let told = try Program.run(["--experimental-dump-help"], in: scratch).output
    root = try JSONDecoder().decode(CommandLine.self, from: Data(told.utf8)).command
  }

  @Test("finds every command and every option that a text names", arguments: ["zh", "en"])
  func texts(language: String) throws {
    let folder = URL(fileURLWithPath: Program.checkout + "/Sources/Wording/Catalogues")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("." + language + ".txt") }
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        #expect(faults(in: String(line)) == [], "\(file): \(line)")
      }
    }
  }

  @Test("reads help in the language asked for, wherever that is said")
  func helpInLanguage() throws {
    for arguments in [
      ["help", "board", "--lang", "en"], ["help", "--lang=en", "board"],
      ["--lang", "en", "help", "board"], ["board", "--help", "--lang", "en"],
    ] {
      let outcome = try Program.run(arguments, in: scratch)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      #expect(outcome.output.contains("Usage: tiaokuai board"), "\(arguments)")
    }
    #expect(
      try Program.run(["help", "board"], in: scratch).output.contains("用法：tiaokuai board"))
  }

  @Test(
    "is told of a command that there is not, also where help is asked for",
    arguments: [
      ["bord", "--help"], ["zzz", "-h"], ["help", "zzz"], ["help", "survey", "zzz"],
      ["survey", "zzz", "--help"],
    ])
  func unknown(arguments: [String]) throws {
    let outcome = try Program.run(arguments, in: scratch)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("没有「"))
  }

  @Test("names a street as a word or as an option, and not two of them")
  func streets() throws {
    let folder = scratch.path("tables")
    try Program.run(
      ["demo", "--write", folder, "--size", "district", "--month", "2026-10"], in: scratch)
    try Program.run(["init", "--rehearsal"], in: scratch)
    #expect(try Program.run(["import", folder], in: scratch).status == 0)
    for command in [["status"], ["marks"], ["board"], ["objections"], ["survey", "list"]] {
      let word = try Program.run(command + ["S1", "--month", "2026-10"], in: scratch)
      let option = try Program.run(
        command + ["--street", "S1", "--month", "2026-10"], in: scratch)
      #expect(word.status == 0, "\(command): \(word.errors)")
      #expect(word.output == option.output, "\(command)")
      let both = try Program.run(command + ["S1", "--street", "S2"], in: scratch)
      #expect(both.status == 64)
      #expect(both.errors.contains("S1") && both.errors.contains("S2"), "\(both.errors)")
    }
    let whichOne = try Program.run(["marks", "--as", "administrator"], in: scratch)
    #expect(whichOne.errors.contains("--street"), "\(whichOne.errors)")
    #expect(!whichOne.errors.contains("--district"))
  }

  // MARK: - What a text names

  private func faults(in line: String) -> [String] {
    var faults: [String] = []
    var command = root
    var words = line.split { !$0.isASCII || " \"'()[]{}.,;:=<>|…".contains($0) }
      .map(String.init)[...]
    while let word = words.popFirst() {
      if word == "tiaokuai" {
        command = root
        while let next = words.first, let found = command.subcommand(next) {
          command = found
          words = words.dropFirst()
        }
        if command.commandName == "tiaokuai", let next = words.first, isWord(next),
          !line.contains("tiaokuai " + next + "/")
        {
          if line.contains("tiaokuai " + next), !root.isProse(next) { faults.append(next) }
        }
      } else if word.hasPrefix("--"), word.count > 2 {
        let isThere =
          command.commandName == "tiaokuai" ? root.hasAnywhere(word) : command.hasBelow(word)
        if !isThere, !foreign.contains(word) { faults.append(word) }
      }
    }
    return faults
  }

  private func isWord(_ text: String) -> Bool { text.allSatisfy { $0.isLowercase && $0.isASCII } }

  /// Options of other programs that a text quotes.
  private let foreign: Set<String> = []
}

private struct CommandLine: Decodable { let command: Command }

private struct Command: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let names: [Name]?
  }
  let commandName: String
  let subcommands: [Command]?
  let arguments: [Argument]?

  func subcommand(_ name: String) -> Command? {
    (subcommands ?? []).first { $0.commandName == name }
  }

  private func has(_ option: String) -> Bool {
    (arguments ?? []).contains { argument in
      (argument.names ?? []).contains { $0.kind == "long" && "--" + $0.name == option }
    }
  }

  func hasAnywhere(_ option: String) -> Bool {
    has(option) || (subcommands ?? []).contains { $0.hasAnywhere(option) }
  }

  func hasBelow(_ option: String) -> Bool { hasAnywhere(option) || option == "--help" }

  /// Words behind the program's name that begin no command: `tiaokuai is`.
  func isProse(_ word: String) -> Bool {
    ["is", "and", "of", "the", "a", "as", "in", "to"].contains(word)
  }
}
