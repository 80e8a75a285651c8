import Curses
import Testing

@testable import App

@Suite("Starting the screen in the hall again")
struct RestartPolicyTests {
  @Test("does not wait when it had drawn, however often it was killed after a while")
  func atOnce() {
    var policy = RestartPolicy()
    for _ in 0..<100 {
      policy.note(KeptProgram.Life(signal: 9, frames: 20, lived: 20_000))
      #expect(policy.pause == 0)
    }
  }

  @Test("waits less than half a second when it dies again and again after its first picture")
  func brief() {
    var policy = RestartPolicy()
    for _ in 0..<100 { policy.note(KeptProgram.Life(signal: 9, frames: 1, lived: 80)) }
    #expect((1..<500).contains(policy.pause))
    policy.note(KeptProgram.Life(signal: 9, frames: 100_000, lived: 100_000_000))
    #expect(policy.pause == 0)
  }

  @Test("waits longer and longer, at most half a minute, when it never draws")
  func blind() {
    var policy = RestartPolicy()
    var pauses: [Int] = []
    for _ in 0..<40 {
      policy.note(KeptProgram.Life(status: 1, frames: 0, lived: 50))
      pauses.append(policy.pause)
    }
    #expect(pauses.first == 250 && pauses == pauses.sorted() && pauses.last == 30_000)
    policy.note(KeptProgram.Life(signal: 9, frames: 3, lived: 20_000))
    #expect(policy.pause == 0)
  }
}
