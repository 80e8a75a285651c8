import Domain

/// A made-up street on which the tests tell their stories.
///
/// Street S1 has communities C01 (grids C01-G1, C01-G2) and C02 (grid C02-G1); street S2 has C90.
/// Main lines M01 (60.00 points) and M02 (50.00), auxiliary lines A01 (12.00) and A02 (8.00, only
/// from September to November 2026). C01 has the workers wang and li, the deputy zhao and the chief
/// qian; C02 has the worker sun; zhou works in the other street. September is in scoring, October
/// 2026 is open, nobody has touched November. Nobody has a duty.
struct SampleStreet {
  var records = Records()
  var street: Street.ID = "S1"
  var month: Month = "2026-10"

  static let today: Day = "2026-10-15"
  static let secretary = Actor(name: "qian", role: .secretary, place: "C01")
  static let office = Actor(name: "office", role: .street, place: "S1")
  static let administrator = Actor(name: "root", role: .administrator)

  init() {
    records.districts["D1"] = District(id: "D1", name: "桂花区")
    for id in ["S1", "S2"] {
      records.streets[Identifier(id)] = Street(id: Identifier(id), name: id, district: "D1")
    }
    community("C01", of: "S1")
    community("C02", of: "S1")
    community("C90", of: "S2")
    grid("C01-G1", in: "C01")
    grid("C01-G2", in: "C01")
    grid("C02-G1", in: "C02")
    grid("C90-G1", in: "C90")
    records.departments["K1"] = Department(id: "K1", name: "民政科", nameEnglish: nil)
    line("M01", .main, points: "60.00")
    line("M02", .main, points: "50.00")
    line("A01", .auxiliary, points: "12.00")
    line("A02", .auxiliary, points: "8.00", from: "2026-09", to: "2026-11")
    worker("wang", of: "C01")
    worker("li", of: "C01")
    worker("zhao", of: "C01", .deputy)
    worker("qian", of: "C01", .chief)
    worker("sun", of: "C02")
    worker("zhou", of: "C90")
    state(.scoring, of: "2026-09")
    state(.open, of: "2026-10")
  }

  var slice: Slice { Slice(street: street, month: month, records: records) }
  var board: Board { Board(slice) }

  /// Lets a command through and makes its changes.
  @discardableResult
  mutating func perform(
    _ command: Command, by actor: Actor = office, on today: Day = today
  ) throws(Refusal) -> [Change] {
    let changes = try apply(command, by: actor, on: today, to: slice)
    do { try records.make(changes) } catch { throw .damagedRow(error) }
    return changes
  }

  /// Every invariant of the days that does not hold.
  var violations: [Refusal] {
    let duties = records.assignments.values
    return records.violations(
      workers: Set(duties.map(\.worker)), places: Set(duties.map(\.place))
    ).map(\.refusal)
  }
}
