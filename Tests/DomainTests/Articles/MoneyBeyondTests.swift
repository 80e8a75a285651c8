import Domain
import Testing

@Suite("Sums of money that no street pays")
struct MoneyBeyondTests {
  /// As large as an earlier version took it.
  private func street(base: Int) -> SampleStreet {
    var street = PayExample.street()
    var scheme = Scheme()
    scheme.mode = .fixed
    scheme.base = BaseRate(raw: base)
    street.records.schemes[scheme.key] = scheme
    for (place, worker) in PayExample.ids.enumerated() {
      for copy in 0..<200 {
        street.special(
          SpecialTask.ID("B\(place)-\(copy)"), worker, Points(raw: Points.representable.upperBound))
      }
    }
    return street
  }

  @Test("are shown, said to be beyond, and never published")
  func beyond() {
    let slice = street(base: BaseRate.representable.upperBound).slice
    let board = Board(slice)
    #expect(board.isBeyondMoney)
    #expect(board.workers.allSatisfy { $0.pay.fen > 0 })
    #expect(board.pools.allSatisfy { $0.paid.fen > 0 })
    var reviewed = slice
    let key = StreetMonth.Key(street: slice.street, month: slice.month)
    reviewed.records.months[key] = StreetMonth(key: key, state: .review)
    #expect(throws: Refusal.moneyBeyond(slice.month)) {
      try apply(
        .advance(AdvanceMonth(street: key.street, month: key.month, to: .publicity)),
        by: Actor(name: "shen", role: .street, place: key.street.text), on: "2026-11-02",
        to: reviewed)
    }
  }

  @Test("are paid as they come within the limits of today")
  func within() {
    let slice = street(base: 100_000).slice
    let board = Board(slice)
    #expect(!board.isBeyondMoney)
    #expect(board.worker("chen")?.pay == Money(fen: board.worker("chen")!.poolPoints!.raw * 10))
  }
}
