import Domain
import TextUI
import Wording

/// The log over the page: the newest first, and where the file with the rest is.
struct LogPage: Sendable {
  var offset = 0
}

extension State {
  /// The entries in lines of a width, each with its time and place.
  func logLines(width: Int) -> [TextLine] {
    let words = viewer.words
    guard !log.entries.isEmpty else {
      return [TextLine(words(LessonPhrase.logEmpty), style: .dim)]
    }
    let signs = viewer.glyphs.signs
    return log.entries.flatMap { entry -> [TextLine] in
      let head = entry.time + (entry.place.isEmpty ? "" : "  " + entry.place)
      let text = wrap(entry.text, width: width - 4, ambiguous: viewer.ambiguous)
      return [TextLine(head, style: .dim)]
        + text.enumerated().map { place, line in
          TextLine([
            .init(place == 0 ? entry.tone.sign(signs) : "  ", entry.tone.style),
            .init(line),
          ])
        }
    }
  }
}

extension Log.Entry {
  /// `10-14 10:32:07`.
  var time: String {
    let seconds = clock.seconds
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
    return clock.day.short + " "
      + parts.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }
}

extension Notice.Tone {
  fileprivate func sign(_ signs: Glyphs.Signs) -> String {
    switch self {
    case .plain: signs.information + " "
    case .good: signs.done + " "
    case .warning: signs.attention + " "
    case .bad: signs.impossible + " "
    }
  }

  fileprivate var style: Style {
    switch self {
    case .plain: .dim
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    }
  }
}

extension Canvas {
  mutating func draw(_ page: LogPage, _ state: State) {
    let words = state.viewer.words
    let area = popupArea(Size(rows: 30, columns: 100), leaving: 2)
    let inside = popup(
      area, title: TextLine(words(LessonPhrase.logTitle), style: .accent),
      note: TextLine(words(LessonPhrase.logClose), style: .dim), glyphs: state.viewer.glyphs
    ).inset(horizontal: 1)
    let file = state.viewer.logFile
    let parts = inside.splitBottom(file.isEmpty || inside.rows < 4 ? 0 : 1)
    let lines = state.logLines(width: parts.rest.columns)
    let offset = min(page.offset, max(0, lines.count - parts.rest.rows))
    for row in 0..<parts.rest.rows where lines.indices.contains(row + offset) {
      put(lines[row + offset], row: row, column: 0, in: parts.rest)
    }
    put(
      words(LessonPhrase.logFile, ["path": file]), row: 0, column: 0, .dim, in: parts.bottom)
    cursor = inside.isEmpty ? nil : Position(row: inside.row, column: inside.column)
  }
}

extension LogPage: PopupContent {
  var place: CommandPlace { .log }
  var strayKeys: StrayKeys { .close }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func plainLines(_ state: State) -> [String]? { state.logLines(width: 400).map(\.text) }
}

extension CommandPlace {
  static let log = Self("log", SettingsPhrase.placeLog, logPageBindings + popupBindings)
}

private let logPageBindings: [Binding] =
  scrollBindings { $0.scrollLog(by: $1) } + [
    Binding("popup.first", [.home, .character("g")], .move, .helpFirst, row: .helpEnds) {
      $0.scrollLog(by: -100_000)
    },
    Binding("popup.last", [.end, .character("G")], .move, .helpLast, row: .helpEnds) {
      $0.scrollLog(by: 100_000)
    },
    closingBinding([.escape]),
  ]

extension State {
  fileprivate mutating func scrollLog(by step: Int) {
    let last = max(0, logLines(width: max(10, size.columns - 8)).count - 1)
    changePopup(LogPage.self) { $0.offset = min(last, max(0, $0.offset + step)) }
  }
}
