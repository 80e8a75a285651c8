import Domain
import Testing

@Suite("Article 10: until review a rater sees the marks that he may give only")
struct BlindTests {
  /// September in scoring, with a mark of every source for wang.
  private static func marked(_ state: MonthState = .scoring) -> SampleStreet {
    var street = SampleStreet()
    street.month = "2026-09"
    street.state(state, of: "2026-09")
    street.holds("wang", "M01")
    street.mark(.self, "wang", "100.00")
    street.mark(.superior, "wang", "80.00")
    street.mark(.department, "wang", "60.00", for: "M01", in: "C01")
    street.mark(.team, "C01", "40.00")
    return street
  }

  /// Somebody of the role at the place of those marks.
  private static func reader(_ role: ActorRole) -> Actor {
    let place: String? =
      switch role {
      case .street: "S1"
      case .secretary: "C01"
      case .department: "K1"
      case .worker: "wang"
      case .administrator, .district, .surveyor, .viewer: nil
      }
    return Actor(name: "x", role: role, place: place)
  }

  private static let seen: [(ActorRole, Set<Source>)] = [
    (.administrator, Set(Source.allCases)), (.district, Set(Source.allCases)),
    (.street, Set(Source.allCases)), (.secretary, [.superior]), (.department, [.department]),
    (.worker, [.self]), (.surveyor, []), (.viewer, []),
  ]

  @Test("each role sees what the page gives it", arguments: seen)
  func roles(role: ActorRole, sources: Set<Source>) throws {
    let slice = Self.marked().slice.seen(by: Self.reader(role))
    #expect(Set(slice.records.marks.keys.map(\.source)) == sources)
    let effect = try #require(Board(slice).worker("wang")).effect
    #expect(effect.sources.count == 4)
    #expect(Set(effect.sources.filter { !$0.isMissing }.map(\.source)) == sources)
    #expect(Set(effect.sources.flatMap(\.marks).compactMap { $0.mark?.key.source }) == sources)
  }

  @Test("every role is told of", arguments: ActorRole.allCases)
  func complete(role: ActorRole) { #expect(Self.seen.contains { $0.0 == role }) }

  @Test("what is hidden is not missing: the list of what lacks is the street's list")
  func lacking() {
    var street = Self.marked()
    street.mark(.self, "li", "90.00")
    let all = street.board.missingMarks(in: "C01")
    #expect(all.contains(.missingMark("li", .superior)))
    for (role, _) in Self.seen {
      let board = Board(street.slice.seen(by: Self.reader(role)))
      #expect(board.missingMarks(in: "C01") == all, "\(role)")
      #expect(board.worker("wang")?.flags == street.board.worker("wang")?.flags, "\(role)")
    }
  }

  @Test("from review on, and where the scheme is not blind, everybody sees every mark")
  func open() {
    let secretary = Actor(name: "x", role: .secretary, place: "C01")
    for state in MonthState.allCases {
      let marks = Self.marked(state).slice.seen(by: secretary).records.marks
      #expect(marks.count == (state < .review ? 1 : 4), "\(state)")
    }
    var street = Self.marked()
    street.scheme { $0.blind = false }
    #expect(street.slice.seen(by: secretary).records.marks.count == 4)
  }

  @Test("the records of all months are kept back month by month")
  func export() {
    var street = Self.marked(.review)
    street.month = "2026-10"
    street.state(.scoring, of: "2026-10")
    street.mark(.team, "C01", "50.00")
    street.mark(.superior, "wang", "70.00")
    let (records, hidden) = street.records.seen(
      by: Actor(name: "x", role: .secretary, place: "C01"))
    #expect(hidden.marks == 1)
    #expect(records.marks.keys.filter { $0.month == "2026-09" }.count == 4)
    #expect(records.marks.keys.filter { $0.month == "2026-10" }.map(\.source) == [.superior])
  }

  @Test("nobody sees the marks of another community, line or person, nor a street another one's")
  func elsewhere() {
    let slice = Self.marked().slice
    for (role, place) in [
      (ActorRole.secretary, "C02"), (.department, "K2"), (.worker, "li"), (.street, "S2"),
    ] {
      let marks = slice.seen(by: Actor(name: "x", role: role, place: place)).records.marks
      #expect(marks.isEmpty, "\(role)")
    }
  }
}
