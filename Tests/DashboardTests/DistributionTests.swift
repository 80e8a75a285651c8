import Demo
import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("The spread of pay in a class")
struct DistributionTests {
  static let demo = demoRecords(.street, today: Fixture.today)
  var screen = Screen(Self.demo, columns: 120, rows: 40)

  @Test("says in words where somebody stands, and marks him")
  mutating func saysPlace() {
    screen.press(.typed("D"))
    #expect(screen.text.contains("绩差~分布 社工（云河街道 140 人）"))
    #expect(screen.text.contains("赵国强 954.38 元，第"))
    #expect(screen.text.contains("共 140 人，在"))
    #expect(screen.text.contains("中位数"))
    #expect(screen.line(with: "►").contains("人"))
  }

  @Test("never mixes classes")
  mutating func keepsClassesApart() {
    screen.press(.typed("D"), .tab)
    #expect(!screen.text.contains("分布 社工"))
    #expect(!screen.text.contains("赵国强"))
  }

  @Test("leaves out those on probation and says why")
  mutating func leavesOutProbation() {
    screen.press(.typed("G"), .typed("D"))
    #expect(screen.hint.contains("郑涛不进池，没有绩差可比。"))
  }

  @Test("says so while others' marks are kept from the reader")
  mutating func staysBlind() {
    screen.press(.typed("["), .typed("D"))
    #expect(screen.text.contains("别人的评分还没公布"))
  }

  @Test("goes from person to person, to the explanation and back")
  mutating func walks() {
    screen.press(.typed("D"), .typed("g"))
    #expect(screen.text.contains("第 1 名，共 140 人，在最高的四分之一。"))
    screen.press(.typed("G"))
    #expect(screen.text.contains("第 140 名，共 140 人，在最低的四分之一。"))
    screen.press(.enter)
    #expect(screen.text.contains("说明"))
    screen.press(.escape)
    #expect(screen.text.contains("第 140 名，共 140 人"))
    screen.press(.escape)
    #expect(screen.text.contains("3 社工"))
  }

  @Test(
    "counts everybody once, in steps of 1, 2 or 5", arguments: [1, 2, 5, 10, 20])
  func counts(_ limit: Int) throws {
    let slice = Slice(street: Fixture.street, month: Fixture.today.month, records: Self.demo)
    let board = Board(slice)
    for pool in board.pools {
      let distribution = try #require(PayDistribution(pool.key, board.workers))
      #expect(distribution.members.count == pool.members)
      let histogram = PayHistogram(distribution, limit: limit)
      #expect(histogram.bins.reduce(0) { $0 + $1.count } == pool.members)
      #expect(histogram.bins.count <= limit)
      #expect(distribution.members.allSatisfy { histogram.place(of: $0.pay) != nil })
      #expect(distribution.quantile(0) == distribution.lowest)
      #expect(distribution.quantile(4) == distribution.highest)
      #expect(distribution.quantile(1) <= distribution.median)
    }
  }
}

@Suite("Charts in numbers")
struct ChartFigureTests {
  static let months = (0..<6).map { Month(year: 2026, month: 1 + $0) }

  private func remark(_ values: [Int?], _ grids: [Int?]) -> HistoryRemark? {
    HistoryRemark(MonthSeries(months: Self.months, values: values), grids: grids)
  }

  @Test("a remark names grids only where the duties prove it")
  func remarks() {
    let points = { (raw: Int) in Points(raw: raw) }
    let month = { (number: Int) in Month(year: 2026, month: number) }
    #expect(
      remark([210, 213, 170, 172, nil, 171], [1, 1, 0, 0, 0, 0])
        == .gaveUpGrids(since: month(3), before: points(213), after: points(170)))
    #expect(
      remark([170, 171, 220, 221, 222, 223], [0, 0, 1, 1, 2, 1])
        == .tookGrids(since: month(3), before: points(171), after: points(220)))
    // The total rose although a grid went, or nobody knows the month before.
    #expect(
      remark([100, 110, 120, 130, 140, 150], [1, 1, 0, 0, 0, 0])
        == .range(highest: month(6), points(150), lowest: month(1), points(100)))
    #expect(
      remark([nil, nil, 120, 130, 140, 150], [nil, 1, 0, 0, 0, 0])
        == .range(highest: month(6), points(150), lowest: month(3), points(120)))
    #expect(remark([5, 5, nil, nil, 5, 5], [0, 0, 0, 0, 0, 0]) == .level(points(5)))
    #expect(remark([nil, nil, 120, nil, nil, nil], []) == nil)
  }

  @Test("a scale takes all values in and does not blow up small changes", arguments: [1, 3, 100])
  func scales(_ difference: Int) throws {
    let series = MonthSeries(
      months: Self.months, values: [10_000, nil, 10_000 + difference, nil, nil, nil])
    let scale = try #require(series.scale)
    #expect(scale.low <= 10_000 && scale.high >= 10_000 + difference)
    #expect(scale.high - scale.low >= 1_000)
  }

  @Test("a bar of parts is as long as its room, every part by its share")
  func composes() {
    let bar = CompositionBar(parts: [("W", 6_100), ("E", 9_250), ("X", 0), ("S", 1_843)])
    #expect(bar.widths(cells: 40).reduce(0, +) == 40)
    #expect(bar.widths(cells: 40)[2] == 0)
    let text = bar.line(cells: 40, glyphs: .ascii).text
    #expect(text.hasPrefix("W=============E"))
    #expect(text.hasSuffix("  W 35%  E 54%  S 11%"))
    #expect(CompositionBar(parts: [("W", 0)]).line(cells: 40, glyphs: .ascii).text.isEmpty)
  }

  @Test("blocks are densest where a look is asked for")
  func densities() {
    #expect(
      [9_300, 9_299, 9_000, 8_999, 8_500, 8_499].map(BlockMeasure.satisfaction.density)
        == [1, 2, 2, 3, 3, 4])
    #expect([400, 401, 450, 451, 500, 501].map(BlockMeasure.load.density) == [1, 2, 2, 3, 3, 4])
  }

  @Test(
    "blocks stay inside their page, apart from each other, the selected one always in sight",
    arguments: [(40, 7), (58, 14), (78, 18), (118, 33), (198, 54), (10, 2), (1, 1)])
  func standInside(_ columns: Int, _ rows: Int) {
    let area = Rect(row: 3, column: 1, rows: rows, columns: columns)
    for count in [1, 6, 72] {
      let layout = BlockLayout(count: count, minimum: 21, in: area)
      var top = 0
      for index in 0..<count {
        top = layout.top(showing: index, from: top)
        let shown = (0..<count).compactMap { layout.rect(of: $0, top: top) }
        #expect(layout.rect(of: index, top: top) != nil)
        #expect(shown.allSatisfy { $0.intersection(area) == $0 })
        for (place, rect) in shown.enumerated() {
          #expect(shown[(place + 1)...].allSatisfy { $0.intersection(rect).isEmpty })
        }
      }
    }
  }
}
