import Foundation
import Testing

/// A register and the program that has it: one that is shipped, and one that only tests have.
struct RegisterCase: CustomStringConvertible, Sendable {
  let program: String
  let noun: String
  /// Its key without the day, of the community C03 and of another one of the street.
  let own: String
  let other: String
  /// Columns behind the key, in their order, with values.
  let cells: [(option: String, header: String, value: String)]
  let file: String
  let header: String
  /// What a screen says after one row, and what the report counts.
  let headline: String
  let figure: (name: String, before: String, after: String)

  var description: String { noun }

  /// In the index, from 0; the register that only tests have comes behind all others.
  var place: Int {
    let all = [
      "request", "visit", "group", "place", "meeting", "station", "test", "training", "flow",
      "grade",
      "service", "admission", "parameter",
    ]
    return all.firstIndex(of: noun) ?? all.count
  }

  var options: [String] { cells.flatMap { ["--" + $0.option, $0.value] } }
  func line(_ key: String, _ day: String) -> String {
    ([key, day] + cells.map(\.value)).joined(separator: ",")
  }

  func run(_ arguments: [String], in scratch: Scratch, language: String = "zh") throws
    -> Program.Outcome
  {
    try Program.run(
      Program.product(program), arguments + ["--lang", language, "--today", "2026-10-14"],
      environment: scratch.environment)
  }

  static let place = RegisterCase(
    program: "tiaokuai", noun: "place", own: "C03-G1", other: "C04-G1",
    cells: [
      ("buildings", "楼栋数", "12"), ("households", "住户数", "441"), ("partner-units", "共建单位数", "5"),
      ("service-points", "便民服务点数", "3"), ("party-heads", "党员小组长数", "4"),
      ("stair-heads", "楼道小组长数", "12"), ("retiree-heads", "退管小组长数", "2"),
    ], file: "places.csv",
    header: "grid,day,buildings,households,partner_units,service_points,party_heads,stair_heads,"
      + "retiree_heads",
    headline: "已清点 1/6 网格", figure: ("households", "null", "441"))

  static let call = RegisterCase(
    program: "MadeUp", noun: "call", own: "W022", other: "W042",
    cells: [("calls", "接听数", "7")], file: "calls.csv", header: "worker,day,calls",
    headline: "接听 7 次", figure: ("calls", "0", "7"))

  static let all = [place, call]
}

@Suite("A register, of the program or of a test alone", .serialized)
struct RegisterStory {
  private func office() throws -> Scratch {
    let scratch = try Scratch()
    // What is counted here is what is entered here.
    try scratch.makeOffice(registers: false)
    return scratch
  }

