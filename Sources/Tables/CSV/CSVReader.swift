/// Reads comma-separated values row by row, and knows the line of each (逗号分隔表).
///
/// Cells may stand in quotes, with quotes in them doubled and line ends kept; rows end with LF, CR LF
/// or CR. A quote inside a cell that does not begin with one is an ordinary character.
struct CSVReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  /// - Parameter text: Checked UTF-8 without a byte order mark.
  init(_ text: [UInt8]) { bytes = text }

  /// The next row, or `nil` at the end.
  ///
  /// - Throws: `CSVFault`; the next call reads on after the bad line, or is at the end when a quote
  ///   stays open.
  mutating func next() throws(CSVFault) -> CSVRow? {
    guard offset < bytes.count else { return nil }
    let start = line
    do {
      return CSVRow(line: start, cells: try cells())
    } catch {
      skipLine()
      throw error
    }
  }

  private mutating func cells() throws(CSVFault) -> [String] {
    var cells: [String] = []
    while true {
      guard cells.count < CSVLimits.row else { throw fault(.tooManyCells) }
      cells.append(byte == UInt8(ascii: "\"") ? try quotedCell() : try plainCell())
      guard byte == UInt8(ascii: ",") else { break }
      offset += 1
    }
    endLine()
    return cells
  }

  private mutating func plainCell() throws(CSVFault) -> String {
    let start = offset
    while let byte, byte != UInt8(ascii: ","), !byte.isLineEnd { offset += 1 }
    return try text(bytes[start..<offset])
  }

  private mutating func quotedCell() throws(CSVFault) -> String {
    let opening = line
    var content: [UInt8] = []
    offset += 1
    while let byte {
      if byte == UInt8(ascii: "\"") {
        offset += 1
        guard self.byte == UInt8(ascii: "\"") else { return try closed(content) }
      } else if byte.isLineEnd, !(byte == UInt8(ascii: "\r") && follower == UInt8(ascii: "\n")) {
        line += 1
      }
      content.append(byte)
      offset += 1
    }
    throw CSVFault(line: opening, reason: .openQuote)
  }

  private func closed(_ content: [UInt8]) throws(CSVFault) -> String {
    guard byte.map({ $0 == UInt8(ascii: ",") || $0.isLineEnd }) ?? true else {
      throw fault(.textAfterQuote)
    }
    return try text(content[...])
  }

  private func text(_ content: ArraySlice<UInt8>) throws(CSVFault) -> String {
    guard content.count <= CSVLimits.cell else { throw fault(.cellTooLong) }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func skipLine() {
    while let byte, !byte.isLineEnd { offset += 1 }
    endLine()
  }

  private mutating func endLine() {
    guard let byte else { return }
    offset += byte == UInt8(ascii: "\r") && follower == UInt8(ascii: "\n") ? 2 : 1
    line += 1
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  private var follower: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

  private func fault(_ reason: CSVFault.Reason) -> CSVFault {
    CSVFault(line: line, reason: reason)
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
