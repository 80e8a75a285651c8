extension Share {
  /// As people type it: `0.5`, `.5`, `50%`, `12.5 %`; full-width characters as well.
  ///
  /// - Throws: `NumberFault` with what is wrong with it.
  package init(typed text: String) throws(NumberFault) {
    let text = text.plainForm
    guard text.hasSuffix("%") else {
      try self.init(parsing: text.hasPrefix(".") ? "0" + text : text)
      return
    }
    let hundredths = try Score(parsing: String(text.dropLast())).raw
    guard hundredths % 10 == 0 else { throw .tooManyDecimals(allowed: 1) }
    try self.init(parsing: decimalText(hundredths / 10, places: Self.places))
  }
}
