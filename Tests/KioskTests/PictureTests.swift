import Domain
import Kiosk
import Testing
import TextUI
import Wording

@Suite("The picture in the hall")
struct PictureTests {
  static let sizes = [
    (40, 12), (60, 20), (79, 24), (80, 23), (80, 24), (97, 31), (120, 40), (160, 45), (200, 60),
    (237, 64), (300, 100),
  ].map { Size(rows: $0.1, columns: $0.0) }

  static let looks = [
    KioskLook(.chinese), KioskLook(.english), KioskLook(.chinese, ambiguous: .wide),
    KioskLook(.chinese, glyphs: .ascii), .plainLatin,
  ]

  @Test("has a clock, the page's number and the age at every size", arguments: KioskPage.allCases)
  func complete(_ page: KioskPage) {
    for size in Self.sizes {
      for look in Self.looks {
        let canvas = view(Hall.state(page, look: look), size)
        let text = canvas.text
        #expect(text.contains("10:32"), "\(page) \(size) \(look.language)")
        #expect(text.contains("1/1") && text.contains("12"), "\(page) \(size)")
        // The figures and lists reach into the lower half, whatever the size.
        if size.columns >= 80, size.rows >= 24, page != .journal, page != .text {
          let last = (3..<size.rows - 5).last { canvas.rowText($0).contains { $0 != " " } }
          #expect((last ?? 0) * 100 >= size.rows * 45, "\(page) \(size) is empty below")
        }
        if look == .plainLatin, page != .text {
          #expect(canvas.cells.allSatisfy { $0.codePoint(0) < 0x7F }, "\(page) \(size)")
        }
      }
    }
  }

  @Test("says of which month a rate is that stands under the head of another")
  func rateOfMonth() {
    let size = Size(rows: 30, columns: 100)
    let text = view(Hall.state(.communities), size).text
    #expect(text.contains("各社区 2026 年 10 月") && text.contains("8 月满意率"))
    let english = view(Hall.state(.communities, look: KioskLook(.english)), size).text
    #expect(english.contains("Satisfied 2026-08"))
  }

  @Test(
    "uses a large screen: down to the foot, without a hole, and larger than on a small one",
    arguments: KioskPage.allCases.filter { $0 != .text })
  func large(_ page: KioskPage) {
    for size in [Size(rows: 60, columns: 200), Size(rows: 100, columns: 300)] {
      for look in [KioskLook(.chinese), KioskLook(.english)] {
        let canvas = view(Hall.state(page, look: look), size)
        let used = (3..<size.rows - 5).filter { row in
          canvas.row(row).contains { $0.text != " " || $0.style.attributes.contains(.reverse) }
        }
        #expect((used.last ?? 0) * 100 >= size.rows * 70, "\(page) \(size) is empty below")
        for (row, next) in zip(used, used.dropFirst()) {
          #expect(next - row <= 5, "\(page) \(size) has a hole below row \(row)")
        }
        let few = view(Hall.state(page, look: look), Size(rows: 40, columns: 120))
        #expect(bigCells(canvas) >= 2 * bigCells(few), "\(page) \(size)")
      }
    }
  }

  @Test("has every community's figures large where the screen is as large as the hall's largest")
  func largeFigures() {
    let size = Size(rows: 100, columns: 300)
    for page in [KioskPage.communities, .satisfaction, .coverage] {
      let canvas = view(Hall.state(page), size)
      let lower = (size.rows / 2..<size.rows).filter { row in
        canvas.row(row).contains { $0.style.attributes.contains(.reverse) }
      }
      #expect(lower.count > 10, "\(page)")
    }
    // Before the first answer of a month too, when the figures above could be larger still.
    var first = Hall.usual
    for place in first.current.communities.indices { first.current.communities[place].answers = 0 }
    let canvas = view(Hall.state(.communities, first), size)
    let low = (75..<90).flatMap { canvas.row($0) }
    #expect(low.contains { $0.style.attributes.contains(.reverse) })
  }

  @Test("moves by one cell at most, nothing of it is lost, and it comes back")
  func shift() {
    for size in [Size(rows: 12, columns: 40)] + Size.hall {
      var state = Hall.state(.coverage)
      let still = trimmed(view(state, size))
      state.settings.shiftMinutes = 3
      var seen: Set<Int> = []
      let snapshot = Hall.usual
      for minute in stride(from: 0, to: 27, by: 3) {
        let now = Hall.now + minute * 60
        var fresh = snapshot
        fresh.made = now + -12
        state.receive(.success(fresh), at: now)
        let canvas = view(state, size)
        let clock = (0..<minute).isEmpty ? still : trimmed(canvas)
        #expect(clock.count == still.count)
        let first = (0..<size.columns).first { column in
          (0..<size.rows).contains { canvas[$0, column].text != " " }
        }
        seen.insert(first ?? -1)
      }
      #expect(seen.count == 3, "\(seen)")
    }
  }

  @Test("is all dim at night, in text and accent by day")
  func night() {
    var state = Hall.state(.satisfaction)
    let roles = Set(view(state, Size(rows: 40, columns: 120)).cells.map(\.style.role))
    #expect(roles.isSubset(of: [.text, .accent, .border]))
    state.tick(now: Moment(Hall.today, second: 23 * 3_600))
    let dark = Set(view(state, Size(rows: 40, columns: 120)).cells.map(\.style.role))
    #expect(dark == [.dim])
  }

  @Test("says what it needs where it is too small")
  func small() {
    let canvas = view(Hall.state(), Size(rows: 10, columns: 30))
    #expect(canvas.text.contains("屏幕要 40x12"))
    for size in [Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 3, columns: 300)]
    {
      #expect(view(Hall.state(), size).size == size)
    }
  }

  @Test("shows text from outside and obeys none of it")
  func hostile() {
    var state = Hall.state(.text)
    state.textLines = [
      "\u{1B}[2J\u{1B}]0;x\u{07}", "\u{202E}abc", String(repeating: "长", count: 5_000),
    ]
    for size in Self.sizes {
      let canvas = view(state, size)
      #expect(canvas.cells.allSatisfy { $0.codePoint(0) >= 0x20 || $0.isRightHalf })
      #expect(!canvas.text.unicodeScalars.contains("\u{202E}"))
    }
  }

  /// Cells of big figures.
  private func bigCells(_ canvas: Canvas) -> Int {
    canvas.cells.count { $0.style.attributes.contains(.reverse) }
  }

  /// The rows with something on them, their edges cut.
  private func trimmed(_ canvas: Canvas) -> [String] {
    (0..<canvas.size.rows).map { canvas.rowText($0).filter { $0 != " " } }.filter { !$0.isEmpty }
  }
}
