package enum PoolMode: String, CaseIterable, Sendable {
  /// The whole pool is divided by points.
  case pool
  /// Every point is worth `base`; no conservation is claimed.
  case fixed
}

package enum PoolScope: String, CaseIterable, Sendable {
  case street, community
}

package enum Headcount: String, CaseIterable, Sendable {
  /// Everybody employed and past probation, by days.
  case actual
  /// The approved posts.
  case approved
}

package enum PayoutUnit: String, CaseIterable, Sendable {
  case fen, yuan

  /// Fen in one unit.
  package var fen: Int { self == .fen ? 1 : 100 }
}

/// Weights of the four sources for one class, together 100; weight 0 = does not apply.
package struct Weights: Hashable, Sendable {
  private var values: [Int]

  package init(self own: Int, superior: Int, department: Int, team: Int) {
    values = [own, superior, department, team]
  }

  package subscript(source: Source) -> Int {
    get { values[Source.allCases.firstIndex(of: source) ?? 0] }
    set { values[Source.allCases.firstIndex(of: source) ?? 0] = newValue }
  }

  package var sum: Int { values.reduce(0, +) }
}

/// The parameters of scoring and pay (参数方案), holding from a month on.
///
/// Every default is documented in `docs/SCORING.md`, article 9.
package struct Scheme: Hashable, Sendable {
  /// `nil` = the defaults, which hold where no scheme does.
  package var effectiveMonth: Month?
  package var effectMax = Points(raw: 100_00)
  package var satisfactionMax = Points(raw: 20_00)
  /// At least 1.
  package var minSample = 20
  package var countBasically = true
  package var blind = true
  /// Working days of publicity.
  package var publicityDays = 5
  /// Working days after the month until marks are due; a reminder, no rule.
  package var scoringDays = 10
  /// The part of a batch's valid answers that is to be asked again, and the part of those asked that
  /// is to agree, 0.000 to 1.000; below either a countersignature wants a reason.
  package var recheckShare = Portion(raw: 100)
  package var recheckAgreement = Portion(raw: 900)
  /// Whether a login gives the marks of one source only for a ratee and month.
  package var separateRaters = true
  package var mode = PoolMode.pool
  /// Yuan a point; only in fixed mode.
  package var base: BaseRate?
  package var scope = PoolScope.street
  package var headcount = Headcount.actual
  package var unit = PayoutUnit.fen
  /// Yuan a head and month, by class.
  package var standard: [WorkerClass: Money] = [
    .chief: Money(fen: 1000_00), .deputy: Money(fen: 1000_00), .worker: Money(fen: 1000_00),
  ]
  package var weights: [WorkerClass: Weights] = [
    .chief: Weights(self: 10, superior: 20, department: 0, team: 70),
    .deputy: Weights(self: 10, superior: 30, department: 30, team: 30),
    .worker: Weights(self: 10, superior: 30, department: 40, team: 20),
  ]

  package init(effectiveMonth: Month? = nil) { self.effectiveMonth = effectiveMonth }

  package func standard(_ workerClass: WorkerClass) -> Money { standard[workerClass] ?? .zero }

  package func weight(_ source: Source, _ workerClass: WorkerClass) -> Int {
    weights[workerClass]?[source] ?? 0
  }
}
