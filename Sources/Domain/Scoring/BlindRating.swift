/// Which marks somebody sees before `review`.
package enum SeenMarks: Hashable, Sendable {
  case all
  /// Only those of the source that he marks for.
  case ofSource(Source)
  case none

  package func includes(_ source: Source) -> Bool {
    switch self {
    case .all: true
    case .ofSource(let own): source == own
    case .none: false
    }
  }
}

extension ActorRole {
  /// The marks that a role sees before `review`: a rater those of his own source, the street all.
  ///
  /// Somebody who marks nothing sees none: else any login would be a way round.
  package var seenMarks: SeenMarks {
    switch self {
    case .administrator, .district, .street: .all
    case .secretary: .ofSource(.superior)
    case .department: .ofSource(.department)
    case .worker: .ofSource(.`self`)
    case .surveyor, .viewer: .none
    }
  }
}

extension Slice {
  /// The slice as far as `actor` may see it: until `review` a rater sees only the marks of his own
  /// source, the street all (盲评).
  ///
  /// That another mark is in can be told (`hiddenMarks`), what it is cannot.
  ///
  /// Source: `docs/SCORING.md`, article 10.
  package func seen(by actor: Actor) -> Slice {
    let hidden = records.hiddenMarks(from: actor)
    guard !hidden.isEmpty else { return self }
    var seen = self
    for key in hidden { seen.records.marks[key] = nil }
    seen.hiddenMarks.formUnion(hidden)
    return seen
  }
}

extension Records {
  /// The records as far as `actor` may see them, over all streets and months.
  package func seen(by actor: Actor) -> (records: Records, hidden: Int) {
    let hidden = hiddenMarks(from: actor)
    var seen = self
    for key in hidden { seen.marks[key] = nil }
    return (seen, hidden.count)
  }

  /// The marks that are kept from `actor`.
  fileprivate func hiddenMarks(from actor: Actor) -> Set<Mark.Key> {
    let seen = actor.role.seenMarks
    guard seen != .all else { return [] }
    var isBlind: [Month: Bool] = [:]
    return Set(
      marks.keys.filter { key in
        guard !seen.includes(key.source) else { return false }
        let blind = isBlind[key.month] ?? scheme(for: key.month).blind
        isBlind[key.month] = blind
        return blind && state(ofMarkIn: key) < .review
      })
  }

  private func state(ofMarkIn key: Mark.Key) -> MonthState {
    let home =
      key.source == .team
      ? Identifier(key.ratee)
      : workerVersions.of(Identifier(key.ratee), in: key.month)?.community
    guard let street = home.flatMap({ communities[$0]?.street }) else { return .planning }
    return state(of: key.month, street: street)
  }
}
