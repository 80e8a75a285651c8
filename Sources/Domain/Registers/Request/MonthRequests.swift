// What the requests of a street say of its workers, communities and grids, up to today.

/// What a worker solved in a month (民情办结).
package struct RequestFacts: Hashable, Sendable {
  package let solved: Int
  /// Of them those that were not late.
  package let onTime: Int
  /// How often what he had solved was given back.
  package let reworked: Int
}

/// What is open somewhere, by the lamps that decide (在办民情).
package struct OpenRequests: Hashable, Sendable {
  package private(set) var green = 0
  package private(set) var yellow = 0
  package private(set) var red = 0
  /// Yellow ones, and green ones that nobody has accepted yet.
  package private(set) var due = 0

  package var open: Int { green + yellow + red }

  /// The worst lamp; `nil` = nothing is open.
  package var worst: Lamp.Colour? {
    if red > 0 { return .red }
    if yellow > 0 { return .yellow }
    return green > 0 ? .green : nil
  }

  fileprivate mutating func add(_ course: RequestCourse, _ lamp: Lamp) {
    switch lamp.colour {
    case .green: green += 1
    case .yellow: yellow += 1
    case .red: red += 1
    }
    if lamp.colour == .yellow || lamp.colour == .green && course.state == .reported { due += 1 }
  }

  fileprivate mutating func add(_ other: OpenRequests) {
    green += other.green
    yellow += other.yellow
    red += other.red
    due += other.due
  }
}

extension MonthRegisters {
  /// Whether any request was told in the street, or is open in it; `nil` = they were not read.
  package var hasRequests: Bool? { knows(Self.requestTables) ? !requests.isEmpty : nil }

  /// What a worker solved in the month up to today; `nil` = requests were not read.
  ///
  /// - Parameters:
  ///   - worker: Who solved it.
  ///   - line: Of requests about items of this line alone; `nil` = of all.
  /// - Returns: The facts.
  package func requests(of worker: Worker.ID, for line: Target.ID? = nil) -> RequestFacts? {
    guard knows(Self.requestTables) else { return nil }
    let lines = line == nil ? [:] : street.lineOfItem
    let counted = (requestsBySolver[worker.text] ?? []).filter { course in
      line.map { $0.text == course.request.text("item").flatMap { lines[$0] } } ?? true
    }
    let solved = counted.filter { course in
      course.solver == worker.text && course.solved.map(street.period.contains) ?? false
    }
    return RequestFacts(
      solved: solved.count, onTime: solved.count { $0.late ?? 0 == 0 },
      reworked: counted.reduce(0) { sum, course in
        sum
          + course.sentBack.count {
            $0.solver == worker.text && street.period.contains($0.day)
          }
      })
  }

  /// What is open in a grid; `nil` = requests were not read.
  package func openRequests(in grid: Target.ID) -> OpenRequests? {
    knows(Self.requestTables) ? openByGrid[grid.text] ?? OpenRequests() : nil
  }

  /// What is open in a community, or in the street; `nil` = requests were not read.
  package func openRequests(of community: Community.ID?) -> OpenRequests? {
    guard knows(Self.requestTables) else { return nil }
    return openByGrid.reduce(into: OpenRequests()) { sum, grid in
      let home = street.records.grids[Identifier(grid.key)]?.community
      if community == nil || home == community { sum.add(grid.value) }
    }
  }

  /// What of those received in the month is solved; `nil` = nothing was received, or requests were not read.
  package func solvedRate(of community: Community.ID?) -> Rate? {
    guard knows(Self.requestTables) else { return nil }
    if let known = solvedRates[community] { return known }
    let rate = makeSolvedRate(of: community)
    solvedRates[community] = rate
    return rate
  }

  private func makeSolvedRate(of community: Community.ID?) -> Rate? {
    let scope = community.map { street.scope(of: .community($0)) } ?? street
    guard case .share(let part, let whole) = RequestRegister.figures(of: scope)["solved"] else {
      return nil
    }
    return Rate(satisfied: part, valid: whole)
  }

  /// What each worker solved, or had given back, by the worker; a list asks for everybody.
  func makeRequestsBySolver() -> [String: [RequestCourse]] {
    requests.filter { $0.state != .voided }.reduce(into: [:]) { solved, course in
      for solver in Set(([course.solver] + course.sentBack.map(\.solver)).compactMap(\.self)) {
        solved[solver, default: []].append(course)
      }
    }
  }

  func makeOpenByGrid() -> [String: OpenRequests] {
    requests.reduce(into: [:]) { open, course in
      guard let grid = course.request.text("grid"),
        let lamp = course.lamp(on: street.period.upperBound)
      else { return }
      open[grid, default: OpenRequests()].add(course, lamp)
    }
  }
}