  private func folder(_ text: String, _ register: RegisterCase, in scratch: Scratch) throws
    -> String
  {
    let folder = scratch.path("in")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + register.file))
    return folder
  }

  @Test("comes in by file and goes out again, the same", arguments: RegisterCase.all)
  func files(register: RegisterCase) throws {
    let scratch = try office()
    let lines = [
      register.header, register.line(register.own, "2026-10-01"),
      register.line(register.own, "2026-10-09"), register.line(register.other, "2026-10-02"),
    ]
    let text = lines.joined(separator: "\n") + "\n"
    let input = try folder(text, register, in: scratch)
    for expected in ["3 created", "0 created, 0 updated, 3 unchanged"] {
      let taken = try register.run(["import", input], in: scratch, language: "en")
      #expect(taken.status == 0, "\(taken.errors)")
      #expect(taken.output.contains(register.file + ": " + expected), "\(taken.output)")
    }
    let out = try register.run(["export", scratch.path("out")], in: scratch)
    #expect(out.status == 0, "\(out.errors)")
    let written = try bytes(scratch.path("out/" + register.file))
    #expect(
      String(decoding: written, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        == ["\u{FEFF}" + lines[0]] + lines.dropFirst().sorted())

    // A new database, from the whole of it.
    let other = try Scratch()
    #expect(try register.run(["init", "--rehearsal"], in: other).status == 0)
    let again = try register.run(["import", scratch.path("out")], in: other)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try register.run(["export", other.path("out")], in: other).status == 0)
    #expect(try bytes(other.path("out/" + register.file)) == written)
    #expect(try register.run(["verify"], in: scratch).status == 0)
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test(
    "names what is wrong with a file by its place, and takes nothing", arguments: RegisterCase.all)
  func faults(register: RegisterCase) throws {
    let scratch = try office()
    let good = register.line(register.own, "2026-10-01")
    let values = ["-1"] + register.cells.dropFirst().map(\.value)
    let wrong = [
      ([register.own, "2026-10-02"] + values).joined(separator: ","),
      register.line(register.own, "2026-10-15"), register.line("X99", "2026-10-01"), good,
    ]
    let lines = [register.header, good] + wrong
    let input = try folder(lines.joined(separator: "\n") + "\n", register, in: scratch)
    let refused = try register.run(["import", input], in: scratch, language: "en")
    #expect(refused.status == 65)
    for part in [
      ":3: \(register.cells[0].option): ", ":4: day: 2026-10-15 is after today, 2026-10-14.",
      ":5: ", ":6: ",
    ] {
      #expect(refused.errors.contains(register.file + part), "\(part): \(refused.errors)")
    }
    let list = try register.run([register.noun, "list", "--all", "--format", "csv"], in: scratch)
    #expect(list.output.split(whereSeparator: \.isNewline).count == 1, "\(list.output)")
  }

  @Test("is entered, changed, taken away and taken back by command", arguments: RegisterCase.all)
  func commands(register: RegisterCase) throws {
    let scratch = try office()
    let noun = register.noun
    let add = [noun, "add", register.own] + register.options
    let preview = try register.run(add + ["--preview"], in: scratch)
    #expect(preview.status == 0, "\(preview.errors)")
    #expect(try rows(register, scratch) == [])
    #expect(try register.run(add, in: scratch).status == 0)
    #expect(try rows(register, scratch) == [register.line(register.own, "2026-10-14")])

    let twice = try register.run(add, in: scratch, language: "en")
    #expect(twice.status == 65)
    #expect(twice.errors.contains("already"), "\(twice.errors)")
    let later = try register.run(add + ["--day", "2026-10-15"], in: scratch, language: "en")
    #expect(later.status == 65)
    #expect(later.errors == "2026-10-15 is after today, 2026-10-14.\n")
    let lacking = try register.run([noun, "add", register.own], in: scratch)
    #expect(lacking.status == 64, "\(lacking.errors)")
    let nowhere = try register.run([noun, "add", "X99"] + register.options, in: scratch)
    #expect(nowhere.status == 65, "\(nowhere.errors)")

    let key = [register.own, "2026-10-14"]
    let first = register.cells[0].option
    #expect(
      try register.run([noun, "change"] + key + ["--" + first, "99"], in: scratch).status == 0)
    #expect(try rows(register, scratch)[0].contains(",99"))
    #expect(try register.run(["undo"], in: scratch).status == 0)
    #expect(try rows(register, scratch) == [register.line(register.own, "2026-10-14")])
    #expect(try register.run([noun, "remove"] + key, in: scratch).status == 0)
    #expect(try rows(register, scratch) == [])
    let gone = try register.run([noun, "remove"] + key, in: scratch)
    #expect(gone.status == 65, "\(gone.errors)")
    #expect(try register.run(["undo"], in: scratch).status == 0)
    #expect(try register.run(["redo"], in: scratch).status == 0)
    #expect(try rows(register, scratch) == [])

    let log = try register.run(["log", "--kind", noun + "-keep"], in: scratch)
    #expect(log.output.split(whereSeparator: \.isNewline).count == 3, "\(log.output)")
    let verified = try register.run(["verify"], in: scratch)
    #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
  }

  private func rows(_ register: RegisterCase, _ scratch: Scratch) throws -> [String] {
    let list = try register.run([register.noun, "list", "--format", "csv"], in: scratch)
    #expect(list.status == 0, "\(list.errors)")
    return list.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test("is kept by whom it says, where it says, on every road", arguments: RegisterCase.all)
  func rights(register: RegisterCase) throws {
    let scratch = try office()
    let workers = register.noun == "call" ? ["worker:W022"] : []
    let roles =
      ["secretary:C03", "secretary:C04", "street:S1", "viewer", "department:D1", "worker:W022"]
    for role in roles {
      for key in [register.own, register.other] {
        let isOwn = key == register.own
        let may =
          role == "street:S1" || role == (isOwn ? "secretary:C03" : "secretary:C04")
          || (isOwn && workers.contains(role))
        let add = [register.noun, "add", key] + register.options + ["--as", role]
        let outcome = try register.run(add, in: scratch)
        #expect(outcome.status == (may ? 0 : 77), "\(role) \(key): \(outcome.errors)")
        if may { #expect(try register.run(["undo", "--as", role], in: scratch).status == 0) }
        guard !role.hasPrefix("worker"), !role.hasPrefix("department"), role != "viewer" else {
          continue
        }
        let input = try folder(
          register.header + "\n" + register.line(key, "2026-10-01") + "\n", register, in: scratch)
        let taken = try register.run(["import", input, "--as", role], in: scratch)
        #expect(taken.status == (may ? 0 : 65), "\(role) \(key): \(taken.errors)")
        if may { #expect(try register.run(["undo", "--as", role], in: scratch).status == 0) }
      }
    }
  }

  @Test("says its figures, and what waits, in every format", arguments: RegisterCase.all)
  func report(register: RegisterCase) throws {
    let scratch = try office()
    let report = [register.noun, "report", "--community", "C03"]
    let figure = register.figure
    let before = try register.run(report + ["--format", "json"], in: scratch)
    #expect(before.output.contains("\"\(figure.name)\": \(figure.before)"), "\(before.output)")
    let added = try register.run(
      [register.noun, "add", register.own] + register.options, in: scratch)
    #expect(added.status == 0)
    let after = try register.run(report + ["--format", "json"], in: scratch)
    #expect(after.output.contains("\"\(figure.name)\": \(figure.after)"), "\(after.output)")
    #expect(after.output.contains("\"to\": \"2026-10-14\""))
    for format in ["table", "csv", "md"] {
      let text = try register.run(report + ["--format", format], in: scratch)
      #expect(text.status == 0 && text.output.contains(figure.after), "\(text.output)")
    }
    let index = try register.run(["registers", "--community", "C03"], in: scratch)
    #expect(index.output.contains(register.headline), "\(index.output)")
    let year = try register.run(report + ["--year", "2026", "--month", "2026-10"], in: scratch)
    #expect(year.status == 64)
    let later = try register.run(report + ["--month", "2026-11"], in: scratch)
    #expect(later.status == 64, "\(later.errors)")
  }

  @Test("tells whole days and its own name on the smallest screen", arguments: RegisterCase.all)
  func small(register: RegisterCase) throws {
    let scratch = try office()
    let added = try register.run(
      [register.noun, "add", register.own] + register.options, in: scratch)
    #expect(added.status == 0)
    let window = try Window(
      "\(Program.product(register.program)) --today 2026-10-14 --as secretary:C03 --lang en",
      in: scratch, columns: 40, rows: 12)
    try window.waitFor("? help")
    try window.press("o")
    try window.waitFor("Registers 1/")
    for _ in 0..<register.place { try window.press("j") }
    try window.press("Enter")
    try window.waitFor("2026-10-14")
    #expect(try !window.screen.contains("place count"))
    try window.press("q")
    try window.waitFor("[over]")
  }

  /// From the dashboard to the open form of the register.
  private func openForm(_ register: RegisterCase, _ scratch: Scratch) throws -> Window {
    let window = try Window(
      "\(Program.product(register.program)) --today 2026-10-14 --as secretary:C03", in: scratch)
    try window.waitFor("► 赵国强 61.00")
    try window.press("o")
    try window.waitFor("登记册 1/")
    for _ in 0..<register.place { try window.press("j") }
    try window.press("Enter")
    try window.waitFor("这个月还没有登记")
    try window.press("a")
    try window.waitFor("Esc 不改")
    return window
  }

  @Test(
    "is filled in at the terminal, filtered, sent to a file, undone", arguments: RegisterCase.all)
  func screen(register: RegisterCase) throws {
    let scratch = try office()
    let window = try openForm(register, scratch)
    // The first field offers whom it may be about.
    try window.press("Space")
    try window.type(register.noun == "call" ? "wxj" : "gh1")
    try window.press("Enter", "Tab")
    for cell in register.cells {
      try window.type(cell.value)
      if cell.header != register.cells.last?.header { try window.press("Tab") }
    }
    try window.press("Enter")
    try window.waitFor("✓ 已写入")
    try window.waitFor("1/1")
    try window.waitFor(register.headline)
    #expect(try rows(register, scratch) == [register.line(register.own, "2026-10-14")])

    try window.press("/")
    try window.type(register.cells[0].header + ">1000")
    try window.waitFor("没有一行符合筛选")
    try window.press("Escape")
    try window.waitFor("1/1")
    try window.press("x")
    try window.waitFor("--list \(register.noun)")
    try window.press("Escape")
    try window.waitUntilGone("--list")
    try window.press("f")
    try window.waitFor("到 10-14")
    try window.waitFor(register.figure.after)
    try window.press("Escape")
    try window.waitFor("1/1")
    try window.press("u")
    try window.waitFor("这个月还没有登记")
    #expect(try rows(register, scratch) == [])
    try window.press("q")
    try window.waitFor("[over]")
  }

  @Test("keeps a half filled form as a draft", arguments: RegisterCase.all)
  func draft(register: RegisterCase) throws {
    let scratch = try office()
    let window = try openForm(register, scratch)
    try window.press("Tab", "Tab")
    try window.type("38")
    try window.waitFor("[38]")
    try window.press("Escape")
    try window.waitFor("草稿")
    try window.press("a")
    try window.waitFor("[38]")
    try window.press("F8")
    try window.waitUntilGone("[38]")
    try window.press("a")
    try window.waitFor("Esc 不改")
    #expect(try !window.screen.contains("[38]"))
  }

  @Test("is told and asked for in lines", arguments: RegisterCase.all)
  func plain(register: RegisterCase) throws {
    let scratch = try office()
    let window = try Window(
      "\(Program.product(register.program)) --plain --today 2026-10-14 --as secretary:C03",
      in: scratch, rows: 100)
    try window.waitFor("朗读模式")
    try window.type("o\n")
    try window.waitFor("网格底数，已清点 0/6 网格")
    for _ in 0..<register.place { try window.type("j\n") }
    try window.type("Enter\n")
    try window.waitFor("按 a 登记一行")
    try window.type("a\n")
    try window.waitFor("登记")
    try window.type(register.noun == "call" ? "wxj\n" : "1\n")
    try window.type("\n")
    for cell in register.cells { try window.type(cell.value + "\n") }
    try window.type("y\n")
    try window.waitFor("已写入")
    #expect(try rows(register, scratch) == [register.line(register.own, "2026-10-14")])
  }

  @Test("makes one list of what the screen sends to a file", arguments: RegisterCase.all)
  func boardList(register: RegisterCase) throws {
    let scratch = try office()
    for key in [register.own, register.other] {
      let added = try register.run([register.noun, "add", key] + register.options, in: scratch)
      #expect(added.status == 0)
    }
    let question = [
      "board", "--month", "2026-10", "--list", register.noun, "--community", "C03", "--filter",
      register.cells[0].header + ">1", "--format", "csv",
    ]
    let list = try register.run(question, in: scratch)
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.output.split(whereSeparator: \.isNewline).count == 2, "\(list.output)")
  }
}
