package import Domain
import TOML

/// A scheme as somebody changes it on the command line: texts by the keys of a scheme file,
/// `effect_max`, `pool.mode`, `weights.chief.self` (参数).
package struct SchemeLine: Sendable {
  package let given: [String: String]

  package init(_ given: [String: String]) { self.given = given }

  /// The scheme with what was given put over `base`, read as a scheme file is.
  package func reading(over base: Scheme) -> RegisterLine.Reading {
    var reading = RegisterLine.Reading()
    do {
      var scheme = SchemeReading(
        try TOMLDocument(bytes: Array(text(over: base).utf8), name: SchemeFile.name))
      let row = scheme.read().row
      reading.faults = scheme.faults
      guard scheme.faults.isEmpty else { return reading }
      let origin = Origin(file: SchemeFile.name, line: 1)
      reading.rows = [Incoming.Row(table: .schemes, cells: row, origin: origin)]
    } catch {
      reading.faults = [TableFault(error)]
    }
    return reading
  }

  private func text(over base: Scheme) -> String {
    var base = base
    // Without a month of its own the key is written, for the reader to find it lacking.
    base.effectiveMonth = base.effectiveMonth ?? .beginning
    if given["pool.mode"] == PoolMode.pool.rawValue { base.base = nil }
    var table = ""
    var lines: [String] = []
    for line in schemeText(base).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("[") { table = line.dropFirst().dropLast() + "." }
      let key = table + (line.split(separator: " ").first ?? "")
      guard let value = given[key], !line.hasPrefix("[") else {
        lines.append(String(line))
        continue
      }
      lines.append((line.split(separator: " ").first ?? "") + " = " + literal(value, like: line))
    }
    guard let base = given["pool.base"], let place = lines.firstIndex(of: "[pool]"),
      !lines.contains(where: { $0.hasPrefix("base ") })
    else { return lines.joined(separator: "\n") }
    lines.insert("base = " + quoted(base), at: place + 1)
    return lines.joined(separator: "\n")
  }

  /// In quotes where the file has quotes; a number or a truth stands bare.
  private func literal(_ value: String, like line: Substring) -> String {
    let isBare = value == "true" || value == "false" || Int(value) != nil
    return line.contains("\"") || !isBare ? quoted(value) : value
  }

  private func quoted(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}

/// Every scheme as a table, one column a version, its keys as a scheme file has them.
package func schemeTable(_ schemes: [Scheme], title: String) -> PlainTable {
  let texts = schemes.map(schemeKeys)
  let names = texts.first.map { $0.map(\.key) } ?? []
  return PlainTable(
    [PlainTable.Column("key", title)]
      + schemes.map { PlainTable.Column("\($0.key)", "\($0.key)", isNumber: true) },
    rows: names.map { name in
      [name] + texts.map { keys in keys.first { $0.key == name }?.value }
    })
}

/// Every key of a scheme with its value, without quotes.
func schemeKeys(_ scheme: Scheme) -> [(key: String, value: String?)] {
  var table = ""
  var keys: [(key: String, value: String?)] = []
  for line in schemeText(scheme).split(separator: "\n") {
    if line.hasPrefix("[") {
      table = line.dropFirst().dropLast() + "."
      continue
    }
    let parts = line.split(separator: " = ", maxSplits: 1)
    guard parts.count == 2 else { continue }
    keys.append((table + parts[0], parts[1].filter { $0 != "\"" }))
    if table + parts[0] == "pool.mode", scheme.base == nil { keys.append(("pool.base", nil)) }
  }
  return keys.filter { $0.key != "effective_month" }
}
