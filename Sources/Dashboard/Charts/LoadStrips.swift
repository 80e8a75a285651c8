import Domain
import TextUI
import Wording

/// One mark a person on the load of a community, now and afterwards, on one scale (负荷点图).
struct LoadStrips {
  let before: LoadGap
  let after: LoadGap

  /// Tens of points that take both in.
  var scale: Scale {
    let low = min(before.lowest, after.lowest).raw / 1_000 * 1_000
    let high = (max(before.highest, after.highest).raw + 999) / 1_000 * 1_000
    return Scale(low, high)
  }

  /// Two lines of `width` cells, the ends of the loads beside each strip; none without room.
  func lines(width: Int, words: Words, glyphs: Glyphs, ambiguous: AmbiguousWidth) -> [TextLine] {
    let rows = [(ChartsPhrase.loadNow, before), (.loadThen, after)]
    let labels = rows.map { words($0.0) }
    let label = labels.map { CharacterWidth.width(of: $0, ambiguous: ambiguous) }.max() ?? 0
    let cells = min(40, width - label - 18)
    guard cells >= 12 else { return [] }
    return zip(labels, rows).map { text, row in
      let strip = scale.dotStrip(row.1.loads.map(\.raw), cells: cells, glyphs: glyphs)
      var line = TextLine(text, style: .dim).padded(to: label, ambiguous: ambiguous)
      line = line + TextLine("\(row.1.lowest)").aligned(right: 8, ambiguous: ambiguous)
      line.append(" " + strip + " ", Style(.chart1))
      line.append("\(row.1.highest)")
      return line
    }
  }
}
