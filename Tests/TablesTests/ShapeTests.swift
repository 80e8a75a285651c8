import Domain
import Tables
import Testing
import Wording

@Suite("What is wrong with a table is told in one go")
struct ShapeTests {
  @Test("unknown, missing, repeated and nameless columns")
  func header() {
    #expect(
      report("district.csv", "id,name,colour,,id\nD1,海曙,red,,D1\n") == [
        "district.csv:1: colour: there is no column \"colour\"; allowed are id, name",
        "district.csv:1: column 4 has no header: give it one, or delete the column",
        "district.csv:1: id: the column is there twice, keep one",
      ])
    #expect(
      report("streets.csv", "编号,名称\nS1,镇明\n", in: .chinese) == [
        "streets.csv:1: 区: 缺少这一列"
      ])
  }

  @Test("no header at all, or another separator than commas")
  func noHeader() {
    #expect(
      report("district.csv", "D1,Haishu\n") == [
        "district.csv:1: there is no header: the first row is id, name"
      ])
    #expect(
      report("district.csv", "") == [
        "district.csv:1: there is no header: the first row is id, name"
      ])
    #expect(
      report("district.csv", "id;name\nD1;海曙\n") == [
        "district.csv:1: cells are separated by ; where commas are needed: save the file as CSV"
      ])
    #expect(
      report("district.csv", "编号\t名称\nD1\t海曙\n", in: .chinese) == [
        "district.csv:1: 各格用 制表符 分开，要用半角逗号：另存为 CSV"
      ])
  }

  @Test("ragged rows, open quotes")
  func shape() {
    #expect(
      report("district.csv", "id,name\nD1\nD2,江北,x\nD3,\"江东\n") == [
        "district.csv:2: 1 cells where the header has 2: only optional columns at the end of a row may be left out",
        "district.csv:3: 3 cells where the header has 2: only optional columns at the end of a row may be left out",
        "district.csv:4: a quote opens here and never closes: close it, and double quotes inside a cell",
      ])
  }

  @Test("rows below a faulty header are looked at all the same")
  func rowsBelowHeader() {
    #expect(
      report("streets.csv", "id,name,colour\nS1,镇明,\nS.2,望春,\n") == [
        "streets.csv:1: colour: there is no column \"colour\"; allowed are id, name, district",
        "streets.csv:1: district: the column is missing",
        "streets.csv:3: id: \"S.2\" is not possible here; ids are 1 to 40 letters, digits, -, _ or Chinese characters",
      ])
  }

  @Test("all files, in the order in which they refer to one another")
  func order() {
    let lines = report([
      "workers.csv": "id,name,community,class,employed_from\nW1,王,C1,boss,2020\n",
      "district.csv": "id,name\n,海曙\n", "months.csv": "street,month,state\nS1,2026-01,done\n",
    ])
    #expect(
      lines.map { $0.prefix { $0 != ":" } } == [
        "district.csv", "workers.csv", "workers.csv", "months.csv",
      ])
    #expect(lines[1].hasPrefix("workers.csv:2: class: "))
    #expect(lines[2].hasPrefix("workers.csv:2: employed_from: "))
  }

  @Test("fifty in full, then a count")
  func cap() {
    let text = "id,name\n" + (0..<60).map { "D.\($0),x\n" }.joined()
    let lines = report("district.csv", text)
    #expect(lines.count == 51)
    #expect(lines.last == "and 10 more, 60 in all")
    #expect(report("district.csv", text, in: .chinese).last == "另有 10 处，共 60 处")
  }

  @Test("a conflict once, at the last of its lines, naming the others")
  func conflict() {
    let text = """
      id,name,community,households,points,from_month
      G1,一,C1,300,60,
      G1,一,C1,301,61,2026-02
      G1,一,C1,300,62,2026-03
      """
    #expect(
      report("grids.csv", text) == [
        "grids.csv:4: households: disagrees with grids.csv:2, grids.csv:3: rows for one thing must agree"
      ])
  }

  @Test("two rows for one mark, two rows for one version")
  func repeated() {
    let mark = "2026-03,self,W1,95,王\n"
    #expect(
      report("ratings.csv", "month,source,ratee,score,rater\n\(mark)\(mark)") == [
        "ratings.csv:3: repeats ratings.csv:2: keep one row"
      ])
    #expect(
      report(
        "ratings.csv", "month,source,ratee,score,rater\n\(mark)2026-03,self,W1,96,王\n",
        in: .chinese) == ["ratings.csv:3: 与 ratings.csv:2 说法不一：同一项的各行必须一致"])
    #expect(
      report("grids.csv", "id,name,community,households,points\nG1,一,C1,1,60\nG1,二,C1,1,60\n") == [
        "grids.csv:3: disagrees with grids.csv:2: rows for one thing must agree"
      ])
  }

  @Test("a fault of counted answers is told for every answer")
  func answers() {
    let line = "2026-03,B1,door,G9,satisfied\n"
    let reading = read(["survey.csv": "month,batch,method,grid,level\n\(line)\(line)"])
    let fault = ImportFault(
      origin: Origin(file: "survey.csv", line: 2), column: "grid",
      reason: .unresolved(id: "G9", in: .grids))
    #expect(reading.faults(with: [fault]).map(\.origin.line) == [2, 3])
  }

  @Test("undecodable bytes with their line")
  func undecodable() {
    let bytes = Array("id,name\nD1,海曙区政府\nD2,".utf8) + [0xFF, 0x0A]
    let reading = readFolder(["district.csv": bytes])
    #expect(
      writer(reading).report(reading.faults) == [
        "district.csv:3: this line is no valid UTF-8: save the file as CSV in UTF-8, or name its encoding with --encoding"
      ])
  }
}
