import Domain

/// A scheme as a TOML text with every key.
func schemeText(_ scheme: Scheme) -> String {
  let lines =
    [
      "effective_month = \(quoted(scheme.key))",
      "effect_max = \(quoted(scheme.effectMax))",
      "satisfaction_max = \(quoted(scheme.satisfactionMax))",
      "min_sample = \(scheme.minSample)",
      "count_basically = \(scheme.countBasically)",
      "blind = \(scheme.blind)",
      "publicity_days = \(scheme.publicityDays)",
      "scoring_days = \(scheme.scoringDays)",
      "recheck_share = \(quoted(scheme.recheckShare))",
      "recheck_agreement = \(quoted(scheme.recheckAgreement))",
      "separate_raters = \(scheme.separateRaters)",
    ] + pool(scheme) + standard(scheme) + WorkerClass.allCases.flatMap { weights(scheme, $0) }
  return lines.joined(separator: "\n") + "\n"
}

private func pool(_ scheme: Scheme) -> [String] {
  let base = scheme.base.map { ["base = \(quoted($0))"] } ?? []
  return ["", "[pool]", "mode = \(quoted(scheme.mode.rawValue))"] + base + [
    "scope = \(quoted(scheme.scope.rawValue))",
    "headcount = \(quoted(scheme.headcount.rawValue))",
    "unit = \(quoted(scheme.unit.rawValue))",
  ]
}

private func standard(_ scheme: Scheme) -> [String] {
  ["", "[standard]"]
    + WorkerClass.allCases.map { "\($0.rawValue) = \(quoted(scheme.standard($0)))" }
}

private func weights(_ scheme: Scheme, _ workerClass: WorkerClass) -> [String] {
  ["", "[weights.\(workerClass.rawValue)]"]
    + Source.allCases.map { "\($0.rawValue) = \(scheme.weight($0, workerClass))" }
}

/// Numbers, months and coded values hold nothing that a TOML string would have to escape.
private func quoted(_ value: some CustomStringConvertible) -> String { "\"\(value)\"" }
