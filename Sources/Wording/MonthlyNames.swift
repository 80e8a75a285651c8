package import Domain

extension Words {
  package func name(_ standing: Standing) -> String {
    switch standing {
    case .above: self(QueryPhrase.standingAbove)
    case .below: self(QueryPhrase.standingBelow)
    case .unclear: self(QueryPhrase.standingUnclear)
    }
  }
}
