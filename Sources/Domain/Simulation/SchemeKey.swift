/// One parameter of a scheme, by the key of `scheme.toml` (参数).
package enum SchemeKey: Hashable, Sendable {
  case effectMax, satisfactionMax, minSample, countBasically, blind, publicityDays, scoringDays
  case recheckShare, recheckAgreement, separateRaters
  case mode, base, scope, headcount, unit
  case standard(WorkerClass)
  case weight(WorkerClass, Source)

  /// All of them, in the order of the file.
  package static let all: [SchemeKey] =
    [
      .effectMax, .satisfactionMax, .minSample, .countBasically, .blind, .publicityDays,
      .scoringDays, .recheckShare, .recheckAgreement, .separateRaters, .mode, .base, .scope,
      .headcount, .unit,
    ] + WorkerClass.allCases.map { .standard($0) }
    + WorkerClass.allCases.flatMap { workerClass in
      Source.allCases.map { .weight(workerClass, $0) }
    }

  /// `weights.worker.department`.
  package var name: String {
    switch self {
    case .effectMax: "effect_max"
    case .satisfactionMax: "satisfaction_max"
    case .minSample: "min_sample"
    case .countBasically: "count_basically"
    case .blind: "blind"
    case .publicityDays: "publicity_days"
    case .scoringDays: "scoring_days"
    case .recheckShare: "recheck_share"
    case .recheckAgreement: "recheck_agreement"
    case .separateRaters: "separate_raters"
    case .mode: "pool.mode"
    case .base: "pool.base"
    case .scope: "pool.scope"
    case .headcount: "pool.headcount"
    case .unit: "pool.unit"
    case .standard(let workerClass): "standard.\(workerClass.rawValue)"
    case .weight(let workerClass, let source): "weights.\(workerClass.rawValue).\(source.rawValue)"
    }
  }

  package init?(name: String) {
    guard let key = Self.all.first(where: { $0.name == name }) else { return nil }
    self = key
  }

  /// Whether a figure of the board can depend on it.
  package var movesFigures: Bool {
    switch self {
    case .blind, .publicityDays, .scoringDays, .recheckShare, .recheckAgreement, .separateRaters:
      false
    case .effectMax, .satisfactionMax, .minSample, .countBasically, .mode, .base, .scope,
      .headcount, .unit, .standard, .weight:
      true
    }
  }
}

extension SchemeKey {
  /// What a value of it may be.
  package enum Allowed: Hashable, Sendable {
    case choice([String])
    case whole(ClosedRange<Int>)
    /// From the lowest to the highest, with at most so many decimals.
    case decimal(lowest: String, highest: String, places: Int)
  }

  package var allowed: Allowed {
    switch self {
    case .effectMax, .satisfactionMax: .of(Points.self)
    case .minSample: .whole(1...1_000_000)
    case .countBasically, .blind, .separateRaters: .choice(["true", "false"])
    case .publicityDays, .scoringDays: .whole(0...365)
    case .recheckShare, .recheckAgreement: .of(Portion.self)
    case .mode: .choice(PoolMode.allCases.map(\.rawValue))
    case .base: .of(BaseRate.self)
    case .scope: .choice(PoolScope.allCases.map(\.rawValue))
    case .headcount: .choice(Headcount.allCases.map(\.rawValue))
    case .unit: .choice(PayoutUnit.allCases.map(\.rawValue))
    case .standard: .of(Money.self, within: 0...100_000_00)
    case .weight: .whole(0...100)
    }
  }

  /// The value in a scheme, as it is written; empty = it has none.
  package func text(in scheme: Scheme) -> String {
    switch self {
    case .effectMax: "\(scheme.effectMax)"
    case .satisfactionMax: "\(scheme.satisfactionMax)"
    case .minSample: "\(scheme.minSample)"
    case .countBasically: "\(scheme.countBasically)"
    case .blind: "\(scheme.blind)"
    case .publicityDays: "\(scheme.publicityDays)"
    case .scoringDays: "\(scheme.scoringDays)"
    case .recheckShare: "\(scheme.recheckShare)"
    case .recheckAgreement: "\(scheme.recheckAgreement)"
    case .separateRaters: "\(scheme.separateRaters)"
    case .mode: scheme.mode.rawValue
    case .base: scheme.base.map { "\($0)" } ?? ""
    case .scope: scheme.scope.rawValue
    case .headcount: scheme.headcount.rawValue
    case .unit: scheme.unit.rawValue
    case .standard(let workerClass): "\(scheme.standard(workerClass))"
    case .weight(let workerClass, let source): "\(scheme.weight(source, workerClass))"
    }
  }
}

extension SchemeKey.Allowed {
  package static func of<N: FixedPoint>(
    _ unit: N.Type, within range: ClosedRange<Int> = N.allowed
  ) -> Self {
    .decimal(
      lowest: decimalText(range.lowerBound, places: N.places),
      highest: decimalText(range.upperBound, places: N.places), places: N.places)
  }
}
