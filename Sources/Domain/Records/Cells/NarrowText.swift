extension Unicode.Scalar {
  /// The same of ASCII, where it is the wide form of one.
  var narrow: Unicode.Scalar {
    if value == 0x3000 { return " " }
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}

extension String {
  /// Without spaces, in small letters, wide characters as their narrow ones.
  var plainForm: String {
    let plain = unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.narrow)
    return String(String.UnicodeScalarView(plain)).lowercased()
  }
}
