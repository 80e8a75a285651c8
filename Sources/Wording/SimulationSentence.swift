package import Domain

extension Words {
  /// What is wrong and what is allowed, on one line.
  package func sentence(for fault: SimulationFault) -> String {
    switch fault {
    case .unknownKey(let key):
      self(
        SheetsPhrase.faultUnknownKey,
        ["key": key, "allowed": list(SchemeKey.all.map(\.name))])
    case .value(let name, let found, let allowed):
      self(
        SheetsPhrase.faultValue, ["name": name, "found": found, "allowed": phrase(for: allowed)])
    case .weights(let workerClass, let sum):
      self(
        SheetsPhrase.faultWeights, ["class": name(workerClass), "sum": String(sum)])
    case .fixedWithoutBase: self(SheetsPhrase.faultFixedWithoutBase)
    case .baseWithoutFixed: self(SheetsPhrase.faultBaseWithoutFixed)
    case .unknownTarget(let id, let month):
      self(SheetsPhrase.faultUnknownTarget, ["id": id.text, "month": month.description])
    case .unknownCommunity(let id, let month):
      self(SheetsPhrase.faultUnknownCommunity, ["id": id.text, "month": month.description])
    }
  }

  private func phrase(for allowed: SchemeKey.Allowed) -> String {
    switch allowed {
    case .choice(let choices): self(SheetsPhrase.allowedChoice, ["choices": list(choices)])
    case .whole(let range):
      self(
        SheetsPhrase.allowedWhole,
        ["lowest": String(range.lowerBound), "highest": String(range.upperBound)])
    case .decimal(let lowest, let highest, let places):
      self(
        SheetsPhrase.allowedDecimal,
        ["lowest": lowest, "highest": highest, "places": String(places)])
    }
  }
}
