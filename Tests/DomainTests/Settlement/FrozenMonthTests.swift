import Demo
import Domain
import SeededChance
import Testing

@Suite("A settled month")
struct FrozenMonthTests {
  /// Each case is a hundred streets.
  static let hundreds = 0..<10

  @Test("is the month that was on the wall, whatever stood beside it", arguments: hundreds)
  func random(hundred: Int) throws {
    var chance = Chance(seed: hundred)
    for seed in (hundred * 100)..<(hundred * 100 + 100) {
      var street = RandomStreet.make(seed)
      street.state(.publicity, of: street.month)
      if let fault = try fault(of: street.slice, &chance) {
        Issue.record("seed \(seed): \(fault)")
        return
      }
    }
  }

  @Test("is so for every month of the demo", arguments: 0...5)
  func demo(back: Int) throws {
    var chance = Chance(seed: back)
    let month = Month(index: DemoTests.today.month.index - back)
    let slice = Slice(street: "S1", month: month, records: DemoTests.street)
    #expect(try fault(of: slice, &chance) == nil)
  }

  @Test("keeps guests and duties elsewhere, and nothing of the other street")
  func guests() throws {
    var street = SampleStreet()
    street.state(.publicity, of: street.month)
    street.holds("zhou", "M01")
    street.holds("wang", "C90-G1", in: "C90")
    street.holds("zhou", "C90-G1", in: "C90")
    street.mark(.self, "zhou", Score(raw: 80_00))
    street.mark(.team, "C90", Score(raw: 80_00))
    street.answers("C90-G1", .satisfied, 10, batch: "B9")
    street.batch("B9", .countersigned)

    let frozen = try FrozenMonth(street.slice, version: 1).slice()

    #expect(frozen.records.assignments.count == 2)
    #expect(frozen.records.workers["zhou"]?.name == "zhou")
    #expect(frozen.records.gridVersions.of("C90-G1", in: street.month)?.points == "30.00")
    #expect(frozen.records.marks.isEmpty && frozen.records.batches.isEmpty)
    #expect(Board(frozen) == settled(street.slice))
  }

  @Test("keeps the names of then")
  func names() throws {
    var street = SampleStreet()
    let frozen = FrozenMonth(street.slice, version: 1)
    street.records.workers["wang"]?.name = "王婉"
    street.records.communities["C01"]?.name = "新社区"

    let board = Board(try frozen.slice())

    #expect(board.worker("wang")?.name == "wang")
    #expect(board.community("C01")?.name == "C01")
  }

  @Test("cannot be read when it is not what we write")
  func damaged() {
    let key = Settlement.Key(street: "S1", month: "2026-10", version: 1)
    for text in [
      "", "{}", "[[1]]", #"[["workers",["id"],[["W1"],3]]]"#, #"[["x",[],[]]]"#,
      #"[["streets",["id","name","colour"],[]]]"#, #"[["streets",["id"],[["S1"]]]]"#,
      #"[["lines",["id","name","kind","nature","department","last_month"],[]]]"#,
    ] {
      #expect(throws: RowFault.self, "\(text)") {
        try FrozenMonth(key: key, inputs: text).slice()
      }
    }
  }

  @Test("needs a newer program when it was settled by newer rules")
  func rules() throws {
    let frozen = FrozenMonth(SampleStreet().slice, version: 1)
    #expect(try frozen.results(byRules: Rules.current) != nil)
    #expect(try frozen.results(byRules: Rules.current + 1) == nil)
    #expect(try frozen.results(byRules: 0) == nil)
  }

  @Test("settled once more differs in whom the new figures touch")
  func differences() {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.holds("li", "M02")
    let key = Settlement.Key(street: "S1", month: street.month, version: 1)
    let before = street.board.settledResults(of: key)
    street.records.workers["sun"] = nil
    street.special("X1", "li", "4.00")
    let after = street.board.settledResults(
      of: Settlement.Key(street: "S1", month: street.month, version: 2))

    let sheet = settledDifferences(from: before, to: after)

    // The class of wang and li shares a pool; deputy and chief have theirs alone.
    #expect(sheet.map(\.worker.text) == ["li", "sun", "wang"])
    #expect(sheet[0].after.map { $0.special } == "4.00")
    #expect(sheet[1].after == nil)
    #expect(sheet.map(\.gain).reduce(.zero, +) == Money(fen: -1000_00))
    #expect(settledDifferences(from: before, to: before).isEmpty)
  }

  // MARK: -

  /// What of the live month, its frozen copy, and a copy frozen beside other things is not the same.
  private func fault(of slice: Slice, _ chance: inout Chance) throws -> String? {
    let frozen = FrozenMonth(slice, version: 1)
    let thawed = try frozen.slice()
    if FrozenMonth(thawed, version: 1) != frozen { return "frozen twice, other bytes" }
    let live = settled(slice)
    if Rules.board(of: thawed, by: Rules.current) != live { return "another board" }
    if try frozen.results(byRules: Rules.current) != live.settledResults(of: frozen.key) {
      return "other results"
    }
    for result in live.settledResults(of: frozen.key) {
      let read = try SettledResult(RowReader(result.row, of: SettledResult.table))
      if read != result { return "\(result.key.worker) reads back otherwise" }
    }
    var crowded = slice
    addOthers(to: &crowded, &chance)
    return FrozenMonth(crowded, version: 1) == frozen ? nil : "frozen with what is beside it"
  }

  private func settled(_ slice: Slice) -> Board {
    var slice = slice
    let key = StreetMonth.Key(street: slice.street, month: slice.month)
    slice.records.months[key] = StreetMonth(key: key, state: .settled)
    return Board(slice)
  }

  /// What a whole database holds beside a month, none of which decides it.
  private func addOthers(to slice: inout Slice, _ chance: inout Chance) {
    var other = SampleStreet()
    other.records = slice.records
    other.month = slice.month
    let later = Month(index: slice.month.index + 2)
    let worker = chance.pick(slice.records.workers.keys.sorted())
    other.records.streets["S9"] = Street(id: "S9", name: "S9", district: "D9")
    other.community("C99", of: "S9")
    other.grid("C99-G1", in: "C99")
    other.worker("stranger", of: "C99")
    other.holds("stranger", "C99-G1", in: "C99")
    other.mark(.self, "stranger", Score(raw: 70_00))
    other.answers("C99-G1", .satisfied, 5, batch: "B99")
    other.batch("B99", .signed)
    other.moves(worker, to: "C99", from: later)
    other.leave(worker, later.first, later.last)
    other.scheme(later) { $0.effectMax = "50.00" }
    other.state(.settled, of: slice.month.previous)
    other.records.users = [:]
    let user = User(key: User.Key(login: "wang", role: .secretary, place: "C01"))
    other.records.users[user.key] = user
    other.month = later
    other.mark(.self, worker.text, Score(raw: 70_00))
    other.special("X-later", worker, "3.00")
    slice.records = other.records
  }
}
