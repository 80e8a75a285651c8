import Domain
import TextUI
import Wording

/// What stands in the block of a grid, made once when the figures come.
struct BlockFacts: Sendable {
  let name: String
  let households: Int
  let holder: TextLine
  let points: Points?
  let rate: Rate?
  /// Workers who are there.
  let present: Int
  /// What residents wait for; `nil` = it was not read.
  let open: OpenRequests?

  /// Households for each worker who is there; `nil` = nobody is.
  var load: Int? { present > 0 ? (2 * households + present) / (2 * present) : nil }

  /// 1 to 4; 0 = nothing is known.
  func density(_ measure: BlockMeasure) -> Int {
    switch measure {
    case .satisfaction: rate.map { measure.density(of: $0.tenThousandths) } ?? 0
    case .load: load.map { measure.density(of: $0) } ?? 4
    case .requests:
      switch open.map(\.worst) {
      case nil: 0
      case .some(nil): 1
      case .green: 2
      case .yellow: 3
      case .red: 4
      }
    }
  }

  func number(_ measure: BlockMeasure, _ words: Words) -> String {
    switch measure {
    case .satisfaction: rate.map { NumberText.percent($0) + "%" } ?? "--"
    case .load:
      load.map { words(ChartsPhrase.householdsEach, ["count": "\($0)"]) }
        ?? words(ChartsPhrase.nobodyThere)
    case .requests: open.map { words(ChartsPhrase.requestsOpen, ["count": "\($0.open)"]) } ?? "--"
    }
  }

  /// `33/35` and `81-98%`, whose ends say how sure the rate is.
  var sample: (answers: String, interval: String)? {
    guard let rate else { return nil }
    let (low, high) = rate.interval(scale: 100)
    return ("\(rate.satisfied)/\(rate.valid)", "\(low)-\(high)%")
  }
}

extension MonthFacts {
  /// The block of every grid of the street.
  func makeBlockFacts() -> [String: BlockFacts] {
    let table = table(.grids)
    return Dictionary(
      uniqueKeysWithValues: table.ids.compactMap { id in
        guard let grid = records.grids[Identifier(id)] else { return nil }
        return (id, blockFacts(grid))
      })
  }

  private func blockFacts(_ grid: Grid) -> BlockFacts {
    let vacancy = vacancyAhead(of: grid)
    let present = holdings.present(for: grid.id, in: grid.community, on: day)
    var holder = holderCell(grid, vacancy)
    if present.isEmpty {
      holder =
        TextLine(viewer.glyphs.signs.attention + " ", style: .warning) + holder
    }
    return BlockFacts(
      name: names.target(grid.id), households: grid.households, holder: holder,
      points: records.points(of: grid.id, in: month), rate: gridRate(grid), present: present.count,
      open: registers?.openRequests(in: grid.id))
  }

  /// What the densest block of a rate says, and how sure that is; `nil` = none is dense.
  func blockRemark(_ ids: [String]) -> String? {
    let dense = ids.compactMap { blockFacts[$0] }
      .filter { $0.density(.satisfaction) >= 3 }
    let least = dense.min {
      ($0.rate?.tenThousandths ?? 0) < ($1.rate?.tenThousandths ?? 0)
    }
    guard let least, let rate = least.rate, let sample = least.sample else { return nil }
    // Sure only where even the upper end would not be a light block.
    let isSure = BlockMeasure.satisfaction.density(of: rate.interval.high) > 1
    return words(
      isSure ? ChartsPhrase.blockLow : .blockUnsure,
      ["grid": least.name, "interval": sample.interval, "count": "\(rate.valid)"])
  }
}
