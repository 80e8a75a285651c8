import Domain

/// A cell of a record that is written: its greatest and least value by the page.
struct NumberLimit: Sendable, CustomStringConvertible {
  let name: String
  let column: String
  let inside: [Int]
  let outside: [Int]
  let row: @Sendable (Int) -> Incoming.Row

  init<R: Record>(
    _ name: String, _ column: String, _ range: ClosedRange<Int>,
    _ make: @escaping @Sendable (Int) -> R
  ) {
    (self.name, self.column) = (name, column)
    inside = [range.lowerBound, range.upperBound]
    outside = [range.lowerBound - 1, range.upperBound + 1]
    row = { .init(of: make($0)) }
  }

  var description: String { name }
}

/// A text that is written: how many code points it may have.
struct TextLimit: Sendable, CustomStringConvertible {
  let name: String
  let column: String
  let most: Int
  let row: @Sendable (String) -> Incoming.Row

  init<R: Record>(
    _ name: String, _ column: String, _ most: Int, _ make: @escaping @Sendable (String) -> R
  ) {
    (self.name, self.column, self.most) = (name, column, most)
    row = { .init(of: make($0)) }
  }

  var description: String { name }
}

extension Incoming.Row {
  init(of record: some Record) {
    self.init(
      table: type(of: record).table.name, cells: record.row,
      origin: Origin(file: "x.csv", line: 2))
  }
}

private let month: Month = "2026-11"

private func version(_ posts: [WorkerClass: Int]) -> CommunityVersion {
  CommunityVersion(of: "C01", from: month, households: 2500, posts: posts)
}

private func scheme(_ change: (inout Scheme) -> Void) -> Scheme {
  var scheme = Scheme(effectiveMonth: "2027-01")
  change(&scheme)
  return scheme
}

private func special(
  _ id: SpecialTask.ID = "X1", points: Points = "2.00", title: String = "台风值守",
  evidence: String? = nil, reason: String? = nil, proposer: String = "qian"
) -> SpecialTask {
  SpecialTask(
    id: id, month: "2026-10", worker: "wang", title: title, points: points, evidence: evidence,
    proposer: proposer, status: .proposed, verifier: nil, reason: reason)
}

private func adjustment(_ fen: Int, _ reason: String = "重算") -> Adjustment {
  Adjustment(
    month: "2026-10", worker: "wang", settledMonth: "2026-08", amount: Money(fen: fen),
    reason: reason, by: "office")
}

/// The limits of section 1, written down a second time.
enum LimitsOfPage {
  /// Numbers of registers: by command and by file alike.
  static let registerBounds = [
    NumberLimit("points of a grid", "points_hundredths", 0...10_000_00) {
      GridVersion(of: "C01-G1", from: month, points: Points(raw: $0))
    },
    NumberLimit("points of a line", "points_hundredths", 0...10_000_00) {
      LineVersion(of: "M01", from: month, points: Points(raw: $0))
    },
    NumberLimit("coefficient", "coefficient_thousandths", 1...10_000) {
      Difficulty(
        of: .init(target: "M01", community: "C01"), from: month, coefficient: Coefficient(raw: $0))
    },
    NumberLimit("base", "base_ten_thousandths", 0...100_000_0000) { base in
      scheme {
        $0.mode = .fixed
        $0.base = BaseRate(raw: base)
      }
    },
    NumberLimit("standard of chiefs", "standard_chief_fen", 0...100_000_00) { fen in
      scheme { $0.standard[.chief] = Money(fen: fen) }
    },
    NumberLimit("standard of workers", "standard_worker_fen", 0...100_000_00) { fen in
      scheme { $0.standard[.worker] = Money(fen: fen) }
    },
    NumberLimit("households of a community", "households", 0...1_000_000) {
      CommunityVersion(of: "C01", from: month, households: $0, posts: [:])
    },
    NumberLimit("households of a grid", "households", 0...1_000_000) {
      Grid(id: "C01-G1", name: "东里", community: "C01", households: $0, buildings: nil)
    },
    NumberLimit("posts of chiefs", "posts_chief", 0...1_000_000) { version([.chief: $0]) },
    NumberLimit("posts of deputies", "posts_deputy", 0...1_000_000) { version([.deputy: $0]) },
    NumberLimit("posts of workers", "posts_worker", 0...1_000_000) { version([.worker: $0]) },
  ]

  /// What comes by other commands, and by an administrator's file.
  static let givenBounds = [
    NumberLimit("points of a task", "points_hundredths", 0...10_000_00) {
      special(points: Points(raw: $0))
    },
    NumberLimit("adjustment", "amount_fen", -1_000_000_00...1_000_000_00) { adjustment($0) },
  ]

  static let registerWords = [
    TextLimit("a person's name", "name", 40) {
      Worker(id: "wang", name: $0, employment: .from("2020-01-01"))
    },
    TextLimit("a district's name", "name", 60) { District(id: "D1", name: $0) },
    TextLimit("a street's name", "name", 60) { Street(id: "S1", name: $0, district: "D1") },
    TextLimit("a community's name", "name", 60) { Community(id: "C01", name: $0, street: "S1") },
    TextLimit("a grid's name", "name", 60) {
      Grid(id: "C01-G1", name: $0, community: "C01", households: 400, buildings: nil)
    },
    TextLimit("a line's name", "name", 60) {
      WorkLine(id: "M01", name: $0, kind: .main, nature: .government, department: "K1")
    },
    TextLimit("a line's English name", "name_en", 60) {
      WorkLine(
        id: "M01", name: "帮扶", nameEnglish: $0, kind: .main, nature: .government, department: "K1")
    },
  ]

  static let givenWords = [
    TextLimit("a title", "title", 200) { special(title: $0) },
    TextLimit("evidence", "evidence", 200) { special(evidence: $0) },
    TextLimit("a task's reason", "reason", 200) { special(reason: $0) },
    TextLimit("a proposer", "proposer", 200) { special(proposer: $0) },
    TextLimit("an adjustment's reason", "reason", 200) { adjustment(-12_00, $0) },
    TextLimit("a waiver's reason", "reason", 200) {
      Waiver(key: .init(month: "2026-10", ratee: "wang", source: .self), reason: $0, by: "x")
    },
    TextLimit("a rater", "rater", 200) {
      Mark(key: .init(month: "2026-10", source: .self, ratee: "wang"), score: "90.00", rater: $0)
    },
  ]
}
