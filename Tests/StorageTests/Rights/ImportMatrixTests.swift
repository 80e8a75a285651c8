import Domain
import Storage
import Testing

/// A row brought by somebody, for somewhere, in some state of the month.
private struct ImportCase: CustomStringConvertible {
  let page: ImportPage
  let role: ActorRole
  let place: RightsPlace
  let state: MonthState
  /// Whether a command has moved the month: to later states than `scoring` nothing else brings one.
  let isMoved: Bool

  static func all(in state: MonthState, isMoved: Bool) -> [ImportCase] {
    ImportPage.all.flatMap { page in
      ActorRole.allCases.flatMap { role in
        RightsPlace.all.map {
          ImportCase(page: page, role: role, place: $0, state: state, isMoved: isMoved)
        }
      }
    }
  }

  var description: String { "\(page.name), \(role), \(place), \(state)" }
  var rows: [Incoming.Row] { page.rows(place, state) }

  var isAllowed: Bool {
    page.allows(role, place) && page.states.contains(state) && !(page.isOfCycle && isMoved)
  }

  /// Whether the page would have the import say this.
  func fits(_ refusal: Refusal?) -> Bool {
    guard ImportPage.importers.contains(role) else {
      return refusal == .notAllowed(.importTables, role: role, allowed: ImportPage.importers)
    }
    guard let refusal else { return isAllowed }
    guard case .faultyTables(let faults) = refusal, !faults.isEmpty else { return false }
    return !isAllowed && Set(faults.map(\.origin)).isSubset(of: rows.map(\.origin))
  }
}

@Suite("Every role imports every table, here and elsewhere, in every state of the month")
struct ImportMatrixTests {
  private func slice(
    _ state: MonthState, tidy: Bool = false, moved: Set<StreetMonth.Key> = []
  ) -> Slice {
    var slice = Slice(
      street: "", month: .beginning, records: RightsWorld.records(state, tidy: tidy))
    slice.movedMonths = moved
    return slice
  }

  private static let bothMoved: Set<StreetMonth.Key> = [
    .init(street: "S1", month: RightsWorld.month), .init(street: "S2", month: RightsWorld.month),
  ]

  private func refusal(
    of rows: [Incoming.Row], replacing: Set<TableName> = [], by actor: Actor, in slice: Slice
  ) -> Refusal? {
    do {
      _ = try apply(
        .importTables(Incoming(rows: rows, replaced: replacing)), by: actor, on: RightsWorld.today,
        to: slice)
      return nil
    } catch { return error }
  }

  private func check(_ state: MonthState, isMoved: Bool) {
    let slice = slice(state, moved: isMoved ? Self.bothMoved : [])
    for item in ImportCase.all(in: state, isMoved: isMoved) {
      let refusal = refusal(of: item.rows, by: RightsWorld.actor(item.role), in: slice)
      #expect(item.fits(refusal), "\(item): \(refusal.map(String.init(describing:)) ?? "allowed")")
    }
  }

  @Test("the page has a row for every table that a file holds")
  func complete() {
    let told = Set(ImportPage.all.flatMap { $0.rows(.own, .open).map(\.table) })
    let held = TableName.allCases.prefix { $0 != .users }
    #expect(told.isSuperset(of: held))
  }

  @Test(
    "a changed row is taken from whom, where and when the page says",
    arguments: MonthState.allCases)
  func matrix(state: MonthState) { check(state, isMoved: state > .scoring) }

  @Test(
    "once a command has moved the month, what is given and decided in it comes by commands alone",
    arguments: [MonthState.planning, .open, .scoring])
  func moved(state: MonthState) { check(state, isMoved: true) }

  @Test("a month that a command moved in the other street binds this one to nothing")
  func movedElsewhere() {
    let moved: Set<StreetMonth.Key> = [.init(street: "S2", month: RightsWorld.month)]
    let slice = slice(.open, moved: moved)
    for page in ImportPage.all where page.isOfCycle && page.states.contains(.open) {
      for place in RightsPlace.all {
        let refusal = refusal(
          of: page.rows(place, .open), by: RightsWorld.actor(.administrator), in: slice)
        #expect((refusal == nil) == (place.street == "S1"), "\(page.name), \(place)")
      }
    }
  }

