import Domain
import TOML

/// Reads a scheme file, and names everything that is wrong with it (参数方案).
struct SchemeReading {
  let document: TOMLDocument
  var faults: [TableFault] = []

  init(_ document: TOMLDocument) { self.document = document }

  /// The scheme; only of worth while `faults` is empty.
  mutating func read() -> Scheme {
    var scheme = Scheme()
    checkKeys()
    scheme.effectiveMonth = effectiveMonth()
    take(&scheme.effectMax, "effect_max")
    take(&scheme.satisfactionMax, "satisfaction_max")
    take(&scheme.minSample, "min_sample", in: 1...1_000_000)
    take(&scheme.countBasically, "count_basically")
    take(&scheme.blind, "blind")
    take(&scheme.publicityDays, "publicity_days", in: 0...365)
    take(&scheme.scoringDays, "scoring_days", in: 0...365)
    take(&scheme.recheckShare, "recheck_share")
    take(&scheme.recheckAgreement, "recheck_agreement")
    take(&scheme.separateRaters, "separate_raters")
    readPool(&scheme)
    for workerClass in WorkerClass.allCases { read(workerClass, &scheme) }
    return scheme
  }

  private mutating func readPool(_ scheme: inout Scheme) {
    take(&scheme.mode, "pool.mode")
    take(&scheme.scope, "pool.scope")
    take(&scheme.headcount, "pool.headcount")
    take(&scheme.unit, "pool.unit")
    var base = BaseRate(raw: 1)
    take(&base, "pool.base")
    let hasBase = document.contains("pool.base")
    scheme.base = hasBase ? base : nil
    if hasBase, scheme.mode != .fixed { add("pool.base", .baseWithoutFixed) }
    if !hasBase, scheme.mode == .fixed { add("pool.mode", .fixedWithoutBase) }
  }

  private mutating func read(_ workerClass: WorkerClass, _ scheme: inout Scheme) {
    var standard = scheme.standard(workerClass)
    take(&standard, ["standard", workerClass.rawValue])
    scheme.standard[workerClass] = standard
    for source in Source.allCases {
      var weight = scheme.weight(source, workerClass)
      take(&weight, ["weights", workerClass.rawValue, source.rawValue], in: 0...100)
      scheme.weights[workerClass]?[source] = weight
    }
  }

  private mutating func effectiveMonth() -> Month? {
    attempt { document throws(TOMLError) in
      let text = try document.required("effective_month", document.string)
      guard let month = Month(text) else {
        throw document.notAllowed("effective_month", found: text, allowed: .form("2026-01"))
      }
      return month
    }
  }
}

extension TableFault {
  init(_ error: TOMLError) {
    self.init(Origin(file: error.file, line: error.line ?? 1), .toml(error.fault))
  }
}
