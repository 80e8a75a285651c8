import Foundation
import Testing

@Suite("What a resident asks for, and what a department asks for", .serialized)
struct RequestStory {
  private let office: Office
  private static let day = "2026-10-14"

  /// The demo's street, open to everybody of an office under a login of his own.
  init() throws {
    office = try Office()
    try office.scratch.makeOffice()
    for role in [
      "sys secretary:C03", "daemon street:S1", "bin street:S1", "man worker:W022",
      "www-data department:D5",
    ] {
      try office.does(.administrator, Self.day, "user add " + role)
    }
    try office.share()
  }

  /// The only id in a list whose line has a text.
  private func id(of text: String, in noun: String) throws -> String {
    let list = try office.does(.street, Self.day, "\(noun) list --all --format csv")
    let lines = list.split(whereSeparator: \.isNewline).filter { $0.contains(text) }
    #expect(lines.count == 1, "\(lines)")
    return try #require(lines.first?.split(separator: ",").first.map(String.init))
  }

  private func window(
    _ person: Office.Person, _ role: String, on day: String = Self.day, _ language: String = "zh"
  ) throws -> Window {
    let window = try Window(
      try office.command(person) + " --today \(day) --as \(role) --lang \(language)",
      in: office.scratch, columns: 100)
    try window.waitFor(language == "zh" ? "执行" : "open")
    return window
  }

  /// Opens a register by its place in the index, and the row that a text finds.
  private func open(
    _ place: Int, finding text: String, in window: Window
  ) throws {
    try window.press("o")
    try window.waitFor("登记册")
    for _ in 0..<place { try window.press("j") }
    try window.press("Enter", "/")
    try window.type(text)
    try window.press("Enter")
    try window.waitFor(" 1/1 /\(text)")
    try window.waitFor("►")
  }

  @Test(
    "a broken lift: told, passed up, given back, mended, not mended, mended, confirmed",
    .enabled(if: Office.isPossible, "needs root, setpriv and the logins of a Debian"))
  func lift() throws {
    let title = "七幢电梯困人"
    try office.does(.worker1, Self.day, "visit add --worker W022 --grid C03-G1 --households 47")
    let visit = try id(of: "W022,C03-G1,47,", in: "visit")
    try office.does(
      .worker1, Self.day,
      "request add --grid C03-G1 --channel visit --visit \(visit) --kind help --title \(title)")
    let id = try id(of: title, in: "request")

    let hers = try window(.secretaryC1, "secretary:C03")
    let theirs = try window(.street, "street:S1")
    try open(0, finding: "困人", in: hers)
    try hers.waitFor("待受理")
    // The secretary passes it up in her window, the street gives it back in its own.
    try hers.press("p")
    try hers.waitFor("上报 ▸ \(id)")
    try hers.type("要请维保单位")
    try hers.press("Enter")
    try hers.waitUntilGone("上报 ▸")
    try open(0, finding: "困人", in: theirs)
    try theirs.press("n")
    try theirs.waitFor("不受理 ▸ \(id)")
    // The key offers the first step that goes back; the other one is chosen in the form.
    try theirs.press("BTab", "Space")
    try theirs.waitFor("退回")
    try theirs.press("Down", "Down", "Enter")
    try theirs.waitFor("退回 ▸ \(id)")
    try theirs.type("片里能办")
    try theirs.press("Enter")
    try theirs.waitUntilGone("退回 ▸")
    try office.does(.secretaryC1, Self.day, "request accept \(id)")
    try office.does(.secretaryC1, Self.day, "request start \(id) --worker W022")
    try hers.waitFor("在办")

    // Help has five working days: the lamp turns on the last, and after it.
    for (day, sign) in [("2026-10-20", "► "), ("2026-10-21", "►!"), ("2026-10-22", "►✗")] {
      let later = try window(.secretaryC1, "secretary:C03", on: day)
      try open(0, finding: "困人", in: later)
      try later.waitFor(sign + " " + title)
    }

    try office.does(.worker1, Self.day, "request solve \(id) --reason 换了门锁")
    // Who solved it does not say whether it was.
    try office.mayNot(
      .worker1, Self.day, "request confirm \(id) --verdict satisfied", because: "不能")
    // The first time a resident is not satisfied it is done again.
    try office.isWrong(
      .secretaryC1, Self.day, "request confirm \(id) --verdict dissatisfied",
      because: "不能这样回访")
    try hers.waitFor("待回访")
    try hers.press("n")
    try hers.waitFor("返工 ▸ \(id)")
    try hers.type("居民说又停了")
    try hers.press("Enter")
    try hers.waitUntilGone("返工 ▸")
    try office.does(.worker1, Self.day, "request solve \(id) --reason 换了主板 --worker W022")
    try office.does(.secretaryC1, Self.day, "request confirm \(id) --verdict satisfied")
    try hers.waitFor("已办")
    let shown = try office.does(.secretaryC1, Self.day, "request show \(id)")
    for text in ["已办", "满意", "要请维保单位", "片里能办", "居民说又停了", "换了主板"] {
      #expect(shown.contains(text), "\(text): \(shown)")
    }
    // Somebody of another community reads neither what it was nor what was done.
    let others = try office.does(.department1, Self.day, "request show \(id)")
    #expect(!others.contains("困人") && !others.contains("换了主板"), "\(others)")
    #expect(try office.does(.administrator, Self.day, "verify").contains("账本完好"))
  }

  @Test(
    "a department that wants a line is told no, applies, is admitted, and gets it",
    .enabled(if: Office.isPossible, "needs root, setpriv and the logins of a Debian"))
  func admission() throws {
    let line =
      "line add A16 --name 积水清查 --kind auxiliary --nature government --department D5"
      + " --points 4 --from-month 2026-12 --first-month 2026-12 --last-month 2027-12"
    try office.mayNot(.street, Self.day, line, because: "条线 A16 2026-12 还没有准入")
    let apply =
      "admission add --street S1 --department D5 --title 楼顶积水清查 --nature government"
      + " --kind assist --points 6 --end 2027-12 --start "
    try office.mayNot(.department1, Self.day, apply + "2026-11", because: "2026-12 起")
    try office.does(.department1, Self.day, apply + "2026-12")
    let id = try id(of: "楼顶积水清查", in: "admission")
    try office.mayNot(
      .department1, Self.day, "admission admit \(id)", because: "不能")

    let window = try window(.street, "street:S1")
    try open(11, finding: "积水", in: window)
    try window.press("y")
    try window.waitFor("评估 ▸ \(id)")
    // What it would add stands there before anything is written: 6 points, as they were estimated.
    try window.waitFor("12 个社区，每月共加 72.00 分")
    try window.press("C-u")
    try window.type("4")
    try window.waitFor("每月共加 48.00 分")
    try window.press("Tab")
    try window.type("与走访同趟做")
    try window.press("Enter")
    try window.waitFor("待决定")
    try office.mayNot(
      .street, Self.day, line + " --admission \(id)", because: "还没有准入")
    try window.press("y")
    try window.waitFor("准入 ▸ \(id)")
    try window.press("Enter")
    try window.waitFor("已准入")
    try office.does(.street, Self.day, line + " --admission \(id)")
    #expect(
      try office.does(.street, Self.day, "use list --format csv").contains("\(id),line,A16"))
    // A year more was not admitted.
    try office.mayNot(
      .street, Self.day, "line change A16 --last-month 2028-12", because: "2028-01 还没有准入")
    #expect(try office.does(.administrator, Self.day, "verify").contains("账本完好"))
  }
}
