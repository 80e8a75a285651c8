import Domain
import Tables
import Testing
import Wording

@Suite("Damage by spreadsheets is named for what it is")
struct DamageTests {
  @Test(
    "in a day",
    arguments: [
      ("2026/3/1", "\"2026/3/1\" is a date as a spreadsheet writes it; write 2026-03-01"),
      ("2026-3-1", "\"2026-3-1\" is a date as a spreadsheet writes it; write 2026-03-01"),
      ("2026年3月1日", "\"2026年3月1日\" is a date as a spreadsheet writes it; write 2026-03-01"),
      (
        "2026/3/1 0:00:00",
        "\"2026/3/1 0:00:00\" is a date as a spreadsheet writes it; write 2026-03-01"
      ),
      ("20260301", "\"20260301\" is a date as a spreadsheet writes it; write 2026-03-01"),
      ("1-Mar-26", "\"1-Mar-26\" is a date as a spreadsheet writes it"),
      ("46296", "\"46296\" is a spreadsheet's serial number of a date, 2026-10-01"),
      ("2026-02-30", "there is no date \"2026-02-30\""),
      ("２０２６-03-01", "\"２０２６-03-01\" is in full-width characters"),
      (" 2026-03-01", "\" 2026-03-01\" has spaces around it"),
      ("soon", "\"soon\" is not possible here"),
    ])
  func days(_ cell: String, _ problem: String) {
    #expect(
      report("holidays.csv", "day,kind\n\(cell),holiday\n") == [
        "holidays.csv:2: day: \(problem); days are written 2026-10-31"
      ])
  }

  @Test(
    "in a month",
    arguments: [
      ("2026/3", "\"2026/3\" is a date as a spreadsheet writes it; write 2026-03"),
      ("2026年3月", "\"2026年3月\" is a date as a spreadsheet writes it; write 2026-03"),
      ("2026-03-01", "\"2026-03-01\" is a date as a spreadsheet writes it; write 2026-03"),
      ("202603", "\"202603\" is a date as a spreadsheet writes it; write 2026-03"),
      ("Mar-26", "\"Mar-26\" is a date as a spreadsheet writes it"),
      ("46296", "\"46296\" is a spreadsheet's serial number of a date, 2026-10"),
      ("2026-13", "there is no date \"2026-13\""),
    ])
  func months(_ cell: String, _ problem: String) {
    #expect(
      report("months.csv", "street,month,state\nS1,\(cell),open\n") == [
        "months.csv:2: month: \(problem); months are written 2026-10"
      ])
  }

  @Test(
    "in a number",
    arguments: [
      ("\"1,200.00\"", "\"1,200.00\" has thousands separators"),
      (
        "1.1E+17",
        "\"1.1E+17\" is a long number that a spreadsheet shortened, its digits are lost: format the column as text and enter it again"
      ),
      ("９５", "\"９５\" is in full-width characters"),
      ("九十五", "\"九十五\" is in Chinese numerals"),
      ("95.001", "\"95.001\" has too many decimals"),
      ("100.01", "\"100.01\" is out of range"),
      ("-1", "\"-1\" is out of range"),
      ("95分", "\"95分\" is not possible here"),
      ("'95", "\"'95\" is not possible here"),
      ("95%", "\"95%\" is not possible here"),
    ])
  func numbers(_ cell: String, _ problem: String) {
    #expect(
      report("ratings.csv", "month,source,ratee,score,rater\n2026-03,self,W1,\(cell),王\n") == [
        "ratings.csv:2: score: \(problem); 0.00 to 100.00 with at most 2 decimals is allowed"
      ])
  }

  @Test(
    "in an id",
    arguments: [
      (
        "1.1E+17",
        "\"1.1E+17\" is a long number that a spreadsheet shortened, its digits are lost: format the column as text and enter it again"
      ),
      ("Ｄ１", "\"Ｄ１\" is in full-width characters"),
      ("D 1", "\"D 1\" is not possible here"),
      ("D1 ", "\"D1 \" has spaces around it"),
      ("D.1", "\"D.1\" is not possible here"),
    ])
  func ids(_ cell: String, _ problem: String) {
    #expect(
      report("district.csv", "id,name\n\(cell),海曙\n") == [
        "district.csv:2: id: \(problem); ids are 1 to 40 letters, digits, -, _ or Chinese characters"
      ])
  }

  @Test("as the gap below a merged cell, and as a value that never was")
  func gaps() {
    let text = "worker,kind,from,to\nW1,,2026-03-01,2026-03-02\n,sick,2026-04-01,2026-04-02\n"
    let codes = "allowed are sick, maternity, personal, study, other (病假, 产假, 事假, 学习, 其他)"
    #expect(
      report("leave.csv", text) == [
        "leave.csv:2: kind: is empty; \(codes)",
        "leave.csv:3: worker: is empty though line 2 has a value: merged cells leave such gaps, fill in every row; ids are 1 to 40 letters, digits, -, _ or Chinese characters",
      ])
  }

  @Test(
    "as a total row",
    arguments: ["合计,,,4350,,", "总计：,,,,,", "小计,合计,C1,1,,9", "total,,,4350,,", ",合 计,,4350,,"])
  func totals(_ row: String) {
    let text = "id,name,community,households,buildings,points\nG1,一,C1,4350,,60\n\(row)\n"
    let lines = report("grids.csv", text)
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix("is a total row, no data: delete it") ?? false)
    #expect(lines.first?.hasPrefix("grids.csv:3: ") ?? false)
  }

  @Test("a person may be called 总和 where nothing else is wrong")
  func notATotal() {
    #expect(report("district.csv", "id,name\nD1,总和\n").isEmpty)
  }

  @Test("an unknown code names the possible ones in both languages")
  func codes() {
    #expect(
      report("holidays.csv", "日期,类型\n2026-10-01,假\n", in: .chinese) == [
        "holidays.csv:2: 类型: 「假」不合要求；可以是 放假、补班（holiday、workday）"
      ])
  }

  @Test("a control character is an error in a text, bidi overrides are kept")
  func controls() {
    for control in ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\t"] {
      let lines = report("district.csv", "id,name\nD1,海\(control)曙\n")
      #expect(lines.count == 1)
      #expect(lines.first?.contains("control character") ?? false)
      #expect(!(lines.first?.unicodeScalars.contains { $0.value < 0x20 } ?? true))
    }
    #expect(report("district.csv", "id,name\nD1,\"海\n曙\"\n").first?.contains("U+000A") ?? false)
    #expect(report("district.csv", "id,name\nD1,海\u{202E}曙\u{200B}\n").isEmpty)
  }
}
