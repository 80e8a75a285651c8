import Foundation
import Testing

@Suite("Two months of a small street", .serialized)
struct TwoMonthsStory {
  @Test("are published as an independent computation has them")
  func reference() throws {
    let scratch = try Scratch()
    #expect(
      try python("figures", in: scratch).trimmingCharacters(in: .newlines) == PublishedFigures.text)
  }

  @Test(
    "are played by everybody under his own login, and the board says what is published",
    .enabled(
      if: Office.isPossible, "SKIPPED: only root can run the program under other logins"))
  func played() throws {
    let office = try Office()
    try begin(office)
    try septemberIsWorked(office)
    try septemberIsMarked(office)
    try septemberIsReviewed(office)
    try anObjectionIsAccepted(office)
    try octoberIsWorked(office)
    try septemberIsReopened(office)
    try octoberIsSettled(office)
    try theEndIsSeen(office)
  }

  // MARK: - September

  private func begin(_ office: Office) throws {
    try python("start", office.scratch.path("tables"), in: office.scratch)
    try office.does(.administrator, "2026-09-01", "init")
    chmod(office.scratch.database, 0o666)
    try office.does(.administrator, "2026-09-01", "import \(office.scratch.path("tables"))")
    for person in Office.Person.allCases {
      guard let role = person.role else { continue }
      try office.does(.administrator, "2026-09-01", "user add \(person.rawValue) \(role)")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: office.scratch.folder)
    where name.hasPrefix("office.db") { chmod(office.scratch.path(name), 0o666) }
    try office.does(.street, "2026-09-01", "advance --month 2026-09")
    try office.publishes("begun", "2026-09", "2026-09-01")
  }

  private func septemberIsWorked(_ office: Office) throws {
    try office.does(
      .secretaryC1, "2026-09-10",
      "leave W3 personal 2026-09-14 2026-09-18 --cover W2=C1-G2")
    try office.does(.worker2, "2026-09-15", "special propose T1 W2 2.00 台风值守")
    try office.does(.secretaryC1, "2026-09-16", "special propose T2 W3 3.00 文艺演出")
    try office.mayNot(
      .secretaryC1, "2026-09-16", "special verify T2", because: "街道")
    let file = office.scratch.path("survey.csv")
    try SurveyText.september.write(toFile: file, atomically: true, encoding: .utf8)
    try office.does(.surveyor, "2026-09-20", "survey upload \(file) --batch B1")
    try office.does(.surveyor, "2026-09-20", "survey upload \(file) --batch B2")
    // The months overlap.
    try office.does(.street, "2026-09-28", "advance --month 2026-10")
    try office.publishes("open", "2026-09", "2026-09-28")
  }

  private func septemberIsMarked(_ office: Office) throws {
    let day = "2026-10-09"
    try office.mayNot(
      .street, "2026-09-30", "advance --month 2026-09", because: "2026-09-30")
    try office.does(.street, day, "advance --month 2026-09")
    try office.mayNot(.worker2, day, "rate self W1 99 --month 2026-09", because: "不归你管")
    try office.mayNot(
      .secretaryC1, day, "submit --month 2026-09", because: "还差")
    try mark(office, SeptemberMarks.all, "2026-09", day)
    try office.does(.surveyor, day, "survey sign B1 --month 2026-09")
    try office.mayNot(
      .surveyor, day, "survey countersign B1 --month 2026-09", because: "街道")
    try office.does(
      .secondOfStreet, day, "survey countersign B1 --month 2026-09 --rechecked 5 --agreed 4")
    try office.does(.secondOfStreet, day, "survey void B2 --month 2026-09")
    try office.does(.street, day, "special verify T1")
    try office.does(.street, day, "special reject T2")
    try office.mayNot(
      .secretaryC1, day, "submit --month 2026-09", because: "张三缺自评评分")
    try office.does(.street, day, "waive W3 self --month 2026-09 --reason 出差没有评")
    let standing = try office.does(.street, day, "status --month 2026-09")
    #expect(standing.contains("评分都齐了，可补 1 个，另有 1 个已准缺"), "\(standing)")
    try office.publishes("marked", "2026-09", day)
  }

  private func septemberIsReviewed(_ office: Office) throws {
    let day = "2026-10-12"
    try office.does(.secretaryC1, day, "ready W1 W2 W3 --month 2026-09")
    try office.does(.secretaryC1, day, "submit --month 2026-09")
    try office.does(.secretaryC2, day, "submit C2 --month 2026-09")
    try office.does(.street, day, "return C2 --month 2026-09 --reason 吴六总评再看")
    try office.mayNot(.street, day, "advance --month 2026-09", because: "银杏社区还没提交")
    try office.does(.secretaryC2, day, "rate superior W6 82 --month 2026-09")
    try office.does(.secretaryC2, day, "submit --month 2026-09")
    try office.does(.street, day, "advance --month 2026-09 --to review")
    try office.mayNot(
      .secretaryC2, day, "rate superior W6 99 --month 2026-09", because: "审核")
    try office.does(.street, day, "advance --month 2026-09 --to publicity")
    try office.publishes("published", "2026-09", day)
  }

  private func anObjectionIsAccepted(_ office: Office) throws {
    let day = "2026-10-14"
    let made = try office.does(
      .worker6, "2026-10-13", "object W6 --month 2026-09 --text 网格评分偏低")
    #expect(made.contains("Y-202609-1"))
    try office.mayNot(
      .worker6, "2026-10-13", "object W5 --month 2026-09 --text 代提", because: "不归你管")
    try office.does(.secondOfStreet, day, "decide Y-202609-1 accept --answer 请社区再评网格")
    try office.does(
      .secretaryC2, day, "rate superior W6 90 --target C2-G1 --month 2026-09")
    try office.does(.secretaryC2, day, "submit --month 2026-09")
    try office.does(.street, day, "advance --month 2026-09")
    try office.does(.street, day, "advance --month 2026-09")
    // Three working days after Wednesday the 14th: the 15th, the 19th, the 20th.
    try office.does(.street, day, "holiday add 2026-10-16 holiday")
    try office.mayNot(
      .street, "2026-10-20", "advance --month 2026-09", because: "2026-10-21")
    try office.does(.street, "2026-10-21", "advance --month 2026-09 --to settled")
    try office.publishes("settled", "2026-09", "2026-10-21")
  }

  // MARK: - October

  private func octoberIsWorked(_ office: Office) throws {
    let left = try office.does(
      .secretaryC2, "2026-10-15",
      "worker change W5 --employed-to 2026-10-20 --exit-reason resigned --preview")
    #expect(left.contains("周五的「城管」到 2026-10-20 结束"), "\(left)")
    try office.does(
      .secretaryC2, "2026-10-15",
      "worker change W5 --employed-to 2026-10-20 --exit-reason resigned")
    try office.does(.secretaryC2, "2026-10-16", "assign W6 M2 --from 2026-10-21")
    try office.publishes("open", "2026-10", "2026-10-16")
    // A settled month is not altered by what comes later.
    try office.does(.secretaryC1, "2026-10-22", "worker change W2 --name 李二妹")
    let board = try office.does(.street, "2026-10-22", "board --month 2026-09 --format json")
    #expect(board.contains("李二\"") && !board.contains("李二妹"))
    try office.publishes("settled", "2026-09", "2026-10-22")
  }

  private func septemberIsReopened(_ office: Office) throws {
    let day = "2026-10-23"
    try office.does(.street, day, "reopen --month 2026-09 --reason 漏评一个网格")
    try office.mayNot(
      .street, day, "reopen --month 2026-09 --reason 漏评一个网格", because: "另一个人")
    try office.mayNot(.secretaryC1, day, "reopen --month 2026-09 --reason 再来", because: "街道")
    try office.does(.secondOfStreet, day, "reopen --month 2026-09 --reason 同意")
    try office.does(.secondOfStreet, day, "return C1 --month 2026-09 --reason 补评")
    try office.does(
      .secretaryC1, day, "rate superior W2 96 --target C1-G2 --month 2026-09")
    try office.does(.secretaryC1, day, "submit --month 2026-09")
    try office.does(.street, day, "advance --month 2026-09")
    try office.does(.street, day, "advance --month 2026-09")
    try office.mayNot(
      .secondOfStreet, "2026-10-28", "advance --month 2026-09", because: "2026-10-29")
    try office.does(.secondOfStreet, "2026-10-29", "advance --month 2026-09")
    try office.publishes("settled again", "2026-09", "2026-10-29")
  }

  private func octoberIsSettled(_ office: Office) throws {
    let (day, file) = ("2026-11-02", office.scratch.path("october.csv"))
    try SurveyText.october.write(toFile: file, atomically: true, encoding: .utf8)
    try office.does(.surveyor, "2026-10-25", "survey upload \(file)")
    try office.does(.street, day, "advance --month 2026-10")
    try mark(office, OctoberMarks.all, "2026-10", day)
    try office.does(.surveyor, day, "survey sign B3 --month 2026-10")
    try office.does(.street, day, "survey countersign B3 --month 2026-10")
    try office.does(
      .street, day, "adjust W6 2026-09 -12.34 --month 2026-10 --reason 九月多发")
    try office.does(.secretaryC1, day, "submit --month 2026-10")
    try office.does(.secretaryC2, day, "submit --month 2026-10")
    try office.does(.street, "2026-11-10", "advance --month 2026-10")
    try office.does(.street, "2026-11-10", "advance --month 2026-10")
    try office.publishes("settled", "2026-10", "2026-11-10")
    try office.does(.street, "2026-11-16", "advance --month 2026-10")
    try office.publishes("settled", "2026-10", "2026-11-16")
    try office.publishes("settled again", "2026-09", "2026-11-16")
  }

  /// The journal is sound, the mark leads to its person and date, and the screen shows the same.
  private func theEndIsSeen(_ office: Office) throws {
    let day = "2026-11-16"
    #expect(try office.run(.administrator, day, ["verify"]).status == 0)
    let status = try office.does(.street, day, "status --month 2026-09")
    #expect(status.contains("bin") && status.contains("第 2 版"), "\(status)")
    let window = try Window(
      "\(Program.path) --today 2026-11-16 --month 2026-09", in: office.scratch, columns: 120,
      rows: 40)
    try window.waitFor("定稿")
    try window.waitFor("李二")
    let screen = try window.screen
    #expect(screen.contains("170.32") || screen.contains("1034.96"), "\(screen)")
  }

  // MARK: - Help

  private func mark(
    _ office: Office, _ marks: [(Office.Person, String)], _ month: String, _ day: String
  ) throws {
    for (person, words) in marks {
      try office.does(person, day, "rate \(words) --month \(month)")
    }
  }

  @discardableResult
  private func python(_ arguments: String..., in scratch: Scratch) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let outcome = try Program.run(
      "/usr/bin/env",
      ["python3", Program.checkout + "/Tests/Reference/two_months.py"] + arguments,
      environment: scratch.environment.merging(["PATH": path]) { $1 })
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }
}
