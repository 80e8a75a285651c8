/// What a file of a folder of tables may be called (文件名).
extension TableFile {
  /// `grids`, `网格`.
  var stems: [String] { [String(rawValue.dropLast(".csv".count))] + chineseNames }

  /// The table that a name without its ending is of.
  init?(stem: some StringProtocol) {
    let stem = stem.lowercased()
    guard let file = Self.allCases.first(where: { $0.stems.contains(stem) }) else { return nil }
    self = file
  }
}

/// The name under which a table of that file name is read, whatever its case and language; `nil` = it
/// is no table's.
func tableName(of name: String) -> String? {
  if SchemeFile.isName(name) { return name.lowercased() }
  let parts = split(name)
  return parts.ending == "csv" ? TableFile(stem: parts.stem)?.rawValue : nil
}

/// Whether a file of that name is one of a folder of tables.
package func isTableName(_ name: String) -> Bool { tableName(of: name) != nil }

/// A file that is no table, though its name says that somebody took it for one.
enum NearName: Hashable {
  /// A spreadsheet's own file.
  case workbook(TableFile)
  /// Nearly the name of a table.
  case alike(String)

  init?(_ name: String) {
    let parts = split(name)
    if workbookEndings.contains(parts.ending), let file = TableFile(stem: parts.stem) {
      self = .workbook(file)
    } else if tableName(of: name) == nil, let file = Self.nearest(to: parts) {
      self = .alike(file)
    } else {
      return nil
    }
  }

  private static func nearest(to parts: (stem: String, ending: String)) -> String? {
    if parts.ending == "toml" {
      return distance(parts.stem, "scheme") != nil ? SchemeFile.name : nil
    }
    guard (workbookEndings + ["csv", "txt", "tsv", "tab"]).contains(parts.ending) else {
      return nil
    }
    let near = TableFile.allCases.flatMap { file in
      file.stems.compactMap { stem in distance(parts.stem, stem).map { ($0, stem + ".csv") } }
    }
    return near.min { $0.0 < $1.0 }?.1
  }
}

private let workbookEndings = ["xlsx", "xls", "xlsm", "xlsb", "et", "ods", "numbers"]

/// A name and its ending in lower case, without a dot.
private func split(_ name: String) -> (stem: String, ending: String) {
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
  return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
}
