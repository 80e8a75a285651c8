import TextUI
import Wording

extension Canvas {
  /// A plain page that shows nothing but who locked it and how to get in.
  mutating func draw(_ lock: ScreenLock, _ state: State) {
    let lines = lockLines(lock, state.viewer.words)
    let top = max(0, (size.rows - lines.count) / 2)
    let width = lines.map { $0.width(ambiguous: ambiguous) }.max() ?? 0
    let left = max(1, (size.columns - width) / 2)
    for (row, line) in lines.enumerated() where top + row < size.rows {
      put(line, row: top + row, column: left, in: bounds)
    }
    // What is typed leaves no trace, but the caret says that it is taken.
    let caret = Position(row: top + lines.count - 1, column: left)
    cursor = bounds.contains(caret) ? caret : nil
  }

  private func lockLines(_ lock: ScreenLock, _ words: Words) -> [TextLine] {
    let places: KeyValuePairs = ["login": lock.login, "time": lock.since.hoursAndMinutes]
    let refused: TextLine
    switch lock.stage {
    case .asking: refused = TextLine()
    case .checking: refused = TextLine(words(TerminalPhrase.lockChecking), style: .dim)
    case .refused(let reason): refused = TextLine(reason, style: .bad)
    }
    return [
      TextLine(words(TerminalPhrase.lockTitle), style: .title), TextLine(),
      TextLine(words(TerminalPhrase.lockSince, places), style: .dim),
      TextLine(words(TerminalPhrase.lockAsk, places)), refused, TextLine(),
    ]
  }
}

extension Clock {
  /// `10:32`.
  fileprivate var hoursAndMinutes: String {
    let (hour, minute) = (seconds / 3_600, seconds / 60 % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
