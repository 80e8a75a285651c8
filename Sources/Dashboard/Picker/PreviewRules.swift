import Domain
import TextUI
import Wording

/// Whether the load becomes fairer, and which rules hold (公平与规则).
extension PreviewText {
  func fairness(isTight: Bool) -> [TextLine] {
    guard let before = preview.gapBefore, let after = preview.gapAfter else { return [] }
    var lines = [
      rule(
        isTight
          ? words(DashboardPhrase.fairnessAndRules)
          : words(DashboardPhrase.fairness, ["count": "\(after.loads.count)"])),
      gapLine(before, after),
    ]
    if !isTight {
      lines += LoadStrips(before: before, after: after)
        .lines(width: width, words: words, glyphs: glyphs, ambiguous: ambiguous)
    }
    let who = words(
      DashboardPhrase.gapWho,
      [
        "high": facts.names.worker(after.highestWorker), "most": "\(after.highest)",
        "low": facts.names.worker(after.lowestWorker), "least": "\(after.lowest)",
      ])
    return lines + (width >= 48 && !isTight ? [TextLine(who, style: .dim)] : [])
  }

  func gapLine(_ before: LoadGap, _ after: LoadGap) -> TextLine {
    var line = TextLine(
      words(
        DashboardPhrase.gap,
        [
          "before": "\(before.difference)", "after": "\(after.difference)",
          "becomes": glyphs.signs.becomes,
        ]))
    if after.difference < before.difference {
      line.append("  " + glyphs.signs.done + " " + words(DashboardPhrase.fairer), .good)
    } else if after.difference > before.difference {
      line.append("  " + glyphs.signs.attention + " " + words(DashboardPhrase.lessFair), .warning)
    }
    return line
  }

  func rules(isTight: Bool) -> [TextLine] {
    let held = RulesHeld(command, preview, facts).texts.prefix(isTight ? 3 : 9)
      .map { TextLine([.init(glyphs.signs.done + " ", .good), .init($0)]) }
    let warned = preview.cautions.map {
      TextLine([.init(glyphs.signs.attention + " ", .warning), .init(facts.text(of: $0))])
    }
    let head = isTight || held.isEmpty && warned.isEmpty ? [] : [rule(words(DashboardPhrase.rules))]
    return head + packed(held) + warned.flatMap(wrapped)
  }

  /// Several short ones on a line.
  func packed(_ items: [TextLine]) -> [TextLine] {
    var lines: [TextLine] = []
    for item in items {
      if let last = lines.last {
        let joined = last + "  " + item
        if joined.width(ambiguous: ambiguous) <= width {
          lines[lines.count - 1] = joined
          continue
        }
      }
      lines.append(item)
    }
    return lines
  }

  func wrapped(_ line: TextLine) -> [TextLine] {
    guard line.width(ambiguous: ambiguous) > width, let first = line.spans.first,
      let rest = line.spans.last
    else { return [line] }
    return wrap(rest.text, width: width - 2, ambiguous: ambiguous).enumerated().map { row, text in
      TextLine([row == 0 ? first : .init("  "), .init(text)])
    }
  }
}
