import Domain
import Tables
import Testing
import Wording

/// What is wrong in a street whose tables are these, with all that the merge finds.
private func faults(_ files: [String: String], in records: Records = Records()) -> [String] {
  let reading = read(files)
  do throws(Refusal) {
    _ = try records.merge(reading.incoming)
    return writer(reading).report(reading.faults)
  } catch {
    guard case .faultyTables(let found) = error else { return ["\(error)"] }
    return writer(reading).report(reading.faults(with: found))
  }
}

/// A street that has nothing wrong.
private func street(_ changed: [String: String] = [:]) -> [String: String] {
  [
    "district.csv": "id,name\nD1,海曙\n", "streets.csv": "id,name,district\nS1,镇明,D1\n",
    "communities.csv": "id,name,street,households\nC1,月湖,S1,2000\n",
    "departments.csv": "id,name\nK1,党建办\n",
    "lines.csv": "id,name,kind,nature,department,points\nM1,党建,main,government,K1,60\n",
    "grids.csv": "id,name,community,households,points\nG1,一,C1,300,60\n",
    "workers.csv":
      "id,name,community,class,employed_from\nW1,王,C1,worker,2020-01-01\nW2,李,C1,worker,2020-01-01\n",
    "assignments.csv":
      "worker,target,community,share,from,to\nW1,G1,C1,1,2026-01-01,2026-03-31\nW2,G1,C1,1,2026-04-01,\n",
    "leave.csv": "worker,kind,from,to\nW1,sick,2026-02-02,2026-02-03\n",
  ].merging(changed) { $1 }
}

