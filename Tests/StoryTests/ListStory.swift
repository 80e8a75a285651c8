import Foundation
import Testing

@Suite("A list asked for on the command line", .serialized)
struct ListStory {
  @Test("gives the rows of its filter in its order, in every format")
  func formats() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let question = [
      "board", "--month", "2026-10", "--today", "2026-10-14", "--community", "C03", "--list",
      "workers", "--filter", "岗位:社工 量W>90", "--sort", "workload:desc", "--columns",
      "name,workload,rate",
    ]
    let csv = try Program.run(question + ["--format", "csv"], in: scratch)
    #expect(csv.status == 0, "\(csv.errors)")
    let rows = csv.output.split(whereSeparator: \.isNewline).map(String.init)
    #expect(rows.first?.hasSuffix("社工,量W,满意%,数字口径") == true)
    let figures = ",执行，预估、按月末推算、缺的评分不作假定"
    #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(figures) })
    #expect(rows.dropFirst().count > 2)

    let book = scratch.path("list.xlsx")
    let written = try Program.run(question + ["--format", "xlsx", "--output", book], in: scratch)
    #expect(written.status == 0, "\(written.errors)")
    #expect(try workbookRows(book, in: scratch) == rows.dropFirst().map { $0 })

    let again = try Program.run(question + ["--format", "xlsx", "--output", book], in: scratch)
    #expect(again.status == 73)
  }

  /// Fills in the form of the export, which is open; what the file then holds.
  private func exportCSV(_ window: Window, _ scratch: Scratch) throws -> String {
    try window.press("Right", "Down", "C-u")
    try window.type("list")
    try window.press("Down", "C-u")
    try window.type(scratch.path("tables"))
    try window.press("Enter")
    try window.waitFor("已导出")
    return String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path("tables/list.csv"))),
      as: UTF8.self)
  }

  @Test("gives the rows that the screen exports, to the byte")
  func agreesWithScreen() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, arguments: "--as street:S1")
    try window.waitFor("云河街道")
    try window.press("3", "/")
    try window.type("岗位:社工 满意<0.95 -主线:党建")
    try window.press("Enter", "s")
    try window.waitFor("按总分")
    try window.press("x")
    try window.waitFor("--sort total:desc")
    let screen = try exportCSV(window, scratch)
    let printed = try Program.run(
      [
        "board", "--month", "2026-10", "--today", "2026-10-14", "--list", "workers", "--filter",
        "岗位:社工 满意<0.95 -主线:党建", "--sort", "total:desc", "--format", "csv", "--as", "street:S1",
      ], in: scratch)
    #expect(printed.status == 0, "\(printed.errors)")
    #expect(printed.output == screen)
    #expect(screen.split(whereSeparator: \.isNewline).count > 5)
  }

  @Test(
    "gives the marks and the special work that the screen exports, to the byte",
    arguments: [
      ("m", "marks", "状态:已评 -wxj", "street:S1"), ("m", "marks", "得分>90", "secretary:C03"),
      ("V", "specials", "状态:已核 分值>1", "street:S1"),
    ])
  func agreesWithLists(key: String, list: String, filter: String, role: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, arguments: "--as \(role) --month 2026-09")
    try window.waitFor("2026-09")
    try window.press(key, "/")
    try window.type(filter)
    try window.press("Enter", "s")
    try window.waitFor("▴")
    try window.press("x")
    try window.waitFor("--sort name")
    let screen = try exportCSV(window, scratch)
    let place = role.hasPrefix("secretary") ? ["--community", "C03"] : []
    let printed = try Program.run(
      [
        "board", "--month", "2026-09", "--today", "2026-10-14", "--list", list, "--filter", filter,
        "--sort", "name", "--format", "csv", "--as", role,
      ] + place, in: scratch)
    #expect(printed.status == 0, "\(printed.errors)")
    #expect(printed.output == screen)
    #expect(screen.split(whereSeparator: \.isNewline).count > 2)
  }

  @Test("says what is wrong with it and ends as wrong usage")
  func faults() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    for arguments in [["--filter", "salary>3"], ["--sort", "pay:down"], ["--columns", "salary"]] {
      let outcome = try Program.run(["board"] + arguments, in: scratch)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("第 1 个字："))
    }
  }

  /// The rows of a workbook, read by nobody's library: a zip of XML with numbers in cells `n`.
  private func workbookRows(_ path: String, in scratch: Scratch) throws -> [String] {
    let script = """
      import sys, zipfile, xml.etree.ElementTree as E
      from decimal import Decimal
      n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for name in z.namelist():
        if name.endswith(('.xml', '.rels')): E.fromstring(z.read(name))
      strings = [''.join(t.text or '' for t in s.iter(n + 't'))
        for s in E.fromstring(z.read('xl/sharedStrings.xml')).iter(n + 'si')]
      sheet = E.fromstring(z.read('xl/worksheets/sheet1.xml'))
      assert sheet.find('.//' + n + 'pane').get('state') == 'frozen'
      setup = sheet.find(n + 'pageSetup')
      assert setup.get('orientation') == 'landscape' and setup.get('paperSize') == '9'
      assert 'Print_Titles' in z.read('xl/workbook.xml').decode()
      assert sheet.find('.//' + n + 'f') is None
      for row in list(sheet.iter(n + 'row'))[1:]:
        cells = []
        for c in row.iter(n + 'c'):
          v = c.find(n + 'v').text
          if c.get('t') == 's': cells.append(strings[int(v)])
          elif len(cells) == 2: cells.append(str((Decimal(v) * 100).quantize(Decimal('0.1'))))
          else: cells.append(str(Decimal(v).quantize(Decimal('0.01'))))
        print(','.join(cells))
      """
    let file = scratch.path("rows.py")
    try script.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      "/usr/bin/env", ["python3", file, path], environment: scratch.environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let output = outcome.output
    return output.split(separator: "\n").map(String.init)
  }
}
