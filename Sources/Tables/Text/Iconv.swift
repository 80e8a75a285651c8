import Glibc

/// Converts between UTF-8 and GB18030 by the C library's tables.
func convert(
  _ bytes: [UInt8], from source: TextEncoding, to wanted: TextEncoding
) throws(TextFault) -> [UInt8] {
  guard let converter = iconv_open(wanted.iconvName, source.iconvName),
    converter != UnsafeMutableRawPointer(bitPattern: -1)
  else { throw .converterMissing }
  defer { iconv_close(converter) }
  // Four bytes of either encoding become at most eight of the other.
  var room = [UInt8](repeating: 0, count: bytes.count * 2 + 8)
  let (read, written) = run(converter, bytes, into: &room)
  guard read == bytes.count else {
    throw .undecodable(line: bytes[..<read].lineAfter, source)
  }
  room.removeSubrange(written...)
  return room
}

/// Counts of bytes read, all of them unless some do not convert, and written.
private func run(
  _ converter: UnsafeMutableRawPointer, _ bytes: [UInt8], into room: inout [UInt8]
) -> (read: Int, written: Int) {
  var source = bytes
  var (sourceLeft, roomLeft) = (source.count, room.count)
  source.withUnsafeMutableBytes { source in
    room.withUnsafeMutableBytes { room in
      var input = source.bindMemory(to: CChar.self).baseAddress
      var output = room.bindMemory(to: CChar.self).baseAddress
      _ = iconv(converter, &input, &sourceLeft, &output, &roomLeft)
    }
  }
  return (source.count - sourceLeft, room.count - roomLeft)
}

extension TextEncoding {
  /// A fixed name, never a reader's.
  fileprivate var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .gb18030: "GB18030"
    }
  }
}
