import Foundation
import Testing

@Suite("A month from scoring to settled", .serialized)
struct MonthStory {
  @Test(
    "is returned by the street, handed in on its page, and settled behind its lists")
  func walks() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let street = try Self.open(scratch, "--as street", today: "2026-10-14")
    try street.press("[", "B")
    try street.waitFor("12 / 12")

    // The street gives 桂花 back, with a reason.
    try street.press("Down", "Down", "Down", "r")
    try street.waitFor("退回 ▸ 桂花社区 2026-09")
    try street.type("漏了一项")
    try street.press("Enter", "y")
    try street.waitFor("已退回桂花")
    try street.waitFor("11 / 12")

    // Its secretary looks again, and hands it in on its page.
    let hers = try Self.open(scratch, "--as secretary:C03", today: "2026-10-14")
    try hers.press("[")
    try hers.waitFor("2026-09 ] 评分")
    try hers.press("t")
    try hers.waitFor("提交 ▸ 桂花社区")
    try hers.press("y")
    try hers.waitFor("已提交桂花")
    try hers.press("q")
    try street.waitFor("12 / 12")

    for (title, state, keys) in [("送审", "审核", ["y"]), ("公示", "公示", ["9", "Enter"])] {
      try street.press("A")
      try street.waitFor(title + " ▸ 2026-09")
      try street.waitFor("条件都满足")
      for key in keys { try street.press(key) }
      try street.waitFor("2026-09 现在是「\(state)」")
      // The figures come after the answer; the next key is about them.
      try street.waitFor("2026-09 ] \(state)")
    }
    try street.press("A")
    try street.waitFor("公示未满，2026-10-22 起可以定稿")
    try street.press("Tab", "Enter")
    try street.waitFor("还不能做：公示未满")
    try street.press("Escape")
    try street.waitFor("A 推进")
    try street.press("q")
    try street.waitFor("[over]")

    let later = try Self.open(scratch, "--as street", today: "2026-10-23")
    try later.press("[", "B")
    try later.waitFor("2026-09 ] 公示")
    try later.press("A")
    try later.waitFor("谁也不能再改")
    try later.press("9", "Enter")
    try later.waitFor("定稿 ✓")
    try later.waitUntilGone("预估~")
    try later.press("q")
    try later.waitFor("[over]")
    let verified = try Program.run(["verify"], in: scratch)
    #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
  }

  private static func open(_ scratch: Scratch, _ arguments: String, today: String) throws -> Window
  {
    let window = try Window(
      "\(Program.path) --today \(today) \(arguments)", in: scratch, columns: 120, rows: 40)
    try window.waitFor("云河街道")
    return window
  }
}
