/// What workers know of the policies of each main line (政策通关行): a bank of questions, tests, and who is
/// certified in what.
///
/// Source: `docs/REGISTERS.md`, section 6.
package enum TestRegister: Register {
  package static let code = "test"
  package static let name = BothLanguages("政策通关行", "Policy test")
  package static let tables: [any RegisterRow.Type] = [
    TestResult.self, Question.self, TestRun.self,
  ]
  package static let headlined = ["all_round"]
  package static let workerFigures = ["certified", "all_round"]
  package static let tellsYear = true

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .share(let part, let whole) = figures["all_round"] else { return [] }
    return [Headline("allRound", .share(part: part, of: whole))]
  }

  package static func waiting(_ figures: [Figure]) -> Int { figures.count("expiring") ?? 0 }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    TestFigures(scope).figures
  }

  package static func workers(of scope: RegisterScope) -> [(id: Worker.ID, figures: [Figure])]? {
    let certified = scope.certifications
    return scope.roll(on: scope.period.upperBound).map { worker in
      (
        worker,
        [
          Figure("certified", .ids(certified.lines(of: worker).map(\.text))),
          Figure("all_round", .flag(certified.isAllRound(worker))),
        ]
      )
    }
  }

  package static func people(behind figure: String, in scope: RegisterScope) -> [Worker.ID]? {
    let certified = scope.certifications
    let roll = scope.roll(on: scope.period.upperBound)
    return switch figure {
    case "all_round": roll.filter(certified.isAllRound)
    case "expiring": roll.filter { certified.isExpiring($0, after: scope.period.upperBound) }
    default: nil
    }
  }

  /// In how many of the main lines a worker is certified.
  package static func year(of worker: Worker.ID, in scope: RegisterScope) -> Headline? {
    let certified = scope.certifications
    let lines = certified.lines(of: worker)
    return lines.isEmpty
      ? nil : Headline("year", .share(part: lines.count, of: certified.lines.count))
  }
}

private struct TestFigures {
  private let scope: RegisterScope
  private let roll: [Worker.ID]
  private let certified: Certifications
  private let attempts: [TestResult]

  init(_ scope: RegisterScope) {
    self.scope = scope
    roll = scope.roll(on: scope.period.upperBound)
    certified = scope.certifications
    let results = scope.index.rows(of: .testResults, by: "worker")
    attempts = roll.flatMap { results[$0.text] ?? [] }.map(TestResult.init(row:)).filter { result in
      result.day("day").map(scope.period.contains) ?? false
    }
  }

  var figures: [Figure] {
    let wanted = scope.records.value(of: .questions, in: scope.month)
    return [
      Figure("questions", .share(scope.records.questions(in: scope.month).count, of: wanted)),
      Figure("attempts", .count(attempts.count)),
      Figure("passed", .count(attempts.count { $0.isPassed(in: scope.records) })),
      Figure("all_round", .share(roll.count(where: certified.isAllRound), of: roll.count)),
      Figure("by_line", .list(certified.lines.map(line))),
      Figure("expiring", .count(expiring)), Figure("missed", missed),
    ]
  }

  private func line(_ line: Target.ID) -> [Figure] {
    let count = roll.count { certified.lastDay(of: $0, in: line) != nil }
    return [Figure("id", .id(line.text)), Figure("certified", .share(count, of: roll.count))]
  }

  /// Of how many workers and lines that ends within thirty days.
  private var expiring: Int {
    roll.reduce(0) { $0 + certified.expiring($1, after: scope.period.upperBound).count }
  }

  /// The questions that were wrong most often.
  private var missed: FigureValue {
    switch scope.place {
    case .everywhere, .district, .street: break
    case .community, .grid: return .list([])
    }
    let times = attempts.flatMap(\.wrong).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = times.sorted { one, other in
      one.value == other.value ? byteOrder(one.key, other.key) : one.value > other.value
    }.prefix(10)
    return .list(most.map { [Figure("id", .id($0.key)), Figure("times", .count($0.value))] })
  }
}

extension Certifications {
  /// The lines in which a worker is certified on a day, and thirty days later no more.
  func expiring(_ worker: Worker.ID, after day: Day) -> [Target.ID] {
    lines(of: worker).filter { line in
      lastDay(of: worker, in: line).map { $0.number < day.number + 30 } ?? false
    }
  }

  func isExpiring(_ worker: Worker.ID, after day: Day) -> Bool {
    !expiring(worker, after: day).isEmpty
  }
}
