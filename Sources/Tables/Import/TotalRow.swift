/// The words of a total row (合计行), which belongs to a spreadsheet and not to a table.
func isTotalWord(_ cell: String) -> Bool {
  let word = cell.lowercased().unicodeScalars
    .filter { !$0.properties.isWhitespace && $0 != ":" && $0 != "：" }
  return totalWords.contains(String(String.UnicodeScalarView(word)))
}

private let totalWords: Set<String> = [
  "合计", "总计", "小计", "共计", "总数", "总和", "total", "subtotal", "grandtotal", "sum",
]
