extension ActorRole {
  /// The one source whose marks a rater sees before `review`; `nil` = sees all.
  package var sourceSeenAlone: Source? {
    switch self {
    case .secretary: .superior
    case .department: .department
    case .worker: .`self`
    case .administrator, .district, .street, .surveyor, .viewer: nil
    }
  }
}

extension Slice {
  /// The slice as far as `actor` may see it: until `review` a rater sees only the marks of his own
  /// source, the street all (盲评).
  ///
  /// Source: `docs/SCORING.md`, article 10.
  package func seen(by actor: Actor) -> Slice {
    guard let source = actor.role.sourceSeenAlone, records.scheme(for: month).blind,
      records.state(of: month, street: street) < .review
    else { return self }
    var seen = self
    seen.records.marks = records.marks.filter { $0.key.source == source }
    return seen
  }
}
