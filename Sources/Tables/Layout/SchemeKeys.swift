import Domain
import TOML

/// One table of a scheme file and the keys it may have.
struct SchemeTable: Sendable {
  let path: TOMLKey
  let keys: [String]
}

/// All tables of a scheme file, the top first.
let schemeTables: [SchemeTable] =
  [
    SchemeTable(
      path: [],
      keys: [
        "effective_month", "effect_max", "satisfaction_max", "min_sample", "count_basically",
        "blind", "publicity_days", "scoring_days", "recheck_share", "recheck_agreement",
        "separate_raters", "pool", "standard", "weights",
      ]),
    SchemeTable(path: "pool", keys: ["mode", "base", "scope", "headcount", "unit"]),
    SchemeTable(path: "standard", keys: WorkerClass.allCases.map(\.rawValue)),
    SchemeTable(path: "weights", keys: WorkerClass.allCases.map(\.rawValue)),
  ]
  + WorkerClass.allCases.map {
    SchemeTable(path: ["weights", $0.rawValue], keys: Source.allCases.map(\.rawValue))
  }
