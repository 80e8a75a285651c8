import Demo
import Domain
import Testing

@Suite("The secretary of 桂花")
struct DemoFixtureTests {
  let records = Fixture.guihua()

  private func board(_ month: Int) -> Board {
    Board(
      Slice(street: Fixture.street, month: Month(year: 2026, month: month), records: records))
  }

  @Test("sees the workloads of the drawing")
  func workloads() {
    let loads = board(10).workers.map(\.workload.raw)
    #expect(loads == [80_00, 95_40, 97_30, 96_00, 104_65, 90_20, 61_00, 25_19, 38_00])
  }

  @Test("sees the survey of the drawing: 176 of 191, by the grids and by the whole community")
  func survey() {
    let rates = board(10).workers.map(\.satisfaction.points.raw)
    #expect(rates == [18_43, 18_86, 18_86, 18_67, 18_75, 17_22, 18_43, 6_48, 18_43])
    let rate = board(10).community(Fixture.community)?.rate
    #expect(rate?.satisfied == 176)
    #expect(rate?.valid == 191)
  }

  @Test("sees who is vacant, on leave, on probation and proposed")
  func story() {
    let board = board(10)
    #expect(board.community(Fixture.community)?.vacancies.map(\.target) == ["C03-G6"])
    #expect(board.worker("W027")?.flags.contains(.onLeave) == true)
    #expect(board.worker("W028")?.pool == nil)
    #expect(board.worker("W025")?.pendingSpecials.map(\.title) == ["夜间转移老人"])
    #expect(board.worker("W022")?.total.raw == 118_16)
  }

  @Test("still owes two marks for September, where 赵国强 has E 92.10 and 吴佳怡 88.42")
  func september() {
    let board = board(9)
    #expect(board.state == .scoring)
    let owing = board.workers.filter { $0.flags.contains(.missing(.superior)) }
    #expect(owing.map(\.id) == ["W027", "W028"])
    #expect(board.worker("W026")?.effect.points.raw == 92_10)
    #expect(board.worker("W026")?.workload.raw == 61_00)
    #expect(board.worker("W025")?.effect.points.raw == 88_42)
  }

  @Test("has tables that keep the rules and can be imported")
  func importable() throws {
    for records in [records, Fixture.emptyStreet()] {
      #expect(DemoInvariants(records).broken == [])
      var copy = Records()
      try copy.make(Records().merge(records.incoming))
      #expect(copy == records)
    }
  }
}
