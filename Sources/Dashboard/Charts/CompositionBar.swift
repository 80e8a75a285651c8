import Domain
import TextUI

/// What a total is made of, as one bar of four parts, each beginning with its letter (构成).
struct CompositionBar {
  /// The parts in their order: the letter and hundredths of a point.
  let parts: [(letter: Character, value: Int)]

  init(_ worker: WorkerResult) {
    parts = [
      ("W", worker.workload.raw), ("E", worker.effect.points.raw), ("X", worker.special.raw),
      ("S", worker.satisfaction.points.raw),
    ]
  }

  init(parts: [(letter: Character, value: Int)]) { self.parts = parts }

  private var sum: Int { parts.reduce(0) { $0 + $1.value } }

  /// Cells of each part: together `cells`, rounded so that the sum is kept.
  func widths(cells: Int) -> [Int] {
    guard sum > 0 else { return parts.map { _ in 0 } }
    var before = 0
    return parts.map { part in
      let start = before * cells / sum
      before += part.value
      return before * cells / sum - start
    }
  }

  /// The bar and the share of each part in percent; nothing where nothing counts.
  func line(cells: Int, glyphs: Glyphs) -> TextLine {
    guard sum > 0, cells > 0 else { return TextLine() }
    var line = TextLine()
    let roles: [Role] = [.chart1, .chart2, .chart3, .chart2]
    for (index, width) in widths(cells: cells).enumerated() where width > 0 {
      let fill = String(repeating: glyphs.fills.bar, count: width - 1)
      line.append(String(parts[index].letter) + fill, Style(roles[index]))
    }
    for part in parts where part.value > 0 {
      line.append("  \(part.letter) \((200 * part.value + sum) / (2 * sum))%", .dim)
    }
    return line
  }
}
