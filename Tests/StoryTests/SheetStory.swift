import Foundation
import Testing

@Suite("Sheets on paper", .serialized)
struct SheetStory {
  private static let office = "/usr/bin/soffice"
  private static let hasOffice = FileManager.default.isExecutableFile(atPath: office)
  private static let day = ["--month", "2026-08", "--today", "2026-10-14"]

  /// A street with adjustments, one worker of which has a name that a spreadsheet would calculate.
  private func makeStreet() throws -> Scratch {
    let scratch = try Scratch()
    let tables = scratch.path("tables")
    try Program.run(["demo", "--write", tables, "--today", "2026-10-14"], in: scratch)
    let workers = tables + "/workers.csv"
    let text = try String(contentsOfFile: workers, encoding: .utf8)
    try text.replacingOccurrences(of: "王小军", with: "'=1+1").write(
      toFile: workers, atomically: true, encoding: .utf8)
    try "month,worker,settled_month,amount,reason,by\r\n2026-08,W022,2026-07,12.50,补记代岗,沈洁\r\n"
      .appending("2026-08,W022,2026-06,-3.00,多记一天,沈洁\r\n")
      .write(toFile: tables + "/adjustments.csv", atomically: true, encoding: .utf8)
    for arguments in [["init"], ["import", tables, "--today", "2026-10-14"]] {
      let outcome = try Program.run(arguments, in: scratch)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    return scratch
  }

  private func write(_ arguments: [String], in scratch: Scratch) throws -> String {
    let file = scratch.path(arguments[0] + ".xlsx")
    let outcome = try Program.run(["sheet"] + arguments + [file] + Self.day, in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return file
  }

  @Test("have numbers that add up, texts that are texts, and pages that say what they are")
  func workbooks() throws {
    let scratch = try makeStreet()
    for sheet in [["notice", "--pay"], ["payroll"], ["community", "C03"], ["worker", "W022"]] {
      let file = try write(sheet, in: scratch)
      let script = scratch.path("check.py")
      try Self.check.write(toFile: script, atomically: true, encoding: .utf8)
      let outcome = try Program.run(
        "/usr/bin/env", ["python3", script, file], environment: scratch.environment)
      #expect(outcome.status == 0, "\(sheet): \(outcome.errors)")
      #expect(outcome.output.contains("=1+1"), "\(sheet): \(outcome.output)")
    }
    let payroll = scratch.path("payroll.xlsx")
    let again = try Program.run(["sheet", "payroll", payroll] + Self.day, in: scratch)
    #expect(again.status == 73)
    let forced = try Program.run(["sheet", "payroll", payroll, "--force"] + Self.day, in: scratch)
    #expect(forced.status == 0)
    #expect(forced.output.contains("预估，未公示"))
  }

  @Test(
    "open in LibreOffice, add up there and print with their titles",
    .enabled(if: hasOffice, "LibreOffice is not installed: NOT LOOKED AT in a spreadsheet"))
  func spreadsheet() throws {
    let scratch = try makeStreet()
    let file = try write(["payroll"], in: scratch)
    // Its table of encodings: 76 is UTF-8, whatever the locale.
    for format in ["csv:Text - txt - csv (StarCalc):44,34,76", "pdf"] {
      let outcome = try Program.run(
        Self.office,
        [
          "-env:UserInstallation=file://" + scratch.path("profile"), "--headless", "--convert-to",
          format, "--outdir", scratch.folder, file,
        ], environment: scratch.environment)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let csv = try String(contentsOfFile: scratch.path("payroll.csv"), encoding: .utf8)
    let rows = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let total = try #require(rows.first { $0.count > 8 && $0[1] == "合计" })
    let payable = rows.filter { $0.count > 8 && Int($0[0]) != nil }.compactMap { fen($0[8]) }
    #expect(payable.count > 150)
    #expect(payable.reduce(0, +) == fen(total[8]))
    #expect(fen(total[7]) == 9_50)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: scratch.path("payroll.pdf")))
    #expect(pdf.starts(with: Data("%PDF".utf8)))
    let reader = "/usr/bin/pdftotext"
    guard FileManager.default.isExecutableFile(atPath: reader) else { return }
    let text = try Program.run(
      reader, ["-layout", scratch.path("payroll.pdf"), "-"], environment: scratch.environment
    ).output
    let pages = text.split(separator: "\u{C}").filter { $0.contains("云河街道") }
    #expect(pages.count > 3)
    #expect(pages.last?.contains("绩差池") == true)
    for (number, page) in pages.enumerated() {
      #expect(page.contains("第 \(number + 1) 页 共 \(pages.count) 页"))
      #expect(page.contains("预估，未公示"))
    }
    #expect(pages.allSatisfy { $0.contains("应发") || $0.contains("计发人日") })
  }

  /// `1234.50` in fen.
  private func fen(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].count == 2 else { return nil }
    return Int(parts[0] + parts[1])
  }

  /// Reads a workbook with nobody's library, and adds its sums up again.
  private static let check = """
    import re, sys, zipfile, xml.etree.ElementTree as E
    from decimal import Decimal as D
    n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    z = zipfile.ZipFile(sys.argv[1])
    assert z.testzip() is None
    for name in z.namelist():
      if name.endswith(('.xml', '.rels')): E.fromstring(z.read(name))
    strings = [''.join(t.text or '' for t in s.iter(n + 't'))
      for s in E.fromstring(z.read('xl/sharedStrings.xml')).iter(n + 'si')]
    book = E.fromstring(z.read('xl/workbook.xml'))
    titles = [d for d in book.iter(n + 'definedName') if d.get('name') == '_xlnm.Print_Titles']
    tabs = [s.get('name') for s in book.iter(n + 'sheet')]
    assert len(titles) == len(tabs)
    sums = 0
    for number in range(1, len(tabs) + 1):
      sheet = E.fromstring(z.read('xl/worksheets/sheet%d.xml' % number))
      setup = sheet.find(n + 'pageSetup')
      assert setup.get('paperSize') == '9' and setup.get('fitToHeight') == '0'
      assert setup.get('orientation') in ('portrait', 'landscape')
      assert sheet.find('.//' + n + 'pageSetUpPr').get('fitToPage') == '1'
      edge = sheet.find(n + 'headerFooter')
      assert '第 &P 页 共 &N 页' in edge.find(n + 'oddFooter').text
      assert '预估' in edge.find(n + 'oddHeader').text
      values, formulas = {}, {}
      for c in sheet.iter(n + 'c'):
        v, f = c.find(n + 'v'), c.find(n + 'f')
        if v is None: continue
        if c.get('t') == 's':
          assert f is None
          print(strings[int(v.text)])
          continue
        assert c.get('t') in (None, 'n')
        values[c.get('r')] = D(v.text)
        if f is not None: formulas[c.get('r')] = f.text
      def cells(part):
        ends = re.fullmatch('([A-Z]+)([0-9]+)(?::([A-Z]+)([0-9]+))?', part).groups()
        return [ends[0] + str(r) for r in range(int(ends[1]), int(ends[3] or ends[1]) + 1)]
      for place, text in formulas.items():
        parts = re.fullmatch(r'SUM\\((.*)\\)', text).group(1).split(',')
        exact = lambda d: (d * 100).quantize(D(1))
        total = sum(exact(values.get(c, D(0))) for p in parts for c in cells(p))
        assert total == exact(values[place]), (place, text, total, values[place])
        sums += 1
    assert sums > 0 or 'worker' in sys.argv[1] or 'notice' in sys.argv[1]
    """
}
