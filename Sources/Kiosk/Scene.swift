import Domain
import TextUI
import Wording

/// What a page needs to draw itself: the state, the words and the room.
struct Scene {
  let state: KioskState
  let words: Words
  let frame: KioskFrame

  init(_ state: KioskState, _ size: Size) {
    self.state = state
    words = Words(state.look.language)
    frame = KioskFrame(size, shift: state.shift)
  }

  var glyphs: Glyphs { state.look.glyphs }
  var body: Rect { frame.body }
  var snapshot: PublicSnapshot? { state.snapshot }
  /// Whether there is room for air between the lines.
  var isSpaced: Bool { body.rows >= 28 }

  /// The largest scale that gives something to what stands below, at the least half; else all.
  static func giving(_ scale: Int, _ isBetter: (Int) -> Bool) -> Int {
    guard scale > 0 else { return scale }
    let least = (scale + 1) / 2
    return (least...scale).last(where: isBetter) ?? scale
  }

  func width(_ text: String) -> Int {
    CharacterWidth.width(of: text, ambiguous: state.look.ambiguous)
  }

  func name(_ name: PublicName) -> String { state.look.latin ? name.latin : name.written }

  /// A figure, or `--` where the data is too old to be shown.
  func figure(_ text: String) -> String { state.freshness.isShown ? text : Self.noFigure }

  func figure(_ number: Int) -> String { figure(String(number)) }

  static let noFigure = "--"

  /// `95.0%`.
  func rate(_ tally: Tally?) -> String {
    guard let rate = tally?.rate else { return Self.noFigure }
    return figure("\(rate.percent)%")
  }

  /// `2026 年 8 月`.
  func month(_ month: Month) -> String {
    words(
      KioskPhrase.month,
      [
        "year": String(month.year), "month": String(month.number), "iso": month.description,
      ])
  }

  /// `2026 年 8 月，已定稿`.
  func month(_ published: PublicMonth) -> String {
    words(
      published.state == .settled ? KioskPhrase.monthSettled : .monthPublicity,
      ["month": month(published.month)])
  }
}

/// A page of the screen: how many screens it takes, and how each looks.
protocol KioskPageView {
  var screens: Int { get }
  func draw(_ canvas: inout Canvas, screen: Int)
}

extension Scene {
  func page(_ page: KioskPage) -> any KioskPageView {
    if frame.kind == .compact, page != .ranking, page != .text {
      return CompactPage(scene: self, page: page)
    }
    switch page {
    case .communities: return CommunitiesPage(self)
    case .satisfaction: return SatisfactionPage(self)
    case .coverage: return CoveragePage(self)
    case .ranking: return RankingPage(self)
    case .journal: return JournalPage(self)
    case .life: return LifePage(self)
    case .text: return TextPage(self)
    }
  }
}
