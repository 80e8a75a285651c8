import Domain
import Kiosk
import Testing
import TextUI
import Wording

@Suite("The hall remembers the highest row of the journal that it showed")
struct LostRowTests {
  private let size = Size(rows: 40, columns: 120)
  private let hash = String(repeating: "ab12", count: 16)

  private func shown(_ sequence: Int, _ hash: String) -> PublicSnapshot {
    var snapshot = Hall.usual
    snapshot.journal = PublicHead(sequence: sequence, hash: hash)
    return snapshot
  }

  @Test("and says so when the journal goes back, until it is there again")
  func back() {
    var state = Hall.state(.satisfaction)
    #expect(state.seen?.sequence == 1_234 && state.lost == nil)
    state.receive(.success(shown(1_200, hash)), at: Hall.now)
    #expect(state.lost?.sequence == 1_234)
    #expect(view(state, size).text.contains("账本回到第 1200 行，先前见过第 1234 行"))
    // A newer one that is still lower takes nothing back.
    state.receive(.success(shown(1_233, hash)), at: Hall.now)
    #expect(view(state, size).text.contains("先前见过第 1234 行"))
    state.receive(.success(shown(1_235, hash)), at: Hall.now)
    #expect(state.lost == nil && !view(state, size).text.contains("先前见过"))
  }

  @Test("and when another row has its number")
  func another() {
    var state = Hall.state(.satisfaction)
    state.receive(.success(shown(1_234, hash)), at: Hall.now)
    #expect(state.lost?.sequence == 1_234)
  }

  @Test("from one run to the next, in Chinese and English, at every width", arguments: Size.hall)
  func nextRun(size: Size) {
    for look in [KioskLook(.chinese), KioskLook(.english)] {
      var state = KioskState(
        KioskSettings(), look, now: Hall.now, seen: PublicHead(sequence: 2_000, hash: hash))
      state.receive(.success(shown(1_234, hash)), at: Hall.now)
      #expect(view(state, size).text.contains("2000"), "\(size) \(look)")
    }
  }
}
