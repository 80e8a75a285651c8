import Domain
import Testing
import Wording

@Suite("Registers, in words")
struct RegisterWordsTests {
  @Test("R7: days that are left, today, late, and of what is done")
  func daysLeft() {
    let (chinese, english) = (Words(.chinese), Words(.english))
    #expect(chinese.daysLeft(2, isOpen: true) == "还有 2 天")
    #expect(chinese.daysLeft(0, isOpen: true) == "今天到期")
    #expect(chinese.daysLeft(-2, isOpen: true) == "超 2 天")
    #expect(chinese.daysLeft(0, isOpen: false) == "按期")
    #expect(chinese.daysLeft(-1, isOpen: false) == "超 1 天")
    #expect(english.daysLeft(1, isOpen: true) == "1 day left")
    #expect(english.daysLeft(-2, isOpen: true) == "2 days late")
  }

  @Test("R13: 358 of 371 is 96.5 %, never 97")
  func rate() {
    #expect(Words(.english).text(.share(358, of: 371)) == "96.5% 358/371")
  }

  @Test("a step that is refused says what is so, why, and what is possible")
  func refused() {
    let row = RowKey(table: .requests, cells: [.text("R2610-0004")])
    let refusal = Refusal.stepNotPossible(
      row, state: "solved", step: "accept", possible: ["confirm", "rework", "urge", "void"])
    let names = RecordNames(Records(), .chinese)
    #expect(
      Words(.chinese).sentence(for: refusal, names: names)
        == "民情 R2610-0004 现在是「待回访」，不能办「受理」。可以：回访、返工、督办、作废。")
  }
}
