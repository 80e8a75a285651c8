/// The bytes of a table's text, which is UTF-8 without a byte order mark.
///
/// UTF-8 gets the mark, by which spreadsheets know it.
func encode(_ text: [UInt8], as encoding: TextEncoding) throws(TextFault) -> [UInt8] {
  switch encoding {
  case .utf8: [0xEF, 0xBB, 0xBF] + text
  case .utf16: encodeUTF16(text)
  case .gb18030: try convert(text, from: .utf8, to: .gb18030)
  }
}
