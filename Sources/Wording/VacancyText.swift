package import Domain

extension Words {
  /// Since when a target is vacant, or on which days: `已空缺 18 天`.
  package func vacancy(_ standing: VacancyStanding) -> String {
    switch standing {
    case .lasting(let days, let isAtLeast, _):
      self(isAtLeast ? BoardPhrase.vacantMore : .vacantSince, ["days": "\(days)"])
    case .coming(let from, let days):
      self(
        BoardPhrase.vacantFrom, ["from": String(from.description.dropFirst(5)), "days": "\(days)"])
    case .past(let days): self(BoardPhrase.vacantOver, ["days": "\(days)"])
    }
  }

  /// The same, with the days of the month that are left where it still lasts.
  package func vacancyAndRest(_ standing: VacancyStanding) -> String {
    guard case .lasting(_, _, let left) = standing, left > 0 else { return vacancy(standing) }
    return self(
      BoardPhrase.vacantAndLeft, ["vacancy": vacancy(standing), "days": "\(left)"])
  }
}
