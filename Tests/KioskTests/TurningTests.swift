import Domain
import Kiosk
import SeededChance
import Testing
import TextUI

@Suite("The pages of the hall take turns")
struct TurningTests {
  private let size = Size(rows: 40, columns: 120)

  @Test("each as long as it was set, a long list to its end first")
  func order() throws {
    var state = usual()
    var spans: [(page: KioskPage, screen: Int, seconds: Int)] = []
    for second in 0..<600 {
      state.tick(now: Hall.now + second)
      let (page, screen) = shownPage(state, size)
      if let last = spans.last, last.page == page, last.screen == screen {
        spans[spans.count - 1].seconds += 1
      } else {
        spans.append((page, screen, 1))
      }
    }
    // The first and the last were seen in part only.
    for span in spans.dropFirst().dropLast() {
      #expect(span.seconds == state.settings.seconds[span.page], "\(span)")
    }
    let ranking = spans.filter { $0.page == .ranking }.map(\.screen)
    let screens = try #require(ranking.max()) + 1
    #expect(screens > 1)
    for (one, next) in zip(spans, spans.dropFirst()) where one.page == .ranking {
      #expect(one.screen + 1 == screens ? next.page == .journal : next.screen == one.screen + 1)
    }
    #expect(Set(spans.map(\.page)) == Set(state.settings.pages))
  }

  @Test("over a month without drifting: what is shown is a function of the time alone")
  func month() {
    var played = usual()
    var chance = Chance(seed: 11)
    var now = Hall.now
    let end = Hall.now + 31 * Moment.secondsADay
    let cycle = cycleSeconds(played)
    while now < end {
      now = now + Int.random(in: 1...9_000, using: &chance)
      played.tick(now: now)
      var fresh = usual()
      fresh.tick(now: now)
      #expect(shownPage(played, size) == shownPage(fresh, size))
      fresh.tick(now: now + 1_000 * cycle)
      #expect(shownPage(played, size) == shownPage(fresh, size))
      #expect(
        view(played, size)
          == view(
            {
              var s = usual(); s.tick(now: now); return s
            }(), size))
    }
  }

  @Test("by the time of the day, and without what has nothing to show")
  func schedule() throws {
    var state = usual()
    let span = try #require(ClockSpan("12:00-13:30"))
    state.settings.schedule = [.init(span, [.text, .coverage])]
    func pages(at clock: Int) -> Set<KioskPage> {
      Set(
        (0..<300).map { second in
          state.tick(now: Moment(Hall.today, second: clock * 60 + second))
          return shownPage(state, size).page
        })
    }
    #expect(
      pages(at: 11 * 60) == [.communities, .satisfaction, .coverage, .ranking, .journal, .life])
    #expect(pages(at: 12 * 60) == [.text, .coverage])
    state.textLines = []
    #expect(pages(at: 12 * 60) == [.coverage])
    var records = Hall.records
    records.publish(Hall.august, .scoring)
    state.receive(.success(Hall.snapshot(records)), at: Hall.now)
    #expect(pages(at: 11 * 60) == [.communities, .coverage, .journal, .life])
  }

  private func usual() -> KioskState {
    var state = Hall.state()
    state.receive(.success(Hall.usual), at: Hall.now)
    return state
  }

  private func cycleSeconds(_ state: KioskState) -> Int {
    var state = state
    let start = shownPage(state, size)
    var seconds = 0
    var left = false
    while true {
      seconds += 1
      state.tick(now: Hall.now + seconds)
      let shown = shownPage(state, size)
      if shown != start { left = true }
      if left, shown == start, !wasStart(state, seconds - 1) { break }
    }
    // From the start of a span to its next start, wherever the first look fell.
    var back = 0
    while true {
      state.tick(now: Hall.now + (-back - 1))
      if shownPage(state, size) != start { break }
      back += 1
    }
    return seconds + back
  }

  private func wasStart(_ state: KioskState, _ second: Int) -> Bool {
    var state = state
    state.tick(now: Hall.now)
    let start = shownPage(state, size)
    state.tick(now: Hall.now + second)
    return shownPage(state, size) == start
  }
}
