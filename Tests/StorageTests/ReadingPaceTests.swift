import Storage
import Testing

@Suite("A screen reads again after the changes of others")
struct ReadingPaceTests {
  private let start = ContinuousClock.now

  /// Reads of 10 ms that begin as soon as the pace lets them, while changes come without an end.
  private func burst(of count: Int, reading length: Duration) -> [Double] {
    var pace = ReadingPace()
    var now = start
    return (0..<count).map { _ in
      let rest = pace.rest(at: now)
      now += .seconds(rest)
      pace.note(from: now, to: now + length)
      now += length
      return rest
    }
  }

  @Test("a change that comes alone is read at once")
  func alone() {
    var pace = ReadingPace()
    #expect(pace.rest(at: start) == 0)
    for second in 0..<10 {
      let now = start + .seconds(second)
      #expect(pace.rest(at: now) == 0)
      pace.note(from: now, to: now + .milliseconds(30))
    }
  }

  @Test("in a burst it rests longer each time, a second at the most")
  func rests() {
    let rests = burst(of: 100, reading: .milliseconds(20))
    #expect(rests[0] == 0 && rests[1] == 0)
    #expect(zip(rests, rests.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
    #expect(rests[10] > 0.1)
    #expect(burst(of: 100, reading: .milliseconds(300)).max().map { $0 <= 1 } == true)
  }

  @Test("after a quiet time the next change is read at once again")
  func recovers() {
    var pace = ReadingPace()
    var now = start
    for _ in 0..<20 {
      pace.note(from: now, to: now + .milliseconds(20))
      now += .milliseconds(20)
    }
    #expect(pace.rest(at: now) > 0)
    #expect(pace.rest(at: now + .seconds(2)) == 0)
  }
}
