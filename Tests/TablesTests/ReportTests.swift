import Domain
import Tables
import Testing
import Wording

@Suite("What an import does, counted for each file")
struct ReportTests {
  /// The changes that taking the rows in makes, as the merge would.
  private func changes(_ reading: FolderReading, to records: Records) -> [Change] {
    reading.incoming.rows.compactMap { row in
      let length = row.table.table.keyLength
      let before = records.rows(of: row.table).first {
        $0.prefix(length) == row.cells.prefix(length)
      }
      return before == row.cells ? nil : Change(table: row.table, before: before, after: row.cells)
    }
  }

  @Test("new, changed and unchanged lines")
  func counts() throws {
    let records = sampleRecords()
    let folder = try writeFolder(records)
    let all = readFolder(folder)
    let first = ImportReport(all.incoming, changes: changes(all, to: Records()))
    #expect(first.files.allSatisfy { $0.created > 0 && $0.updated == 0 && $0.unchanged == 0 })
    let again = ImportReport(all.incoming, changes: changes(all, to: records))
    #expect(again.files.allSatisfy { $0.created == 0 && $0.updated == 0 && $0.unchanged > 0 })
    #expect(again.files.map(\.unchanged) == first.files.map(\.created))
    #expect(again.files.map(\.name).first == "district.csv")
  }

  @Test("a changed name is one changed line, a new month one new line")
  func versions() {
    let before = read(["grids.csv": "id,name,community,households,points\nG1,一,C1,300,60\n"])
    var records = Records()
    for row in before.incoming.rows { try? records.insert([row.cells], of: row.table) }
    let after = read([
      "grids.csv":
        "id,name,community,households,points,from_month\nG1,二,C1,300,60,\nG1,二,C1,300,61,2026-02\n"
    ])
    let report = ImportReport(after.incoming, changes: changes(after, to: records))
    #expect(
      FolderSentences(Words(.english)).lines(report) == [
        "grids.csv: 1 created, 1 updated, 0 unchanged"
      ])
  }

  @Test("answers are counted one by one, and what goes is said")
  func removed() {
    let line = "2026-03,B1,door,G1,satisfied\n"
    let reading = read(["survey.csv": "month,batch,method,grid,level\n\(line)\(line)\(line)"])
    let row = reading.incoming.rows[0].cells
    let key = Array(row.dropLast())
    var refused = key
    refused[4] = .text("refused")
    let report = ImportReport(
      reading.incoming,
      changes: [
        Change(table: .answers, before: key + [.integer(1)], after: row),
        Change(table: .answers, before: refused + [.integer(2)], after: nil),
      ])
    #expect(
      FolderSentences(Words(.chinese)).lines(report) == [
        "survey.csv：新增 2，修改 0，不变 1，删除 2",
        "survey.csv：删除 2026-03, B1, door, G1, refused",
      ])
  }
}
