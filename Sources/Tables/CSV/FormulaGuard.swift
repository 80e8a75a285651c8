/// Texts that a spreadsheet would take for a formula leave with one `'` before them (公式防护).
enum FormulaGuard {
  /// The text as it leaves.
  static func guarded(_ text: String) -> String {
    // Scalars, not characters: a combining mark after `=` would hide it in one character.
    text.unicodeScalars.first.map(isDangerous) ?? false ? "'" + text : text
  }

  /// The text as it was before it left: without exactly one leading `'`.
  static func stripped(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "'", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
