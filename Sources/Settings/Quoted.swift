/// The text as a TOML string in quotes, on one line whatever it holds; NUL, which no TOML file may
/// hold, is left out.
package func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\0": break
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    default: result += isUnprintable(scalar) ? escaped(scalar) : String(scalar)
    }
  }
  return result + "\""
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
  default: false
  }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
}
