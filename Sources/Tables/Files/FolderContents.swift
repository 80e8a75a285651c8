import Domain

/// What was found in a folder of tables.
package struct FolderContents: Hashable, Sendable {
  /// The bytes of each table by its English name.
  package private(set) var files: [String: [UInt8]] = [:]
  /// Files with a table's name that cannot be read, by its English name.
  package private(set) var faults: [TableFault] = []
  /// Names that are no table's.
  package private(set) var others: [String] = []
  /// How a table's file is called, where that is not its English name.
  package private(set) var names: [String: String] = [:]

  /// Takes the bytes of files by their names; those that are no table's become `others`.
  package init(files: [String: [UInt8]] = [:]) {
    self.init(names: files.keys.sorted(by: byteOrder)) { .success(files[$0] ?? []) }
  }

  /// Reads those of the names that are a table's.
  init(names: [String], reading read: (String) -> Result<[UInt8], FileReason>) {
    for (table, names) in Dictionary(grouping: names, by: tableName) {
      guard let table else {
        others = names
        continue
      }
      take(names, as: table, reading: read)
    }
    faults.sort { byteOrder($0.origin.file, $1.origin.file) }
    refuseWorkbooks()
  }

  /// Nothing in the folder is a table, nor stands in the place of one.
  package var isEmpty: Bool { files.isEmpty && faults.isEmpty }

  private mutating func take(
    _ names: [String], as table: String, reading read: (String) -> Result<[UInt8], FileReason>
  ) {
    guard names.count == 1 else {
      return refuse(table, .sameTable(names))
    }
    if names[0] != table { self.names[table] = names[0] }
    switch read(names[0]) {
    case .success(let bytes): files[table] = bytes
    case .failure(let reason): refuse(table, reason.fault)
    }
  }

  /// A workbook in the place of a table is as good as a table that cannot be read.
  private mutating func refuseWorkbooks() {
    for name in others {
      guard case .workbook(let file)? = NearName(name), files[file.rawValue] == nil,
        !faults.contains(where: { $0.origin.file == file.rawValue })
      else { continue }
      names[file.rawValue] = name
      refuse(file.rawValue, .workbook)
    }
    others.removeAll { names.values.contains($0) }
  }

  private mutating func refuse(_ table: String, _ reason: TableFault.Reason) {
    faults.append(TableFault(Origin(file: table, line: 1), reason))
  }
}
