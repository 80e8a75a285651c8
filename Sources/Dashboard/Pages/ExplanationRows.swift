import TextUI
import Wording

/// The lines of an explanation as rows of a screen, each with the line it belongs to.
struct ExplanationRows {
  private(set) var all: [(line: TextLine, index: Int)] = []
  private let facts: MonthFacts
  private let width: Int
  /// Whether lines may be broken and parts set off by empty rows.
  private let isAiry: Bool

  /// Where the numbers of each depth end.
  private static let numberEnds = [17, 25, 31, 31]

  init(
    _ lines: [Explanation.Line], folded: Set<Explanation.Part>, _ facts: MonthFacts, width: Int,
    isAiry: Bool = true
  ) {
    self.facts = facts
    self.width = width
    self.isAiry = isAiry
    for (index, line) in lines.enumerated() {
      let startsPart = line.depth == 1 || line.part == .closing
      if startsPart, isAiry,
        line.part == .workload || line.part == .effect || line.part == .special
          || line.part == .closing
      {
        all.append((TextLine(), index - 1))
      }
      for row in rows(line, isFolded: folded.contains(line.part)) { all.append((row, index)) }
    }
  }

  func firstRow(of index: Int) -> Int {
    all.firstIndex { $0.index == index && !$0.line.spans.isEmpty } ?? 0
  }

  private func rows(_ line: Explanation.Line, isFolded: Bool) -> [TextLine] {
    if line.part == .closing {
      let sign = TextLine(" " + facts.viewer.glyphs.signs.done + " ", style: .good)
      return wrapped(line.label, after: sign, indent: 3)
    }
    let rest = [line.formula, line.note].filter { !$0.isEmpty }
    if line.depth == 3 {
      return wrapped(
        ([line.label] + rest).filter { !$0.isEmpty }.joined(separator: "  "),
        after: TextLine("    "), indent: 6, style: .dim)
    }
    let start = head(line, isFolded: isFolded)
    let taken = start.width(ambiguous: ambiguous) + 2
    let text = rest.joined(separator: "  ")
    if text.isEmpty { return [start] }
    if taken + CharacterWidth.width(of: text, ambiguous: ambiguous) < width || width - taken >= 40 {
      return wrapped(
        text, after: start + "  ", indent: taken, style: line.depth == 0 ? .text : .dim)
    }
    return [start] + wrapped(text, after: TextLine("      "), indent: 6, style: .dim)
  }

  /// Label and number, the number ending where those of its depth end.
  private func head(_ line: Explanation.Line, isFolded: Bool) -> TextLine {
    let signs = facts.viewer.glyphs.signs
    var head: TextLine
    switch line.depth {
    case 0: head = TextLine(" " + line.label, style: .title)
    case 1:
      head = TextLine([
        .init((isFolded ? signs.folded : signs.open) + " ", .dim), .init(line.label, .title),
      ])
    default: head = TextLine("    " + line.label)
    }
    let end = min(Self.numberEnds[line.depth], max(17, width / 2))
    let labelWidth = head.width(ambiguous: ambiguous)
    let valueWidth = CharacterWidth.width(of: line.value, ambiguous: ambiguous)
    let gap = max(1, end - labelWidth - valueWidth)
    return head + String(repeating: " ", count: gap)
      + TextLine(line.value, style: line.value == "--" ? .dim : .text)
  }

  private func wrapped(
    _ text: String, after start: TextLine, indent: Int, style: Style = .text
  ) -> [TextLine] {
    if !isAiry { return [start + TextLine(text, style: style)] }
    let lines = wrap(text, width: max(10, width - indent - 1), ambiguous: ambiguous)
    return lines.enumerated().map { row, line in
      row == 0
        ? start + TextLine(line, style: style)
        : TextLine(String(repeating: " ", count: indent)) + TextLine(line, style: style)
    }
  }

  private var ambiguous: AmbiguousWidth { facts.viewer.ambiguous }
}
