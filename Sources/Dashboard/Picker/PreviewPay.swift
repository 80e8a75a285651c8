import Domain
import TextUI
import Wording

/// Whose pay moves (绩差变动).
extension PreviewText {
  /// Everybody of the community by name, the others in one sum.
  func payLines(room: Int) -> [TextLine] {
    let moved = preview.moves.filter { $0.payDifference != .zero }
    guard !moved.isEmpty else {
      return [
        rule(words(DashboardPhrase.payUnmoved)),
        TextLine(words(DashboardPhrase.payUnmovedWhy), style: .dim),
      ]
    }
    let title = words(
      DashboardPhrase.payMoves,
      [
        "count": "\(moved.count)", "sum": NumberText.signed(preview.payDifference.fen),
        "estimate": facts.estimateSign,
      ])
    let near = moved.filter { isNear($0) }
    let far = moved.filter { !isNear($0) }
    var lines = [rule(title)]
    let rowsForNames = max(1, room - 1 - (far.isEmpty ? 0 : 1))
    for move in near.prefix(near.count > rowsForNames ? rowsForNames - 1 : rowsForNames) {
      lines.append(
        figure(facts.names.worker(move.worker), move.before?.pay.fen, move.after?.pay.fen))
    }
    let left = near.dropFirst(lines.count - 1)
    if !left.isEmpty {
      lines.append(summed(left, words(DashboardPhrase.payOthers, ["count": "\(left.count)"])))
    }
    if !far.isEmpty {
      lines.append(summed(far[...], words(DashboardPhrase.payOutside, ["count": "\(far.count)"])))
    }
    return lines
  }

  func isNear(_ move: Move) -> Bool {
    let home = move.after?.community ?? move.before?.community
    return home == preview.community || command.body.namedWorkers.contains(move.worker)
  }

  func summed(_ moves: ArraySlice<Move>, _ name: String) -> TextLine {
    let differences = moves.map(\.payDifference.fen)
    let sum = NumberText.signed(differences.reduce(0, +))
    let range = words(
      DashboardPhrase.payRange,
      [
        "least": NumberText.signed(differences.min() ?? 0),
        "most": NumberText.signed(differences.max() ?? 0),
      ])
    let text = name + "  " + range
    let room = width - 10
    let shown = CharacterWidth.width(of: text, ambiguous: ambiguous) <= room ? text : name
    return TextLine(fit(shown, room), style: .dim).padded(to: width - 9, ambiguous: ambiguous)
      + TextLine(sum).aligned(right: 9, ambiguous: ambiguous)
  }
}