  /// Whom the import of each row names to those who may not bring it.
  private func named() -> [(page: ImportPage, to: ActorRole, who: Set<ActorRole>)] {
    let slice = slice(.planning)
    return ImportPage.all.flatMap { page in
      ImportPage.importers.filter { !page.allows($0, .own) }.flatMap { role in
        let refusal = refusal(
          of: page.rows(.own, .planning), by: RightsWorld.actor(role), in: slice)
        guard case .faultyTables(let faults) = refusal else {
          return [(page, role, Set<ActorRole>())]
        }
        return faults.map { (page, role, $0.reason.who) }
      }
    }
  }

  @Test("who may not bring a row is told who could")
  func naming() {
    for (page, role, who) in named() {
      #expect(!who.isEmpty && who.isSuperset(of: page.who.keys), "\(page.name), \(role): \(who)")
    }
  }

  @Test("and nobody is named who could not")
  func namingNobodyElse() {
    // By command these may what a file does not take from them.
    let byCommand: [TableName: Set<ActorRole>] = [
      .answers: [.surveyor], .batches: [.surveyor], .specials: [.department, .worker],
    ]
    for (page, role, who) in named() {
      let table = page.rows(.own, .planning).first?.table
      let could = Set(page.who.keys).union([.administrator])
        .union(table.flatMap { byCommand[$0] } ?? [])
      #expect(who.subtracting(could) == [], "\(page.name), \(role)")
    }
  }

  @Test(
    "rows that change nothing are never refused, whatever the state", arguments: MonthState.allCases
  )
  func unchanged(state: MonthState) {
    for tidy in [true, false] {
      let slice = slice(state, tidy: tidy, moved: Self.bothMoved)
      for table in TableName.allCases.prefix(while: { $0 != .users }) {
        let rows = slice.records.rows(of: table).enumerated().map { line, cells in
          Incoming.Row(
            table: table, cells: cells, origin: Origin(file: table.rawValue, line: line + 2))
        }
        for role in ImportPage.importers {
          let changes = try? apply(
            .importTables(Incoming(rows: rows)), by: RightsWorld.actor(role),
            on: RightsWorld.today, to: slice)
          #expect(changes == [], "\(table), \(role), \(tidy)")
        }
      }
    }
  }

  @Test("a month in a later state comes as scoring, and as what it is where it is so already")
  func laterStates() throws {
    for state in MonthState.allCases {
      for told in MonthState.allCases where told > .scoring {
        let month = StreetMonth(key: .init(street: "S1", month: RightsWorld.month), state: told)
        let rows = [
          Incoming.Row(table: .months, cells: month.row, origin: Origin(file: "", line: 2))
        ]
        let slice = slice(state)
        guard state <= .scoring || told == state else { continue }
        let changes = try apply(
          .importTables(Incoming(rows: rows)), by: RightsWorld.actor(.administrator),
          on: RightsWorld.today, to: slice)
        let after = changes.compactMap(\.after).map { $0[2] }
        #expect(after == (state < .scoring ? [.code(MonthState.scoring)] : []), "\(state) \(told)")
      }
    }
  }

  @Test("a month is said to be in scoring only after its last day")
  func early() {
    let rows = ImportPage.all.first { $0.name == "months" }?.rows(.own, .open) ?? []
    for (day, fits) in [(30, false), (31, true)] {
      let today = Day(year: 2026, month: 9, day: day)
      var refused = false
      do {
        _ = try apply(
          .importTables(Incoming(rows: rows)), by: RightsWorld.actor(.administrator), on: today,
          to: slice(.open))
      } catch { refused = true }
      #expect(refused != fits, "\(today)")
    }
  }
}

extension ImportFault.Reason {
  /// Who could bring or do it, as the sentence names them.
  fileprivate var who: Set<ActorRole> {
    switch self {
    case .byFileOf(let roles), .byCommandOf(_, let roles): Set(roles)
    case .refused(.notAllowed(_, _, let allowed)): Set(allowed)
    default: []
    }
  }
}
