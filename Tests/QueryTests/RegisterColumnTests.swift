import Demo
import Domain
import Query
import Testing
import Wording

@Suite("Columns that registers tell")
struct RegisterColumnTests {
  private static let records: Records = {
    var records = Fixture.guihua()
    try? records.make(
      [
        visit("V2610-0001", "2026-10-09", by: "W022", households: 9, ownership: 2),
        visit("V2610-0002", "2026-10-12", by: "W022", households: 2, ownership: 0),
        visit("V2610-0003", "2026-10-15", by: "W022", households: 50, ownership: 9),
      ].map { Change.insert($0) })
    return records
  }()

  private static func visit(
    _ id: String, _ day: String, by worker: String, households: Int, ownership: Int
  ) -> Visit {
    Visit(row: [
      .text(id), .text(day), .text(worker), .text("C03-G1"), .integer(households), .integer(0),
      .integer(ownership), .integer(0), .integer(0), .integer(0), .null,
    ])
  }

  private static let slice = Slice(
    street: Fixture.street, month: Fixture.today.month, records: records)

  private static let registers = MonthRegisters(
    slice, registers: records, today: Fixture.today, for: Actor(name: "root", role: .administrator))

  private func source(_ registers: MonthRegisters? = Self.registers) -> ListSource {
    ListSource(
      Board(Self.slice), records: Self.records, today: Fixture.today,
      for: Actor(name: "沈洁", role: .street, place: "S1"), words: Words(.chinese),
      registers: registers)
  }

  private func shown(_ field: Field, of id: String, in list: ListTable) -> String? {
    list.row(id).flatMap { list.text($0, field) }
  }

  @Test("tell visits up to today beside the target, and those short of most come first")
  func visits() throws {
    let facts = try #require(Self.registers?.visits(of: "W022"))
    #expect(facts.visited == 11 && facts.changes == 2)
    #expect(facts.met == min(11, facts.target))
    let list = source().table(.workers)
    #expect(shown(.registers(.visits), of: "W022", in: list) == "11/\(facts.target)")
    let all = list.places(nil)
    let sorted = list.sorted(all, by: [SortKey(field: .registers(.visits), descending: true)])
    let short = sorted.compactMap { place -> Int? in
      guard case .part(let part, let whole) = list.value(place, .registers(.visits)) else {
        return nil
      }
      return whole - part
    }
    #expect(!short.isEmpty && short == short.sorted(by: >))
  }

  @Test("are filtered by what was done", arguments: [("走访户数>=11", true), ("visits<11户", false)])
  func filter(text: String, isThere: Bool) throws {
    let list = source().table(.workers)
    let found = list.places(try Filter(reading: text, for: .workers)).map(list.id)
    #expect(found.contains("W022") == isThere)
  }

  @Test("tell a community's rate and gap as the reports do")
  func communities() throws {
    let list = source().table(.communities)
    let scope = RegisterScope(
      .community("C03"), Fixture.today.month.first...Fixture.today, Self.records)
    let rate = try #require(VisitRegister.figures(of: scope)["fulfilled"])
    let place = try #require(list.row("C03"))
    if case .share(let part, let whole) = rate {
      #expect(
        list.value(place, .registers(.visitRate))
          == Rate(satisfied: part, valid: whole).map { .rate($0) })
    }
    let gap = PlaceRegister.figures(of: scope).flattened["staffing.gap"]
    #expect(gap == Self.registers?.gap(of: "C03").map { .signed($0) })
  }

  @Test("tell nothing where no rows were read, and are asked for by name alone")
  func unread() throws {
    let list = source(nil).table(.workers)
    #expect(shown(.registers(.visits), of: "W022", in: list) == nil)
    #expect(shown(.registers(.people), of: "C03-G1", in: source(nil).table(.grids)) == nil)
    #expect(shown(.registers(.people), of: "C03-G1", in: source().table(.grids)) == "0")
    let asking = try Filter(reading: "王 走访户数>5", for: .workers)
    let plain = try Filter(reading: "王 总分>5", for: .workers)
    #expect(asking.asksRegisters && !plain.asksRegisters)
    for name in [ListName.workers, .communities, .grids] {
      let asks = name.usualFields.contains { $0.isOfRegisters }
      #expect(!asks)
    }
  }

  @Test("tell nothing of a month that has not begun")
  func later() {
    let day = Self.slice.month.previous.last
    #expect(
      MonthRegisters(
        Self.slice, registers: Self.records, today: day,
        for: Actor(name: "root", role: .administrator)) == nil)
  }
}
