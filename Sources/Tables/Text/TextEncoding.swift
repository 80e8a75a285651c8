/// The encodings of a table's text; no other name ever reaches the converter.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// With a byte order mark, either order.
  case utf16 = "utf-16"
  case gb18030

  /// What `export` may write.
  package static let exported: [TextEncoding] = [.utf8, .gb18030]
}

/// A text whose bytes are checked UTF-8 without a byte order mark.
struct DecodedText: Hashable, Sendable {
  let bytes: [UInt8]
  /// How the file was written.
  let encoding: TextEncoding
}

/// Why bytes are no text of an encoding; nothing is ever replaced silently.
package enum TextFault: Error, Hashable, Sendable {
  /// The first line that does not decode, from 1.
  case undecodable(line: Int, TextEncoding)
  /// Valid UTF-8 that may be GB18030 as well, and reads as no Chinese text.
  case uncertain
  /// UTF-16 that does not say its byte order.
  case noByteOrderMark
  /// This machine has no conversion for GB18030.
  case converterMissing
}

extension Collection<UInt8> {
  /// The number of the line after these bytes: line ends are LF, CR LF or CR.
  var lineAfter: Int {
    var line = 1
    var afterReturn = false
    for byte in self {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !afterReturn) { line += 1 }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return line
  }
}
