import Foundation
import Testing

/// What a newcomer does who was told one thing only, and knows nothing but what stands on the screen.
///
/// A worker begins three months of maternity leave, and her work is to be handed out. `scripts/record`
/// makes the pictures of the read-mes of it.
@Suite("A worker begins maternity leave", .serialized)
struct MaternityStory {
  @Test("and her work is handed out from the screen alone", arguments: ["zh", "en"])
  func handsOut(_ language: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(
      in: scratch, arguments: "--as secretary:C03 --lang \(language)",
      environment: ["COLORTERM": "", "TERM": "tmux-256color"])
    let words = Wordings(language)
    let recording = Recording(window, language)

    try window.waitFor(words("桂花", "Guihua"))
    try recording.frame(words("一条社区的全部：要办的事、网格、社工", "A community: what waits, grids, people"))

    // The footer says how to look for somebody, and that pinyin will do.
    try window.press("/")
    try window.type("clj")
    try window.waitFor(words("►  陈丽娟", "►  Chen Lijuan"))
    try recording.frame(words("/ clj：按拼音首字母找到陈丽娟", "/ clj: found by the initials of her name"))
    try window.press("Enter")

    try window.press("v")
    try window.waitFor(words("请假和代岗", "Leave"))
    try recording.frame(words("v：请假和代岗在一张表里", "v: leave and covers in one form"))

    try window.press("Space")
    try window.type(words("cj", "mat"))
    try window.waitFor(words("► 产假", "► maternity"))
    try recording.frame(words("空格：打拼音选产假", "Space: choose the kind by typing"))
    try window.press("Enter")
    try window.press("Tab")
    try window.type("+1")
    try window.press("Tab")
    try window.type("2027-01-14")
    try window.waitFor(words("共 92 天", "92 days"))
    try recording.frame(
      words(
        "日期可写 +1、月底；谁来代岗、分和钱怎么变，写入前就看得见",
        "Dates: +1, eom. Who covers and what it moves, before it is written"))

    try window.press("Enter")
    try window.waitFor(words("代岗 4 项", "4 covered"))
    try window.press("Escape")
    try window.waitUntilGone("/clj")
    try recording.frame(words("Enter 一次写入，u 一次撤销", "Enter writes all at once, u takes it back"))

    try window.press("]")
    try window.waitFor("2026-11")
    try recording.frame(words("下个月：网格有人代，她不计分", "Next month: her grid is covered"))
    try check(scratch)
  }

  /// In the records: one leave of the asked days, and every duty of hers covered for all of them.
  private func check(_ scratch: Scratch) throws {
    let exported = scratch.path("exported")
    #expect(try Program.run(["export", exported], in: scratch).status == 0)
    let leave = try String(contentsOfFile: exported + "/leave.csv", encoding: .utf8)
    #expect(leave.contains("W023,maternity,2026-10-15,2027-01-14"), "\(leave)")
    let duties = try String(contentsOfFile: exported + "/assignments.csv", encoding: .utf8)
    let covers = duties.split(whereSeparator: \.isNewline).filter {
      $0.contains(",cover,") && $0.contains("2026-10-15,2027-01-14")
    }
    #expect(covers.count == 4, "\(duties)")
    #expect(try Program.run(["verify"], in: scratch).status == 0)
  }
}

/// The same words in the language of a story.
struct Wordings {
  private let isChinese: Bool

  init(_ language: String) { isChinese = language == "zh" }

  func callAsFunction(_ chinese: String, _ english: String) -> String {
    isChinese ? chinese : english
  }
}

/// Keeps the screens of a story with a line on each, where `TIAOKUAI_RECORD` names a folder.
final class Recording {
  private let window: Window
  private let folder: String?
  private var count = 0

  init(_ window: Window, _ language: String) {
    self.window = window
    folder = ProcessInfo.processInfo.environment["TIAOKUAI_RECORD"].map {
      $0 + "/" + language
    }
  }

  func frame(_ caption: String) throws {
    guard let folder else { return }
    count += 1
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let name = folder + "/" + (count < 10 ? "0" : "") + "\(count).frame"
    try (caption + "\n" + window.colouredScreen).write(
      toFile: name, atomically: true, encoding: .utf8)
  }
}
