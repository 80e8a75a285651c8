import Domain
import TextUI
import Wording

/// The heads of the journal, to be compared with the sheet on the wall.
struct JournalPage: KioskPageView {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  var screens: Int { 1 }

  func draw(_ canvas: inout Canvas, screen: Int) {
    guard let snapshot = scene.snapshot else { return }
    let body = scene.body
    let air = scene.isSpaced ? 2 : 1
    var row = scene.isSpaced ? 1 : 0
    canvas.put(
      scene.words(KioskPhrase.journalTitle), row: row, column: 2, Style(.accent, .bold), in: body)
    row += air
    let figure = BigFigure(
      scene.figure(snapshot.journal.sequence), unit: scene.words(KioskPhrase.entries))
    let heads = snapshot.published?.head == nil ? 1 : 2
    let used = 2 * air + (bigLines.map { heads * ($0 * 6 + 2) } ?? heads * 6 - 2) + 4
    let scale = figure.scale(
      in: Size(rows: min(body.rows - row - used, body.rows / 2), columns: body.columns - 12))
    figure.draw(
      &canvas, row: row, scale: scale, .accent, in: body.splitLeft(2).rest, glyphs: scene.glyphs)
    row += (scale > 0 ? 5 * scale : 1) + air
    row = put(&canvas, KioskPhrase.journalNow, snapshot.journal.hash, row: row)
    if let published = snapshot.published, let head = published.head {
      row += air - 1
      row = put(
        &canvas, KioskPhrase.journalOfMonth, head, row: row, month: scene.month(published.month))
    }
    row += air - 1
    for line in [KioskPhrase.journalWhy, .journalHow] where row < body.rows {
      canvas.put(scene.words(line), row: row, column: 2, in: body)
      row += air
    }
  }

  /// A head in groups of four digits, as the sheet prints it.
  private func put(
    _ canvas: inout Canvas, _ phrase: KioskPhrase, _ hash: String, row: Int, month: String = ""
  ) -> Int {
    let title = scene.words(phrase, ["month": month])
    canvas.rule(
      row: row, title: TextLine(title, style: .accent), glyphs: scene.glyphs, in: scene.body)
    let groups = scene.groups(of: hash, 16)
    if let bigLines { return row + 2 + putBig(&canvas, groups, lines: bigLines, row: row + 2) }
    let isWide = scene.body.columns >= 4 + 16 * 5
    let lines = isWide ? [groups[...]] : [groups.prefix(8), groups.dropFirst(8)]
    for (place, line) in lines.enumerated() {
      canvas.put(
        scene.figure(line.joined(separator: " ")), row: row + 1 + place, column: 2,
        Style(.text, .bold), in: scene.body)
    }
    return row + 2 + lines.count
  }

  /// Rows of groups in which the heads stand in big figures; `nil` = there is no room for that.
  private var bigLines: Int? {
    let inLine = (scene.body.columns - 4 + Self.gap) / (BigDigits.width(of: "0000") + Self.gap)
    let heads = scene.snapshot?.published?.head == nil ? 1 : 2
    // Half of the screen is for the number of entries.
    return [8, 4].first { inLine >= $0 }.map { 16 / $0 }
      .flatMap { 2 * heads * ($0 * 6 + 2) <= scene.body.rows ? $0 : nil }
  }

  /// Cells between two groups.
  private static let gap = 6

  private func putBig(
    _ canvas: inout Canvas, _ groups: [String], lines: Int, row: Int
  ) -> Int {
    let inLine = (groups.count + lines - 1) / lines
    for (place, group) in groups.enumerated() {
      canvas.putBig(
        scene.figure(group), row: row + place / inLine * 6,
        column: 2 + place % inLine * (BigDigits.width(of: "0000") + Self.gap),
        glyphs: scene.glyphs, in: scene.body)
    }
    return lines * 6
  }
}
