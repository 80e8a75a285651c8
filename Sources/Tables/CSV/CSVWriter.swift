/// Rows as comma-separated values: quotes only where a cell needs them, lines end with CR LF as
/// spreadsheets write them.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  /// The same row `count` times.
  mutating func write(_ cells: [String], count: Int) {
    let start = bytes.count
    write(cells)
    let row = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for _ in 0..<count { bytes += row }
  }

  mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private mutating func write(_ cell: String) {
    guard cell.utf8.contains(where: \.needsQuotes) else { return bytes += cell.utf8 }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  fileprivate var needsQuotes: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