@Suite("What follows from something that was not read is no fault of its own")
struct LostRowTests {
  @Test("in a street where nothing is wrong there is nothing to tell")
  func nothing() { #expect(faults(street()) == []) }

  @Test(
    "an id column under another name, in every table that others refer to",
    arguments: [
      "district.csv", "streets.csv", "communities.csv", "departments.csv", "lines.csv", "grids.csv",
      "workers.csv",
    ])
  func idColumn(file: String) {
    let text = street()[file] ?? ""
    let lines = faults(street([file: "Nr" + text.dropFirst("id".count)]))
    #expect(
      lines.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "\(file):1: Nr:", "\(file):1: id:",
      ], "\(lines)")
  }

  @Test("an optional column under another name: no overlap, no conflict, no second version")
  func optionalColumn() {
    let lines = faults(
      street([
        "assignments.csv":
          "worker,target,community,share,from,till\nW1,G1,C1,1,2026-01-01,2026-03-31\nW2,G1,C1,1,2026-04-01,\n",
        "grids.csv":
          "id,name,community,households,points,since\nG1,一,C1,300,60,\nG1,一,C1,300,61,2026-02\n",
      ]))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("grids.csv:1: since: there is no column"))
    #expect(lines[1].hasPrefix("assignments.csv:1: till: there is no column"))
  }

  @Test("a column too many takes nothing away: the rows are judged all the same")
  func extraColumn() {
    let text = "worker,kind,from,to,remark\nW9,sick,2026-02-02,2026-02-03,\n"
    #expect(
      faults(street(["leave.csv": text])) == [
        "leave.csv:1: remark: there is no column \"remark\"; allowed are worker, kind, from, to",
        "leave.csv:2: worker: \"W9\" is neither in workers.csv nor in the database",
      ])
  }

  @Test("a refused row: whoever refers to it is not told, others are")
  func refusedRow() {
    let lines = faults(
      street([
        "workers.csv":
          "id,name,community,class,employed_from\nW1,,C1,worker,2020-01-01\nW2,李,C1,worker,2020-01-01\n",
        "leave.csv":
          "worker,kind,from,to\nW1,sick,2026-02-02,2026-02-03\nW8,sick,2026-02-02,2026-02-03\n",
      ]))
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("workers.csv:2: name: "))
    #expect(
      lines[1] == "leave.csv:3: worker: \"W8\" is neither in workers.csv nor in the database")
  }

  @Test("a row whose id itself is damaged may be any")
  func damagedID() {
    let text =
      "id,name,community,class,employed_from\nＷ1,王,C1,worker,2020-01-01\nW2,李,C1,worker,2020-01-01\n"
    let lines = faults(street(["workers.csv": text]))
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("workers.csv:2: id: "))
  }

  @Test("a refused duty that would have ended: its successor does not overlap")
  func refusedEnd() {
    var records = Records()
    let before = street([
      "assignments.csv": "worker,target,community,share,from,to\nW1,G1,C1,1,2026-01-01,\n"
    ])
    for row in read(before).incoming.rows { try? records.insert([row.cells], of: row.table) }
    let text =
      "worker,target,community,share,from,to\nW1,G1,C1,1,2026-01-01,2026/3/31\nW2,G1,C1,1,2026-04-01,\n"
    let lines = faults(["assignments.csv": text], in: records)
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("assignments.csv:2: to: "))
  }

  @Test("a table that is there as a spreadsheet alone")
  func workbook() {
    var files = street(["grids.xlsx": "PK"])
    files["grids.csv"] = nil
    #expect(
      faults(files) == [
        "grids.xlsx:1: is a spreadsheet and not CSV, so it was not read: open it in Excel or WPS, save it as CSV and import that"
      ])
  }

  @Test("工号 and 社工 are heads of a worker's id, and the nearest one is offered for others")
  func headers() {
    let row = "W1,王,C1,社工,2020-01-01\n"
    for head in ["工号", "社工", "编号"] {
      #expect(report("workers.csv", "\(head),姓名,社区,职级,入职\n\(row)") == [], "\(head)")
    }
    let nearest = ["所属社区": "社区", "入职日期": "入职", "社工编号": "编号", "人员类别": nil]
    for (head, offered) in nearest {
      let all = ["编号", "姓名", "社区", "职级", "入职"]
      let shown = all.map { $0 == offered ? head : $0 } + (offered == nil ? [head] : [])
      let lines = report("workers.csv", shown.joined(separator: ",") + "\n", in: .chinese)
      #expect(
        lines.first?.contains(offered.map { "没有「\(head)」这一列，是不是「\($0)」？" } ?? "没有「\(head)」这一列；")
          == true, "\(lines)")
    }
    #expect(
      report("grids.csv", "ID,name,comunity,households,points\n").prefix(2).map {
        $0.prefix { $0 != ";" && $0 != "?" }
      } == [
        "grids.csv:1: ID: there is no column \"ID\", perhaps \"id\"",
        "grids.csv:1: comunity: there is no column \"comunity\", perhaps \"community\"",
      ])
  }

  @Test("rows that a spreadsheet ended early are read, in every table")
  func shortRows() throws {
    let whole = read([
      "workers.csv":
        "id,name,community,class,employed_from,gender,from_month\nW1,王,C1,worker,2020-01-01,,\n",
      "assignments.csv": "worker,target,community,from,to\nW1,G1,C1,2026-01-01,\n",
      "specials.csv":
        "id,month,worker,title,points,proposer,status,verifier,reason\nX1,2026-01,W1,防汛,3,王,proposed,,\n",
    ])
    let short = read([
      "workers.csv":
        "id,name,community,class,employed_from,gender,from_month\nW1,王,C1,worker,2020-01-01\n",
      "assignments.csv": "worker,target,community,from,to\nW1,G1,C1,2026-01-01\n",
      "specials.csv":
        "id,month,worker,title,points,proposer,status,verifier,reason\nX1,2026-01,W1,防汛,3,王,proposed\n",
    ])
    #expect(short.faults == [])
    #expect(short.incoming == whole.incoming)
    #expect(short.incoming.rows.count == 4)
  }

  @Test("a row short of a needed cell, or too long, is refused")
  func raggedRows() {
    let head = "id,name,community,households,points,from_month\n"
    #expect(report("grids.csv", head + "G1,一,C1,300\n").count == 1)
    #expect(report("grids.csv", head + "G1,一,C1,300,60,,\n").count == 1)
    let swapped = "id,from_month,name,community,households,points\nG1,,一,C1,300\n"
    #expect(report("grids.csv", swapped).count == 1)
  }

  @Test("columns that are only formatted have neither head nor values")
  func namelessColumns() {
    #expect(report("district.csv", "id,name,,\nD1,海曙,,\nD2,江北\n") == [])
    #expect(
      report("district.csv", "id,name,,\nD1,海曙,,x\n") == [
        "district.csv:1: column 4 has no header: give it one, or delete the column"
      ])
  }
}
