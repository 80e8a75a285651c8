import Foundation

/// Measures the store and long lists, and writes for the tests that kill it.
///
/// `prepare DB [street|district|city]` · `write DB NAME SECONDS` · `rate DB NAME COUNT` ·
/// `dashboard DB SECONDS` · `load DB` · `commit DB` · `slice DB` · `notice DB` · `import DB` · `rows` ·
/// `board`
let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2 || words == ["rows"] || words == ["board"] else {
  print(
    "WriterBench prepare|write|rate|dashboard|load|commit|slice|notice|import DB … | rows | board")
  exit(64)
}
let path = words.count > 1 ? words[1] : ""
let rest = Array(words.dropFirst(2))

do {
  switch words[0] {
  case "prepare": try prepare(path, rest.first ?? "street")
  case "write": try write(path, name: rest.first ?? "w", seconds: Double(rest.last ?? "") ?? 1)
  case "rate": try rate(path, name: rest.first ?? "w", count: Int(rest.last ?? "") ?? 25)
  case "dashboard": try dashboard(path, seconds: Double(rest.last ?? "") ?? 1)
  case "load": try measureLoad(path)
  case "commit": try measureCommits(path)
  case "slice": try measureSlices(path)
  case "notice": try measureNotices(path)
  case "rows": try measureRows()
  case "board": try measureBoard()
  case "import": try measureImport(path)
  default: exit(64)
  }
} catch {
  say("fault \(error)")
  exit(1)
}
