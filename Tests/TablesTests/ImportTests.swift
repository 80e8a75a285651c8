import Domain
import Tables
import Testing
import Wording

@Suite("A street office imports its tables")
struct ImportTests {
  @Test("in English, with optional columns left out")
  func english() {
    let reading = read([
      "workers.csv": "id,name,community,class,employed_from\nW1,王小军,C1,worker,2020-03-01\n"
    ])
    #expect(reading.faults == [])
    #expect(
      rows(reading, .workers) == [
        [
          .text("W1"), .text("王小军"), .text("2020-03-01"), .null, .null, .null, .text("none"),
          .null,
        ]
      ])
    #expect(
      rows(reading, .workerVersions) == [
        [.text("W1"), .text(""), .text("C1"), .text("worker"), .null]
      ])
  }

  @Test("in Chinese, columns in any order, coded values in Chinese")
  func chinese() {
    let text = "职级,编号,性别,姓名,入职,证书,社区,岗级,离职,离职原因\n副职,W1,女,'=王,2020-03-01,助理社工师,C1,8,2021-01-31,考录\n"
    let reading = read(["workers.csv": text])
    #expect(reading.faults == [])
    #expect(
      rows(reading, .workers) == [
        [
          .text("W1"), .text("=王"), .text("2020-03-01"), .text("2021-01-31"), .text("recruited"),
          .null, .text("assistant"), .text("female"),
        ]
      ])
    #expect(
      rows(reading, .workerVersions) == [
        [.text("W1"), .text(""), .text("C1"), .text("deputy"), .integer(8)]
      ])
  }

  @Test("every table has both header languages, and one line of each is taken")
  func everyTable() throws {
    let folder = try writeFolder(sampleRecords(), language: .chinese)
    #expect(folder.count == TableFile.allCases.count + sampleRecords().schemes.count)
    #expect(try importedRecords(folder) == sampleRecords())
    let english = try writeFolder(sampleRecords())
    #expect(try importedRecords(english) == sampleRecords())
    #expect(folder["grids.csv"] != english["grids.csv"])
  }

  @Test("a worker's later class is a line of its own")
  func versions() {
    let text = """
      id,name,community,class,employed_from,from_month
      W1,王,C1,worker,2020-03-01,
      W1,王,C1,deputy,2020-03-01,2026-04
      """
    let reading = read(["workers.csv": text])
    #expect(reading.faults == [])
    #expect(rows(reading, .workers).count == 1)
    #expect(rows(reading, .workerVersions).map { $0[1] } == [.text(""), .text("2026-04")])
  }

  @Test("answers are counted")
  func answers() {
    let text = """
      month,batch,method,grid,level
      2026-03,B1,door,G1,satisfied
      2026-03,B1,phone,G1,satisfied
      2026-03,B1,door,G1,satisfied
      2026-03,B1,door,G1,拒访
      """
    let reading = read(["survey.csv": text])
    #expect(reading.faults == [])
    #expect(rows(reading, .answers).map(\.last) == [.integer(2), .integer(1), .integer(1)])
  }

  @Test("defaults of an assignment: held, whole, open")
  func assignment() {
    let reading = read(["assignments.csv": "worker,target,community,from\nW1,G1,C1,2026-01-01\n"])
    #expect(
      rows(reading, .assignments) == [
        [
          .text("W1"), .text("G1"), .text("C1"), .text("held"), .text("2026-01-01"), .null,
          .integer(1000),
        ]
      ])
  }

  @Test("empty lines at the end are nothing, one between others is an error")
  func emptyLines() {
    #expect(report("district.csv", "id,name\nD1,海曙\n,\n\n , \n").isEmpty)
    #expect(
      report("district.csv", "id,name\nD1,海曙\n,\n\nD2,江北\n") == [
        "district.csv:3: an empty row between others: delete it",
        "district.csv:4: an empty row between others: delete it",
      ])
  }

  @Test("exactly one apostrophe goes")
  func apostrophe() {
    let reading = read(["district.csv": "id,name\n'-1,''=A1\nD2,'\u{FF1D}1\nD3,O'Hara\n"])
    #expect(reading.faults == [])
    #expect(
      rows(reading, .districts) == [
        [.text("-1"), .text("'=A1")], [.text("D2"), .text("＝1")], [.text("D3"), .text("O'Hara")],
      ])
  }

  @Test("a file that is no table is named and passed over")
  func otherFiles() {
    let reading = read(["worker.csv": "x", "district.csv": "id,name\nD1,海曙\n"])
    #expect(reading.faults == [])
    #expect(reading.others == ["worker.csv"])
    #expect(
      FolderSentences(Words(.chinese)).notices(reading) == [
        "worker.csv：没有读。如果是表，请改名为 workers.csv 再导入"
      ])
  }

  @Test("replaces only a table that the folder has")
  func replace() {
    let reading = read(
      ["grids.csv": "id,name,community,households,points\n"],
      replaced: ["grids.csv", "leave.csv"])
    #expect(reading.incoming.replaced.isSuperset(of: [.grids, .gridVersions]))
    #expect(reading.faults.map(\.reason) == [.replacementMissing])
  }
}
