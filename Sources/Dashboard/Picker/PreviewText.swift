import Domain
import TextUI
import Wording

/// What a command would do, in lines of some width: figures, pay, load, rules (会怎样).
struct PreviewText {
  let preview: Preview
  let command: Command
  let facts: MonthFacts
  let width: Int
  let glyphs: Glyphs

  init(_ preview: Preview, _ command: Command, _ facts: MonthFacts, width: Int) {
    self.preview = preview
    self.command = command
    self.facts = facts
    self.width = width
    glyphs = facts.viewer.glyphs
  }

  var words: Words { facts.words }
  var ambiguous: AmbiguousWidth { facts.viewer.ambiguous }

  /// At most `rows` lines; with little room only what decides.
  func lines(rows: Int) -> [TextLine] {
    if rows < 8 { return Array(brief.prefix(rows)) }
    let isTight = rows < 24
    let fair = fairness(isTight: isTight)
    let ruled = rules(isTight: isTight && !fair.isEmpty)
    let head = [heading] + subjectLines
    let room = rows - head.count - fair.count - ruled.count
    return Array((head + payLines(room: max(room, 3)) + fair + ruled).prefix(rows))
  }

  // MARK: - Columns

  var heading: TextLine {
    columns(
      "", words(DashboardPhrase.columnNow), words(DashboardPhrase.columnThen),
      words(DashboardPhrase.columnDifference), arrow: false
    ).styled(.dim)
  }

  /// A name, two numbers with an arrow between, and the difference; with little room no `now`.
  func columns(
    _ name: String, _ now: String, _ then: String, _ difference: String, arrow: Bool = true,
    style: Style = .text
  ) -> TextLine {
    let hasNow = width >= 37
    let nameWidth = width - (hasNow ? 27 : 17)
    let cut = fit(name, nameWidth)
    var line = TextLine(cut, style: style).padded(to: nameWidth, ambiguous: ambiguous)
    if hasNow {
      line = line + TextLine(now).aligned(right: 8, ambiguous: ambiguous)
      line.append(arrow ? " " + glyphs.signs.becomes : "  ", .dim)
    }
    line = line + TextLine(then).aligned(right: 8, ambiguous: ambiguous)
    return line + TextLine(difference).aligned(right: 9, ambiguous: ambiguous)
  }

  func fit(_ text: String, _ width: Int) -> String {
    guard CharacterWidth.width(of: text, ambiguous: ambiguous) > width else { return text }
    var cut = text
    while !cut.isEmpty, CharacterWidth.width(of: cut, ambiguous: ambiguous) > width - 1 {
      cut.removeLast()
    }
    return cut + ">"
  }

  func figure(_ name: String, _ before: Int?, _ after: Int?) -> TextLine {
    columns(
      name, before.map { decimalText($0, places: 2) } ?? "--",
      after.map { decimalText($0, places: 2) } ?? "--",
      NumberText.signed((after ?? 0) - (before ?? 0)))
  }

  // MARK: - The one it is about

  /// Those who are named in the command and whose points move, in its order.
  var subjects: [(id: Worker.ID, before: WorkerResult?, after: WorkerResult?)] {
    var seen: Set<Worker.ID> = []
    return command.body.namedWorkers.filter { seen.insert($0).inserted }.map {
      (id: $0, before: preview.before.worker($0), after: preview.after.worker($0))
    }
  }

  var subjectLines: [TextLine] {
    let total = words(DashboardPhrase.headTotal) + facts.estimateSign
    guard subjects.count == 1, let subject = subjects.first else {
      return subjects.map {
        figure(facts.names.worker($0.id), $0.before?.total.raw, $0.after?.total.raw)
      }
    }
    var lines = [
      figure(
        words(DashboardPhrase.figureWorkload), subject.before?.workload.raw,
        subject.after?.workload.raw)
    ]
    if subject.before?.effect.points != subject.after?.effect.points {
      lines.append(
        figure(
          words(DashboardPhrase.figureEffect), subject.before?.effect.points.raw,
          subject.after?.effect.points.raw))
    }
    lines.append(
      figure(
        words(DashboardPhrase.figureSatisfaction), subject.before?.satisfaction.points.raw,
        subject.after?.satisfaction.points.raw))
    lines.append(figure(total, subject.before?.total.raw, subject.after?.total.raw))
    if let note = rateNote(subject.before, subject.after) {
      lines += wrap(note, width: width, ambiguous: ambiguous).map { TextLine($0, style: .dim) }
    }
    return lines
  }

  /// Says when a rate rests on other answers than before.
  func rateNote(_ before: WorkerResult?, _ after: WorkerResult?) -> String? {
    guard let old = before?.satisfaction, let new = after?.satisfaction, old.basis != new.basis,
      let rate = new.rate
    else { return nil }
    let from = old.rate.map { "\($0.satisfied)/\($0.valid)" } ?? "--"
    return words(
      new.basis == .ownGrids ? DashboardPhrase.rateNowOwn : .rateNowCommunity,
      ["new": "\(rate.satisfied)/\(rate.valid)", "old": from])
  }

  func rule(_ title: String) -> TextLine {
    let line = String(glyphs.frame.rule)
    let start = TextLine([.init(line + " ", .border), .init(title, .title), .init(" ", .border)])
    let missing = width - start.width(ambiguous: ambiguous)
    return start + TextLine(String(repeating: line, count: max(0, missing)), style: .border)
  }

  var brief: [TextLine] {
    let subject = subjects.first
    var lines = [
      figure(
        words(DashboardPhrase.headTotal) + facts.estimateSign, subject?.before?.total.raw,
        subject?.after?.total.raw),
      figure(
        words(DashboardPhrase.headPay) + facts.estimateSign, subject?.before?.pay.fen,
        subject?.after?.pay.fen),
    ]
    if let before = preview.gapBefore, let after = preview.gapAfter {
      lines.append(gapLine(before, after))
    }
    if let first = preview.cautions.first {
      lines.append(
        TextLine([.init(glyphs.signs.attention + " ", .warning), .init(facts.text(of: first))]))
    }
    let moved = preview.moves.count { $0.payDifference != .zero }
    lines.append(
      TextLine(
        words(
          DashboardPhrase.payMoves,
          [
            "count": "\(moved)", "sum": NumberText.signed(preview.payDifference.fen),
            "estimate": facts.estimateSign,
          ]), style: .dim))
    return lines
  }
}

extension TextLine {
  static func + (left: String, right: TextLine) -> TextLine { TextLine(left) + right }
}
