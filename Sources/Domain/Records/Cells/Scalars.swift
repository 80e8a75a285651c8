extension Unicode.Scalar {
  /// C0, DEL and C1.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// A full-width form of an ASCII character.
  package var isFullWidth: Bool { (0xFF01...0xFF5E).contains(value) }

  var isChineseNumeral: Bool { "零〇一二三四五六七八九十百千万亿两点".unicodeScalars.contains(self) }
}

extension String {
  var hasSpacesAround: Bool {
    let scalars = unicodeScalars
    return scalars.first?.properties.isWhitespace ?? false
      || scalars.last?.properties.isWhitespace ?? false
  }
}
