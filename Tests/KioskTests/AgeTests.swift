import Domain
import Kiosk
import Testing
import TextUI
import Wording

@Suite("Somebody in the hall, of the data's age")
struct AgeTests {
  private let size = Size(rows: 40, columns: 120)

  @Test("reads it in words, fresh or late")
  func words() {
    #expect(text(age: 12).contains("数据 12 秒前"))
    #expect(text(age: 90).contains("数据 1 分钟前"))
    #expect(text(age: 91).contains("! 数据迟了，1 分钟前的"))
    #expect(text(age: 300).contains("95."), "late is still shown")
    #expect(text(age: 12, look: KioskLook(.english)).contains("Data 12 s ago"))
  }

  @Test("sees no figure any more when it is too old", arguments: KioskPage.allCases)
  func gone(_ page: KioskPage) {
    for age in [301, 4_000, 100_000, -61] {
      for size in [size, Size(rows: 12, columns: 40), Size(rows: 100, columns: 300)] {
        let one = view(Hall.state(page, age: age), size)
        let other = view(Hall.state(page, age: age, Self.otherFigures), size)
        #expect(one == other, "no figure tells one from the other: \(page) \(age) \(size)")
        let fresh = view(Hall.state(page), size)
        if page != .text { #expect(fresh != view(Hall.state(page, Self.otherFigures), size)) }
      }
    }
    #expect(text(age: 301).contains("10:26 起无数据"))
    #expect(text(age: 100_000).contains("10-13 06:45 起无数据"))
    #expect(text(age: -61).contains("还没到"))
  }

  @Test("reads why there is none, and sees figures again when there is one")
  func faults() {
    var state = Hall.state(.satisfaction, nil)
    #expect(view(state, size).text.contains("等街道公示快照"))
    let faults: [(KioskFault, String)] = [
      (.missing, "不在"), (.notRegular, "不是普通文件"), (.tooLarge(limit: 8), "太大"),
      (.unreadable("Permission denied"), "Permission denied"),
      (.snapshot(.malformed(offset: 3)), "不完整"), (.snapshot(.member("x")), "不完整"),
      (.snapshot(.unknownVersion(9)), "版本 9"),
    ]
    for (fault, words) in faults {
      state.receive(.failure(fault), at: Hall.now)
      #expect(view(state, size).text.contains(words), "\(fault)")
    }
    state.receive(.success(Hall.usual), at: Hall.now)
    #expect(view(state, size).text.contains("数据 0 秒前"))
    state.receive(.failure(.missing), at: Hall.now)
    #expect(
      view(state, size).text.contains("数据 0 秒前"), "what was read stays as long as it is fresh")
    #expect(view(state, size).text.contains("公示快照不在"))
    state.restarted = Hall.now
    state.receive(.success(Hall.usual), at: Hall.now)
    #expect(view(state, size).text.contains("10:32 重新启动过"))
  }

  @Test("reads the same span by the clock, over midnight too")
  func spans() throws {
    let night = try #require(ClockSpan("22:00-06:00"))
    #expect(night.contains(minute: 23 * 60) && night.contains(minute: 5 * 60))
    #expect(!night.contains(minute: 6 * 60) && !night.contains(minute: 12 * 60))
    #expect(night.text == "22:00-06:00")
    let wrong = [
      "", "7:30-9:00", "07:30", "07:30-25:00", "07:60-08:00", "08:00-08:00", "+7:30-09:00",
    ]
    for text in wrong { #expect(ClockSpan(text) == nil, "\(text)") }
  }

  /// The same street with other figures everywhere.
  private static let otherFigures: PublicSnapshot = {
    var other = Hall.usual
    for place in other.current.communities.indices {
      other.current.communities[place].households += 11
      other.current.communities[place].grids += 10
      other.current.communities[place].workers += 7
      other.current.communities[place].present += 5
      other.current.communities[place].answers += 3
    }
    other.current.vacancies = []
    other.life?.year.solved = 555
    other.life?.month.received = 55
    other.life?.withStation = 15
    other.journal = PublicHead(sequence: 77, hash: String(repeating: "0123abcd", count: 8))
    other.published?.head = String(repeating: "0123abcd", count: 8)
    other.published?.tally?.satisfied -= 500
    for place in other.published?.communities.indices ?? 0..<0 {
      other.published?.communities[place].tally?.satisfied -= 100
    }
    for place in other.published?.rankings.indices ?? 0..<0 {
      other.published?.rankings[place].rows.removeFirst()
    }
    return other
  }()

  private func text(age: Int, look: KioskLook = KioskLook(.chinese)) -> String {
    view(Hall.state(.satisfaction, look: look, age: age), size).text
  }
}
