/// Who came, went and moved (人员流动): told by the roster, with no table of its own.
///
/// Source: `docs/REGISTERS.md`, section 8.
package enum FlowRegister: Register {
  package static let code = "flow"
  package static let name = BothLanguages("人员流动", "Roster flow")
  package static let tables: [any RegisterRow.Type] = []
  package static let headlined = ["joined", "left"]
  package static let isHeadlinedByYear = true

  package static func headline(_ figures: [Figure]) -> [Headline] {
    ["joined", "left"].compactMap { name in
      figures.count(name).map { Headline(name, .count($0)) }
    }
  }

  package static func figures(of scope: RegisterScope) -> [Figure] { Flow(scope).figures }

  package static func people(behind figure: String, in scope: RegisterScope) -> [Worker.ID]? {
    let people = Flow(scope).people(behind: figure)?.map(\.id).sorted()
    // Why somebody left is not for everybody.
    let tellsReasons = figure == "by_choice" || figure.hasPrefix("by_reason.")
    return tellsReasons ? people?.filter(scope.readsReasons) : people
  }
}

private struct Flow {
  private let scope: RegisterScope
  private let first: Day
  private let last: Day
  private let opening: [Worker]
  private let joined: [Worker]
  private let left: [Worker]
  private let movedIn: [Worker]
  private let movedOut: [Worker]
  private let closing: [Worker]
  /// Employed on the last day, on leave or not.
  private let roll: [Worker]

  init(_ scope: RegisterScope) {
    self.scope = scope
    let (first, last) = (scope.period.lowerBound, scope.period.upperBound)
    (self.first, self.last) = (first, last)
    // Everybody is looked up once, and the homes of those alone who were there.
    let all = scope.records.workers.values.filter { worker in
      worker.employment.first <= last && (worker.employment.last.map { $0 >= first } ?? true)
    }
    let homes = Homes(scope: scope)
    opening = all.filter { $0.employment.first < first && homes.has($0, on: first.previous) }
    joined = all.filter {
      $0.employment.first >= first && homes.has($0, on: $0.employment.first)
    }
    left = all.filter { worker in
      worker.employment.last.map { $0 <= last && homes.has(worker, on: $0) } ?? false
    }
    let starts = scope.months.map(\.first).filter { $0 >= first }
    // Nobody moves in a month in which no version of his begins.
    let months = Set(starts.map(\.month))
    let movers = all.filter { worker in
      scope.records.workerVersions.of(worker.id).contains { months.contains($0.from) }
    }
    let moved = { (isIn: Bool) in
      starts.flatMap { start in
        movers.filter { worker in
          worker.employment.contains(start.previous) && worker.employment.contains(start)
            && homes.has(worker, on: start) == isIn
            && homes.has(worker, on: start.previous) == !isIn
        }
      }
    }
    movedIn = moved(true)
    movedOut = moved(false)
    closing = all.filter { worker in
      (worker.employment.last.map { $0 > last } ?? true) && homes.has(worker, on: last)
    }
    roll = all.filter { $0.employment.contains(last) && homes.has($0, on: last) }
  }

  /// Whether somebody's home lies in the place, each month looked up once.
  private struct Homes {
    let scope: RegisterScope

    func has(_ worker: Worker, on day: Day) -> Bool {
      guard let home = scope.index.homes(in: day.month)[worker.id] else { return false }
      return scope.records.communities[home].map(scope.holds) ?? false
    }
  }

  var figures: [Figure] {
    let count = { (name: String, workers: [Worker]) in Figure(name, .count(workers.count)) }
    let known = roll.filter { $0.gender != nil }
    let aYear = roll.filter { years($0) >= 1 }
    let certified = { (worker: Worker) in worker.certificate != .none }
    return [
      count("opening", opening), count("joined", joined), count("left", left),
      count("moved_in", movedIn), count("moved_out", movedOut), count("closing", closing),
      Figure("net", .signed(joined.count - left.count)), Figure("by_reason", byReason),
      count("by_choice", byChoice), count("within_week", withinWeek),
      Figure("attrition", .share(2 * left.count, of: opening.count + closing.count)),
      count("workers", roll),
      Figure("women", .share(known.count { $0.gender == .female }, of: known.count)),
      Figure("gender_unknown", .count(roll.count - known.count)),
      Figure("certified", .share(roll.count(where: certified), of: roll.count)),
      Figure("certified_year", .share(aYear.count(where: certified), of: aYear.count)),
      Figure("service", service),
    ]
  }

  func people(behind figure: String) -> [Worker]? {
    switch figure {
    case "opening": opening
    case "joined": joined
    case "left": left
    case "moved_in": movedIn
    case "moved_out": movedOut
    case "closing": closing
    case "by_choice": byChoice
    case "within_week": withinWeek
    case "workers": roll
    case "women": roll.filter { $0.gender == .female }
    case "gender_unknown": roll.filter { $0.gender == nil }
    case "certified": roll.filter { $0.certificate != .none }
    case "certified_year": roll.filter { $0.certificate != .none && years($0) >= 1 }
    case let name where name.hasPrefix("by_reason."):
      left.filter { ($0.exitReason?.rawValue ?? "unknown") == name.dropFirst(10) }
    case let name where name.hasPrefix("service."):
      roll.filter { "service." + Self.band(years($0)) == name }
    default: nil
    }
  }

  private var byReason: FigureValue {
    let counts = Dictionary(grouping: left) { $0.exitReason?.rawValue ?? "unknown" }
    let reasons = ExitReason.allCases.map(\.rawValue) + ["unknown"]
    return .group(reasons.map { Figure($0, .count(counts[$0]?.count ?? 0)) })
  }

  /// Of their own will: what the text calls leaving had both among it.
  private var byChoice: [Worker] {
    left.filter { $0.exitReason == .resigned || $0.exitReason == .recruited }
  }

  private var withinWeek: [Worker] {
    left.filter { worker in
      worker.employment.last.map { $0.number - worker.employment.first.number <= 6 } ?? false
    }
  }

  private var service: FigureValue {
    let counts = Dictionary(grouping: roll) { Self.band(years($0)) }
    return .group(Self.bands.map { Figure($0, .count(counts[$0]?.count ?? 0)) })
  }

  private static let bands = ["under_1", "1_to_2", "3_to_4", "5_to_9", "10_up"]

  private static func band(_ years: Int) -> String {
    switch years {
    case ..<1: bands[0]
    case 1...2: bands[1]
    case 3...4: bands[2]
    case 5...9: bands[3]
    default: bands[4]
    }
  }

  /// Completed years of service on the last day.
  private func years(_ worker: Worker) -> Int {
    let (from, to) = (worker.employment.first, last)
    let isBefore =
      (to.month.number, to.dayOfMonth) < (from.month.number, from.dayOfMonth)
    return to.month.year - from.month.year - (isBefore ? 1 : 0)
  }
}
