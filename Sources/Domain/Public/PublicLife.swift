/// What the hall may know of life in the street beside its figures of work (社区生活): sums of the street, and no
/// number so small that it tells of somebody.
///
/// Source: `docs/REGISTERS.md`, section 16.
package struct PublicLife: Hashable, Sendable {
  /// What a month or a year brought, up to today.
  package struct Period: Hashable, Sendable {
    /// Requests received and, of them, solved.
    package var received: Int?
    package var solved: Int?
    /// Households that were called on.
    package var visits: Int?
    package var handled: Int?
  }

  package var month: Period
  package var year: Period
  /// Meetings so far, what was proposed and solved, who was asked and satisfied.
  package var meetings: Int?
  package var suggestions: Int?
  package var solved: Int?
  package var satisfied: Int?
  package var asked: Int?
  /// Housing estates, and those with a station.
  package var estates: Int?
  package var withStation: Int?
  package var centres: Int?
  /// Workers who are certified in every main line, of all.
  package var allRound: Int?
  package var workers: Int?
}

extension PublicLife {
  /// What it is made of.
  package static let tables = [
    RequestRegister.self, VisitRegister.self, MeetingRegister.self, StationRegister.self,
    TestRegister.self,
  ].reduce(into: Set<TableName>()) { (tables: inout Set<TableName>, register: any Register.Type) in
    tables.formUnion(register.needed)
  }

  /// A smaller number is not told.
  private static let least = 5

  /// - Parameters:
  ///   - month: The street over the days of its month up to today.
  ///   - year: The same over those of the year.
  package init(month: RegisterScope, year: RegisterScope) {
    self.month = Period(of: month)
    self.year = Period(of: year)
    let soFar = MeetingRegister.figures(of: month).flattened
    meetings = Self.told(soFar.count("so_far.meetings"))
    (suggestions, solved) = Self.pair(
      soFar.count("so_far.suggestions"), soFar.count("so_far.solved"))
    let answers: (Int, Int) =
      if case .rate(let rate) = soFar["so_far.satisfaction"] { (rate.valid, rate.satisfied) } else {
        (0, 0)
      }
    (asked, satisfied) = Self.pair(answers.0, answers.1)
    let stations = StationRegister.figures(of: month)
    (estates, withStation) = Self.pair(stations["coverage"])
    centres = Self.told(stations.count("centres"))
    (workers, allRound) = Self.pair(TestRegister.figures(of: month)["all_round"])
  }

  fileprivate static func told(_ count: Int?) -> Int? {
    count.flatMap { $0 >= least ? $0 : nil }
  }

  /// A whole and a part of it: neither where the whole is small, or what is left of it would be.
  fileprivate static func pair(_ whole: Int?, _ part: Int?) -> (Int?, Int?) {
    guard let whole = told(whole), !(1..<least).contains(whole - (part ?? 0)) else {
      return (nil, nil)
    }
    return (whole, told(part))
  }

  private static func pair(_ share: FigureValue?) -> (Int?, Int?) {
    guard case .share(let part, let whole)? = share else { return (nil, nil) }
    return pair(whole, part)
  }
}

extension PublicLife.Period {
  fileprivate init(of scope: RegisterScope) {
    let requests = RequestRegister.figures(of: scope)
    let done: Int? = if case .share(let part, _) = requests["solved"] { part } else { 0 }
    (received, solved) = PublicLife.pair(requests.count("received"), done)
    visits = PublicLife.told(VisitRegister.figures(of: scope).count("households"))
    handled = PublicLife.told(StationRegister.figures(of: scope).count("handled"))
  }
}
