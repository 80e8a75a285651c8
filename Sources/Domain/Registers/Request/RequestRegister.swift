/// What residents ask for, and what becomes of it (民情): told in the grid, solved in the community.
///
/// Source: `docs/REGISTERS.md`, section 5.
package enum RequestRegister: Register {
  package static let code = "request"
  package static let name = BothLanguages("民情", "Requests")
  package static let tables: [any RegisterRow.Type] = [ResidentRequest.self, RequestStep.self]
  package static let hasGrids = true
  package static let headlined = ["open", "lamps"]
  package static let looksAt: [TableName] = [.services]
  package static let reads: [TableName] = [.holidays]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .count(let open) = figures["open"] else { return [] }
    let lamps = figures.flattened
    let counts = Lamp.Colour.allCases.reversed().compactMap { colour -> Headline? in
      guard case .count(let count) = lamps["lamps." + colour.rawValue], count > 0 else {
        return nil
      }
      return Headline(colour.rawValue, .count(count))
    }
    return [Headline("open", .count(open))] + counts
  }

  package static func waiting(_ figures: [Figure]) -> Int {
    let lamps = figures.flattened
    return [Lamp.Colour.red, .yellow].reduce(0) { sum, colour in
      if case .count(let count) = lamps["lamps." + colour.rawValue] { sum + count } else { sum }
    }
  }

  package static func isLate(_ figures: [Figure]) -> Bool {
    figures.flattened.count("lamps.red") ?? 0 > 0
  }

  /// How many a worker solved in the year, and how many of them in time.
  package static let tellsYear = true
  package static func year(of worker: Worker.ID, in scope: RegisterScope) -> Headline? {
    let solved = scope.ofStreet.requests.filter { course in
      course.solver == worker.text && course.solved.map(scope.period.contains) ?? false
    }
    return solved.isEmpty
      ? nil
      : Headline("year", .share(part: solved.count { $0.late ?? 0 == 0 }, of: solved.count))
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    RequestFigures(scope).figures
  }
}

/// The requests of a scope as they stand on its last day, counted.
private struct RequestFigures {
  private let scope: RegisterScope
  private let all: [RequestCourse]
  private let counted: [RequestCourse]
  private let received: [RequestCourse]

  init(_ scope: RegisterScope) {
    self.scope = scope
    all = scope.requests
    counted = all.filter { $0.state != .voided }
    received = counted.filter { scope.period.contains($0.day) }
  }

  var figures: [Figure] {
    let first = scope.period.lowerBound
    let taken = received.filter { $0.state != .refused }
    let solved = counted.filter { within($0.solved) }
    return [
      count("open_before") { $0.day < first && $0.ended.map { $0 >= first } ?? true },
      Figure("received", .count(received.count)), count("closed") { within($0.ended) },
      count("open") { $0.ended == nil }, steps("refused", .refuse, in: counted),
      steps("voided", .void, in: all),
      Figure(
        "solved",
        .share(taken.count { $0.state == .solved || $0.state == .confirmed }, of: taken.count)),
      Figure("on_time", onTime),
      Figure(
        "in_station",
        .share(
          solved.count { $0.solvedTier == .grid || $0.solvedTier == .community }, of: solved.count)),
      Figure("verdicts", verdicts), steps("reworks", .rework, in: counted),
      steps("escalated", .escalate, in: counted), steps("extended", .extend, in: counted),
      steps("urged", .urge, in: counted),
      Figure("repeated", .count(received.count { $0.request.text("follows") != nil })),
      Figure(
        "days",
        .quotient(
          solved.reduce(0) { $0 + ($1.daysTaken ?? 0) }, by: solved.count, places: 1)),
      Figure("lamps", lamps), byCode("by_channel", "channel", Codes.requestChannel),
      byCode("by_kind", "kind", Codes.requestKind), Figure("by_line", byLine),
    ]
  }

  private func within(_ day: Day?) -> Bool { day.map(scope.period.contains) ?? false }

  private func count(_ name: String, _ isCounted: (RequestCourse) -> Bool) -> Figure {
    Figure(name, .count(counted.count(where: isCounted)))
  }

  private func steps(
    _ name: String, _ kind: RequestStep.Kind, in courses: [RequestCourse]
  ) -> Figure {
    let count = courses.reduce(0) { sum, course in
      sum + course.taken.count { $0.step == kind && scope.period.contains($0.day) }
    }
    return Figure(name, .count(count))
  }

  private var onTime: FigureValue {
    let due = counted.filter { within($0.due) && $0.state != .refused }
    return .share(
      due.count { course in
        course.solved.flatMap { solved in course.due.map { solved <= $0 } } ?? false
      }, of: due.count)
  }

  /// How satisfied those were who answered.
  private var verdicts: FigureValue {
    let given = counted.filter { within($0.ended) }.compactMap(\.verdict)
    let scheme = scope.records.scheme(for: scope.month)
    let satisfied: [RequestVerdict] =
      scheme.countBasically ? [.satisfied, .basically] : [.satisfied]
    return .satisfied(
      given.count(where: satisfied.contains), of: given.count { $0 != .unreached })
  }

  private var lamps: FigureValue {
    let colours = counted.compactMap { $0.lamp(on: scope.period.upperBound)?.colour }
    return .group(
      Lamp.Colour.allCases.map { colour in
        Figure(colour.rawValue, .count(colours.count { $0 == colour }))
      })
  }

  private func byCode(_ name: String, _ column: String, _ codes: [Code]) -> Figure {
    let counts = Dictionary(grouping: received) { $0.request.text(column) ?? "" }
    return Figure(
      name, .group(codes.map { Figure($0.name, .count(counts[$0.name]?.count ?? 0)) }))
  }

  /// By the line of their item; those without an item come last.
  private var byLine: FigureValue {
    let line = scope.lineOfItem
    let counts = Dictionary(grouping: received) { course in
      course.request.text("item").flatMap { line[$0] }
    }.mapValues(\.count)
    let known = counts.keys.compactMap(\.self).sorted(by: byteOrder)
    let rows = known.map { ($0, counts[$0] ?? 0) } + (counts[nil].map { [("none", $0)] } ?? [])
    return .list(rows.map { [Figure("id", .id($0.0)), Figure("received", .count($0.1))] })
  }
}

extension RegisterScope {
  /// The line of each service item, by their ids.
  var lineOfItem: [String: String] {
    records.rows(of: .services).reduce(into: [:]) { lines, row in
      if let id = row[0].textOrNil { lines[id] = row[1].textOrNil }
    }
  }

  /// The requests of the grids up to the last day, each with the steps up to then.
  var requests: [RequestCourse] {
    let courses = index.requests(on: period.upperBound)
    return grids.flatMap { courses[$0.text] ?? [] }
  }
}
