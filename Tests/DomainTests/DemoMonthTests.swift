import Demo
import Domain
import Testing

@Suite("The street's officer who opens the demo")
struct DemoMonthTests {
  let open = Month(year: 2026, month: 10)

  /// The board of the month that many months before the open one.
  private func board(_ back: Int) -> Board {
    Board(
      Slice(street: "S1", month: Month(index: open.index - back), records: DemoTests.street))
  }

  @Test("finds five months with everything in", arguments: 1...5)
  func settledInAllButName(back: Int) {
    let board = board(back)
    #expect(board.state == .scoring)
    #expect(board.unsignedBatches.isEmpty)
    #expect(board.communities.count { $0.submission != nil } == 12)
    for worker in board.workers {
      #expect(worker.pendingSpecials.isEmpty)
      #expect(
        !worker.flags.contains { $0.code.hasPrefix("missing") || $0.code.hasPrefix("unmarked") })
    }
  }

  @Test("finds the current month open, with the door batch in and no mark")
  func openMonth() {
    let board = board(0)
    #expect(board.state == .open)
    #expect(board.unsignedBatches == ["B1"])
    #expect(DemoTests.street.marks.keys.allSatisfy { $0.month < open })
    #expect(board.workers.contains { !$0.pendingSpecials.isEmpty })
    #expect(board.community("C03")?.vacancies.map(\.target) == ["C03-G6"])
  }

  /// S1: 830 within a community, 186 for relief, 1260 among deputies and workers, 620 among chiefs.
  @Test("finds spreads of the size the published reform reports", arguments: 1...5)
  func spreads(back: Int) {
    let board = board(back)
    func yuan(_ matches: (Spread) -> Bool) -> Int {
      (board.spreads.filter(matches).map(\.difference.fen).max() ?? 0) / 100
    }
    #expect((650...1150).contains(yuan { $0.group == .community }))
    #expect((140...240).contains(yuan { $0.group == .main && $0.id == "M01" }))
    #expect((1000...1500).contains(yuan { $0.classes == "worker+deputy" }))
    #expect((480...740).contains(yuan { $0.classes == "chief" }))
  }

  @Test("finds about 95 % satisfied, and fewer in one community", arguments: 1...5)
  func satisfaction(back: Int) {
    let board = board(back)
    let all = board.communities.compactMap(\.rate)
    let satisfied = all.reduce(0) { $0 + $1.satisfied }
    let valid = all.reduce(0) { $0 + $1.valid }
    #expect((935...965).contains(satisfied * 1000 / valid))
    let lowest = board.communities.min { perMille($0.rate) < perMille($1.rate) }
    #expect(lowest?.name == "柳岸")
  }

  private func perMille(_ rate: Rate?) -> Int { rate.map { $0.satisfied * 1000 / $0.valid } ?? 0 }

  @Test("finds workloads from light to heavy, and marks with a real spread", arguments: 1...5)
  func workloads(back: Int) {
    let board = board(back)
    let whole = board.workers.filter {
      $0.workerClass != .chief && $0.presence.present.count == board.month.length
    }
    let loads = whole.map(\.workload.raw).sorted()
    #expect((45_00...70_00).contains(loads[loads.count / 4]))
    #expect((100_00...130_00).contains(loads[loads.count * 9 / 10]))
    let effects = whole.map(\.effect.points.raw).sorted()
    #expect((80_00...86_00).contains(effects[0]))
    #expect((94_00...98_00).contains(effects[effects.count - 1]))
  }

  @Test("finds 王小军's August as the explanation draws it")
  func drawnMonth() {
    let worker = board(2).worker("W022")
    #expect(worker?.workload.raw == 102_72)
    #expect(worker?.effect.points.raw == 93_79)
    #expect(worker?.special.raw == 2_00)
    #expect(worker?.satisfaction.points.raw == 19_00)
    #expect(worker?.total.raw == 217_51)
  }
}
