/// The text as it may stand on a screen: what would steer a terminal or hide is shown, not obeyed.
///
/// Controls become `^[`, other control, format and stray combining characters `<U+202E>`; clusters
/// of more than two cells or five code points become U+FFFD; variation selectors are dropped.
package func visible(_ text: String) -> String {
  readCells(of: text) { reader in
    var result = ""
    while let cell = reader.next() { result += cell.text }
    return result
  }
}

/// The cells of one grapheme cluster: itself, its visible form, or U+FFFD.
func cells(
  of cluster: Substring.UnicodeScalarView, style: Style, ambiguous: AmbiguousWidth
) -> [Cell] {
  let kept = cluster.filter { !(0xFE00...0xFE0F).contains($0.value) || cluster.count == 1 }
  let spacing = kept.count { CharacterWidth.width(of: $0) > 0 }
  guard spacing == 1, let base = kept.first, CharacterWidth.width(of: base) > 0 else {
    return spacing == 0
      ? kept.flatMap { codeForm(of: $0, style: style) } : [replacement(style, ambiguous)]
  }
  let marks = kept.dropFirst().filter { !isShownByCode($0) }
  guard marks.count < Cell.maximumCodePoints else { return [replacement(style, ambiguous)] }
  let width = CharacterWidth.width(of: base, ambiguous: ambiguous)
  let hidden = kept.dropFirst().filter(isShownByCode)
  return [Cell([base] + marks, width: width, style: style)]
    + hidden.flatMap { codeForm(of: $0, style: style) }
}

private func replacement(_ style: Style, _ ambiguous: AmbiguousWidth) -> Cell {
  Cell("\u{FFFD}", width: ambiguous == .wide ? 2 : 1, style: style)
}

/// Whether a code point without width is a control or format character, not a mark.
private func isShownByCode(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}

private func codeForm(of scalar: Unicode.Scalar, style: Style) -> [Cell] {
  let code = scalar.value
  let form: String
  if code < 0x20 || code == 0x7F {
    form = "^" + String(Unicode.Scalar(UInt8(code) ^ 0x40))
  } else {
    let digits = String(code, radix: 16, uppercase: true)
    form = "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
  return form.unicodeScalars.map { Cell($0, width: 1, style: style) }
}
