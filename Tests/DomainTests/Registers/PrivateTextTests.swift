import Domain
import Testing

@Suite("Registers, section 0: the privacy check")
struct PrivateTextTests {
  @Test(
    "R10: refuses what looks like a number, a mail address or a door",
    arguments: [
      ("13800001234", PrivateText.number), ("１３８０００１２３４５", .number),
      ("0571-87192208", .number), ("(0571)8719 2208", .number), ("33010619900101123X", .number),
      ("a@b", .mail), ("3幢501室", .door), ("Room 501", .door),
    ])
  func refused(text: String, found: PrivateText) {
    #expect(PrivateText.found(in: text) == found)
  }

  @Test(
    "R11: takes dates, times, counts and short numbers of services",
    arguments: [
      "2026-10-14 10:32 12 户", "20261014", "12345 热线", "2 幢电梯常停", "台风夜转移 42 户",
    ])
  func taken(text: String) {
    #expect(PrivateText.found(in: text) == nil)
  }

  @Test(
    "counts digits in a row: seven to ten, or eleven with blanks and strokes between them",
    arguments: [
      ("123456", false), ("1234567", true), ("8719220 已打", true), ("20260229", true),
      ("20280229", false), ("21000101", true), ("138 0000 1234", true), ("138/0000/1234", false),
      ("2026-10-14 12:00 来 3 人", false), ("2026年10月14日第 12 次", false),
    ])
  func runs(text: String, isNumber: Bool) {
    #expect(PrivateText.found(in: text) == (isNumber ? .number : nil))
  }

  @Test(
    "reads short days in a row as a number; a comma, a full date or the words of a day help",
    arguments: [
      ("10-12 10-13 10-14", true), ("10-12 10-13", false), ("10-12、10-13、10-14", false),
      ("10-12, 10-13, 10-14", false), ("10 月 12、13、14 日", false),
      ("2026-10-12 2026-10-13 2026-10-14", false),
    ])
  func shortDays(text: String, isNumber: Bool) {
    #expect(PrivateText.found(in: text) == (isNumber ? .number : nil))
  }

  @Test(
    "reads a door by the word beside its number",
    arguments: [
      ("12 室", true), ("12  室", false), ("1室", false), ("12345室", false), ("3幢电梯", false),
      ("flat 12", true), ("12 flats", false), ("mushroom 12", false), ("ＲＭ．１２", true),
    ])
  func doors(text: String, isDoor: Bool) {
    #expect(PrivateText.found(in: text) == (isDoor ? .door : nil))
  }

  @Test("tells the first of mail, number and door")
  func first() {
    #expect(PrivateText.found(in: "3幢501室 13800001234") == .number)
    #expect(PrivateText.found(in: "13800001234 a@b") == .mail)
    #expect(PrivateText.found(in: "a @b") == nil)
  }
}
