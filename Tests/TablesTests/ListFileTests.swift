import Demo
import Domain
import Foundation
import Query
import Testing
import Wording

@testable import Tables

@Suite("A list as a file")
struct ListFileTests {
  /// The workers of 桂花, one of them with a name that a spreadsheet would calculate.
  private func sheet(
    _ filter: String = "", columns: String = "id,name,main,total,pay,rate,notes",
    _ words: Words = Words(.chinese), _ change: (inout Records) -> Void = { _ in }
  ) throws -> ListSheet {
    var records = Fixture.guihua()
    records.workers["W026"]?.name = "=1+1"
    change(&records)
    let month = Fixture.today.month
    let source = ListSource(
      Board(Slice(street: Fixture.street, month: month, records: records)), records: records,
      today: Fixture.today, for: Actor(name: "沈洁", role: .street, place: "S1"), words: words)
    return try ListRequest(
      .workers, street: Fixture.street, month: month, community: "C03", filter: filter,
      sort: [SortKey](reading: "pay:desc", for: .workers),
      columns: [Field](reading: columns, for: .workers)
    ).sheet(from: source)
  }

  private func text(_ format: ExportFormat, _ sheet: ListSheet) throws -> String {
    String(decoding: try bytes(of: [sheet], as: format, scratchIn: "/tmp"), as: UTF8.self)
  }

  @Test("in CSV has people's words, plain numbers and no formula")
  func csv() throws {
    let text = try text(.csv, sheet("网格:无 岗位:社工"))
    #expect(text.hasPrefix("\u{FEFF}工号,社工,主线,总分,绩差,满意%,提示,数字口径\r\n"))
    #expect(text.contains("\r\nW026,'=1+1,城管环境,"))
    #expect(text.contains("\r\nW028,郑涛,文教体育,"))
    // No pool: no pay, and not 0.00.
    #expect(text.split(separator: "\r\n").last?.contains(",,92.1,") == true)
    // Whoever gets the file alone reads in it which figures these are.
    for row in text.split(separator: "\r\n").dropFirst() {
      #expect(row.hasSuffix(",执行，预估、按月末推算、缺的评分不作假定"), "\(row)")
    }
  }

  @Test("in JSON has codes, decimals as texts and null for no data")
  func json() throws {
    let text = try text(.json, sheet("郑涛"))
    #expect(text.contains("\"main\": \"M07\""))
    #expect(text.contains("\"pay\": null"))
    #expect(text.contains("\"rate\": \"0.9215\""))
    #expect(text.contains("\"probation\""))
  }

  @Test("in Markdown keeps what somebody typed from being markup")
  func markdown() throws {
    let text = try text(.md, sheet("", columns: "name,total", Words(.english)))
    #expect(text.contains("| worker | total |\n| --- | ---: |"))
    #expect(text.contains("| =1+1 |"))
  }

  @Test("in Excel is a whole workbook: numbers are numbers, texts are texts")
  func workbook() throws {
    let bytes = try bytes(of: [sheet()], as: .xlsx, scratchIn: "/tmp")
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(bytes.count > 4_000)
  }

  @Test("tells two of one name apart where people read it, and keeps the name for programs")
  func namesakes() throws {
    let sheet = try sheet("王芳", columns: "name,total") { records in
      for id in ["W022", "W023"] { records.workers[Identifier(id)]?.name = "王芳" }
    }
    let text = try text(.csv, sheet)
    #expect(text.contains("\r\n王芳 W022,") && text.contains("\r\n王芳 W023,"))
    #expect(try self.text(.json, sheet).components(separatedBy: "\"name\": \"王芳\"").count == 3)
  }
}
