import Domain
import Foundation
import Tables
import Testing
import Wording

@Suite("A folder on disk")
struct FolderTests {
  /// A folder of its own, gone after the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "tables-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private let tables = ["district.csv": Array("id,name\r\nD1,海曙\r\n".utf8)]

  @Test("is written and read back")
  func roundTrip() throws {
    try inFolder { path in
      try FolderFiles.write(tables, to: path + "/out")
      let contents = try FolderFiles.read(path + "/out/")
      #expect(contents == FolderContents(files: tables))
    }
  }

  @Test("with tables in it is not overwritten unasked; old ones go with the new")
  func replacing() throws {
    try inFolder { path in
      try FolderFiles.write(["leave.csv": [], "grids.csv": []], to: path)
      #expect(throws: FolderFault.hasTables(path: path, names: ["grids.csv", "leave.csv"])) {
        try FolderFiles.write(tables, to: path)
      }
      try FolderFiles.write(tables, to: path, replacing: true)
      #expect(try FolderFiles.read(path).files == tables)
    }
  }

  @Test("links, pipes and folders in the place of a table are refused, other names are not opened")
  func notFiles() throws {
    try inFolder { path in
      let files = FileManager.default
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/notes.txt"))
      try files.createSymbolicLink(
        atPath: path + "/grids.csv", withDestinationPath: path + "/notes.txt")
      try files.createDirectory(atPath: path + "/lines.csv", withIntermediateDirectories: false)
      #expect(mkfifo(path + "/leave.csv", 0o600) == 0)
      let contents = try FolderFiles.read(path)
      #expect(contents.files.isEmpty)
      #expect(contents.others == ["notes.txt"])
      #expect(contents.faults.map(\.origin.file) == ["grids.csv", "leave.csv", "lines.csv"])
      #expect(contents.faults.allSatisfy { $0.reason == .notAFile })
      #expect(readFolder(contents).faults.count == 3)
    }
  }

  @Test("what a program that died left beside it is cleared up, what somebody works in is not")
  func leftBehind() throws {
    try inFolder { path in
      for name in [".tiaokuai-0a1b", ".tiaokuai-2c3d", ".tiaokuai-mine", "out-of-it"] {
        try FileManager.default.createDirectory(
          atPath: path + "/" + name, withIntermediateDirectories: false)
        try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/\(name)/workers.csv"))
      }
      let living = open(path + "/.tiaokuai-2c3d", O_RDONLY | O_DIRECTORY)
      defer { close(living) }
      #expect(flock(living, LOCK_EX | LOCK_NB) == 0)
      try FolderFiles.write(tables, to: path + "/out")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
          ".tiaokuai-2c3d", ".tiaokuai-mine", "out", "out-of-it",
        ])
    }
  }

  @Test("a planted link is replaced, never written through")
  func plantedLink() throws {
    try inFolder { path in
      let victim = path + "/victim"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: victim))
      try FileManager.default.createDirectory(
        atPath: path + "/out", withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: path + "/out/district.csv", withDestinationPath: victim)
      try FolderFiles.write(tables, to: path + "/out", replacing: true)
      #expect(try String(contentsOfFile: victim, encoding: .utf8) == "mine")
      #expect(try FolderFiles.read(path + "/out").files == tables)
      try FileManager.default.createSymbolicLink(
        atPath: path + "/link", withDestinationPath: path + "/out")
      #expect(throws: FolderFault.notAFolder(path: path + "/link/")) {
        try FolderFiles.write(tables, to: path + "/link/", replacing: true)
      }
    }
  }

  @Test("a stopped export changes nothing and leaves nothing half done")
  func stopped() throws {
    let stopping = WorkProgress { $0.done < 1 }
    try inFolder { path in
      #expect(throws: WorkProgress.Stopped.self) {
        try FolderFiles.write(tables, to: path + "/out", telling: stopping)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)

      let old: [String: [UInt8]] = ["leave.csv": [1], "grids.csv": [2]]
      try FolderFiles.write(old, to: path + "/out")
      #expect(throws: WorkProgress.Stopped.self) {
        try FolderFiles.write(tables, to: path + "/out", replacing: true, telling: stopping)
      }
      #expect(try FolderFiles.read(path + "/out").files == old)
      let names = try FileManager.default.contentsOfDirectory(atPath: path + "/out")
      #expect(names.sorted() == ["grids.csv", "leave.csv"])
    }
  }

  @Test("a huge file is refused before it is read")
  func huge() throws {
    try inFolder { path in
      let handle = try #require(fopen(path + "/survey.csv", "w"))
      ftruncate(fileno(handle), 10 << 30)
      fclose(handle)
      let contents = try FolderFiles.read(path)
      #expect(contents.faults.map(\.reason) == [.tooLarge(limit: CSVLimits.file)])
    }
  }

  @Test("that is not there, or is no folder, is told so")
  func missing() throws {
    try inFolder { path in
      #expect(throws: FolderFault.failed(path: path + "/no", code: ENOENT)) {
        try FolderFiles.read(path + "/no")
      }
      try Data().write(to: URL(fileURLWithPath: path + "/file"))
      #expect(throws: FolderFault.notAFolder(path: path + "/file")) {
        try FolderFiles.read(path + "/file")
      }
    }
  }

  @Test("tables go by their Chinese names, and by any case")
  func otherNames() throws {
    try inFolder { path in
      for file in TableFile.allCases {
        let name = try #require(file.chineseNames.first) + ".CSV"
        try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/" + name))
      }
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/Scheme.TOML"))
      let contents = try FolderFiles.read(path)
      #expect(Set(contents.files.keys) == Set(TableFile.allCases.map(\.rawValue) + ["scheme.toml"]))
      #expect(contents.others == [])
      #expect(contents.names["grids.csv"] == "网格.CSV")
      #expect(try FolderFiles.look(path).tables.count == TableFile.allCases.count + 1)
    }
  }

  @Test("a fault is told of the file as it is called")
  func calledName() {
    let name = "网格.CSV"
    #expect(
      report(name, "id,name,community,households,points\nG1,一,C1,x,60\n")[0].hasPrefix(name + ":2:")
    )
  }

  @Test("two files for one table are an error that names both")
  func twoFiles() {
    let text = "id,name,community,households,points\nG1,一,C1,300,60\n"
    #expect(
      report(["grids.csv": text, "网格.csv": text, "Grids.CSV": text], in: .chinese) == [
        "grids.csv:1: Grids.CSV、grids.csv、网格.csv 是同一张表：只留一个文件"
      ])
  }

  @Test("names that are nearly a table's, and spreadsheets, are told with what to do")
  func nearNames() {
    let text = "id,name\nD1,海曙\n"
    let reading = read([
      "district.csv": text, "district.xlsx": "", "社工名单.csv": "", "worker.csv": "", "notes.txt": "",
    ])
    #expect(reading.faults == [])
    #expect(
      FolderSentences(Words(.chinese)).notices(reading) == [
        "district.xlsx：是电子表格文件，没有读；要用它，请用 WPS 或 Excel 另存为 CSV，替换 district.csv（区.csv）",
        "notes.txt：不是这里的表，没有读", "worker.csv：没有读。如果是表，请改名为 workers.csv 再导入",
        "社工名单.csv：没有读。如果是表，请改名为 社工.csv 再导入",
      ])
  }

  @Test("a spreadsheet under the name of a CSV file is told for what it is")
  func renamedWorkbook() {
    #expect(
      report("grids.csv", "PK\u{3}\u{4}...") == [
        "grids.csv:1: is a spreadsheet and not CSV, so it was not read: open it in Excel or WPS, save it as CSV and import that"
      ])
  }
}
