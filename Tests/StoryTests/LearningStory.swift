import Foundation
import Testing

@Suite("Somebody new learns the lines, and somebody leaves", .serialized)
struct LearningStory {
  private let office: Office
  private static let day = "2026-10-14"

  /// The demo's street with somebody new in 桂花, who has been here for two days.
  init() throws {
    office = try Office()
    try office.scratch.makeOffice()
    try office.does(
      .administrator, Self.day,
      "worker add W901 --name 新小雨 --community C03 --class worker --grade 3"
        + " --employed-from 2026-10-12")
    try office.does(
      .administrator, Self.day,
      "worker add W902 --name 走得快 --community C03 --class worker --grade 3"
        + " --employed-from 2026-10-08 --employed-to 2026-10-13 --exit-reason resigned")
    for role in ["sys secretary:C03", "daemon street:S1", "man worker:W901"] {
      try office.does(.administrator, Self.day, "user add " + role)
    }
    try office.share()
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
  }

  /// Where the window of the worker remembers a test that is not handed in.
  private var home: String { office.scratch.path("home") }

  /// The right answer of every question, by its id.
  private func answers() throws -> [String: String] {
    let list = try office.does(.street, Self.day, "question list --all --format json")
    let rows = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
    return (rows ?? []).reduce(into: [:]) { answers, row in
      if let id = row["id"] as? String { answers[id] = row["answer"] as? String }
    }
  }

  /// The question on the screen: its id stands in the rule above it.
  private func question(on window: Window) throws -> String {
    let line = try window.screen.split(separator: "\n").first { $0.contains("/ 20 题") }
    let words = try #require(line).split { $0 == " " || $0 == "╍" }
    return String(try #require(words.first))
  }

  @Test(
    "a test is begun, the line is lost, it goes on where it was, and the secretary sees it",
    .enabled(if: Office.isPossible, "needs root, setpriv and the logins of a Debian"))
  func test() throws {
    let right = try answers()
    #expect(right.count > 250)
    let process = office.scratch.path("home/process")
    let command =
      "\(try office.command(.worker1)) test take M03 --today \(Self.day) --as worker:W901"
    let environment = ["HOME": home]
    let first = try Window(
      "sh -c 'echo \\$\\$ > \(process); exec \(command)'", in: office.scratch, columns: 100,
      environment: environment)
    try first.waitFor("出 20 题，20 分钟，80 分过关")
    try first.press("Enter")
    try first.waitFor("第 1 / 20 题")
    for number in 1...7 {
      try first.waitFor("第 \(number) / 20 题")
      try first.press(right[try question(on: first)] ?? "a", "Enter")
    }
    try first.waitFor("已答 7，没答 13")
    let number = try String(contentsOfFile: process, encoding: .utf8)
    _ = try Program.run(
      "/bin/kill", ["-KILL", number.trimmingCharacters(in: .newlines)], environment: [:])

    // A second test is refused as long as the first one runs.
    let second = try Window(
      "\(command.replacing("M03", with: "M01"))", in: office.scratch, columns: 100,
      environment: environment)
    try second.waitFor("先把卫生健康的卷子答完")
    let again = try Window(
      command, in: office.scratch, columns: 100, environment: environment)
    try again.waitFor("已答 7，没答 13")
    for number in 8...20 {
      try again.waitFor("第 \(number) / 20 题")
      try again.press(right[try question(on: again)] ?? "a", "Enter")
    }
    try again.waitFor("已答 20 / 20 题")
    try again.press("Enter")
    try again.waitFor("通关：20 题答对 20 题")

    // The secretary, who looks for somebody for that line.
    let hers = try Window(
      try office.command(.secretaryC1) + " --today \(Self.day) --as secretary:C03",
      in: office.scratch, columns: 120, rows: 40)
    try hers.waitFor("执行")
    let told = try office.does(.secretaryC1, Self.day, "test report --community C03 --workers")
    #expect(told.contains("新小雨"), "\(told)")
    let results = try office.does(.secretaryC1, Self.day, "test-result list")
    #expect(results.contains("W901"), "\(results)")
    // Nobody else reads them.
    let others = try office.run(.department1, Self.day, ["test-result", "list"])
    #expect(!others.output.contains("W901"))
    #expect(try office.does(.administrator, Self.day, "verify").contains("账本完好"))
  }

  @Test(
    "the street sees who left within a week, and who has not been trained enough",
    .enabled(if: Office.isPossible, "needs root, setpriv and the logins of a Debian"))
  func street() throws {
    let window = try Window(
      try office.command(.street) + " --today \(Self.day) --as street:S1", in: office.scratch,
      columns: 120, rows: 40)
    try window.waitFor("执行")
    try window.press("o")
    try window.waitFor("登记册 1/")
    for _ in 0..<8 { try window.press("j") }
    // Roster flow has no rows of its own: it opens with its figures.
    try window.press("Enter")
    try window.waitFor("人员流动 数字")
    let figures = ["期初在册", "新增", "离开", "调进", "调出", "期末在册", "净增"]
    for figure in figures { try window.waitFor(figure) }
    try select("一周内走的", in: window)
    try window.press("Enter")
    try window.waitFor("一周内走的：1 人")
    try window.waitFor("走得快")
    try window.waitFor("2026-10-08 至 2026-10-13")
    try window.press("Escape")
    try window.waitFor("人员流动 数字")
    try window.press("Escape")
    try window.waitFor("登记册 9/")
    try window.press("k", "Enter")
    try window.waitFor("培训 1/")
    try window.press("f")
    try window.waitFor("培训 数字")
    try select("全体社工 学时达标", in: window)
    try window.press("Enter")
    try window.waitFor("学时还差的人")
    try window.waitFor("还差学时")
    // By their ids: who is new comes last.
    try window.press("End")
    try window.waitFor("新小雨")
    try window.press("q")
    try window.waitFor("[over]")
  }

  /// Moves the cursor to the figure of that name.
  private func select(_ figure: String, in window: Window) throws {
    for _ in 0..<60 {
      let here = try selected(in: window)
      if here.contains(figure) { return }
      try window.press("j")
      // The next key comes when this one is seen.
      for _ in 0..<40 where try selected(in: window) == here { usleep(50_000) }
    }
    Issue.record("no figure \(figure): \(try window.screen)")
  }

  private func selected(in window: Window) throws -> String {
    try window.screen.split(separator: "\n").first { $0.hasPrefix("►") }.map(String.init) ?? ""
  }
}
