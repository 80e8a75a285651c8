extension Actor {
  /// Whether he reads all of a street, every mark before `review` among it: who settles its month, the
  /// district of his, and the administrator.
  package func readsAll(of street: Street.ID, in records: Records) -> Bool {
    switch role {
    case .administrator: true
    case .district: place == nil || place == records.streets[street]?.district.text
    case .street: place == nil || place == street.text
    case .secretary, .department, .worker, .surveyor, .viewer: false
    }
  }
}

extension Slice {
  /// The slice as far as `actor` may see it: until `review` a rater sees only the marks that he may
  /// give himself, the street all of its own (盲评); and what is said of persons only as far as he may
  /// read it.
  ///
  /// That another mark is in can be told (`hiddenMarks`), what it is cannot.
  ///
  /// Source: `docs/SCORING.md`, article 10.
  package func seen(by actor: Actor) -> Slice {
    var seen = self
    PersonalReading(actor, records, in: month).hide(in: &seen.records)
    let hidden = records.hiddenMarks(from: actor)
    for key in hidden { seen.records.marks[key] = nil }
    seen.hiddenMarks.formUnion(hidden)
    return seen
  }
}

extension TableName {
  /// The tables by which `Records.seen(by:)` tells what of others an actor may see.
  package static let seenBy: [TableName] = [
    .streets, .communities, .workerVersions, .lines, .schemes, .months,
  ]
}

extension Records {
  /// The records as far as `actor` may see them, over all streets and months.
  ///
  /// - Parameters:
  ///   - actor: Who reads.
  ///   - month: The month whose homes count; `nil` = the newest homes.
  /// - Returns: What he sees, and how much of what he does not.
  package func seen(
    by actor: Actor, in month: Month? = nil
  ) -> (records: Records, hidden: Hidden) {
    let marks = hiddenMarks(from: actor)
    var seen = self
    for key in marks { seen.marks[key] = nil }
    var hidden = PersonalReading(actor, self, in: month).hide(in: &seen)
    hidden.marks = marks.count
    return (seen, hidden)
  }

  /// The marks that are kept from `actor`.
  fileprivate func hiddenMarks(from actor: Actor) -> Set<Mark.Key> {
    var isBlind: [Month: Bool] = [:]
    return Set(
      marks.keys.filter { key in
        let blind = isBlind[key.month] ?? scheme(for: key.month).blind
        isBlind[key.month] = blind
        guard blind else { return false }
        let home = home(ofRatee: key)
        let street = home.flatMap { communities[$0]?.street }
        let state = street.map { self.state(of: key.month, street: $0) } ?? .planning
        return state < .review && !gives(key, at: home, of: street, actor)
      })
  }

  private func home(ofRatee key: Mark.Key) -> Community.ID? {
    key.source == .team
      ? Identifier(key.ratee) : workerVersions.of(Identifier(key.ratee), in: key.month)?.community
  }

  /// Whether the mark is one that `actor` may give, or of a street whose marks he sees all.
  private func gives(
    _ key: Mark.Key, at home: Community.ID?, of street: Street.ID?, _ actor: Actor
  ) -> Bool {
    switch actor.role {
    case .administrator, .district, .street:
      return street.map { actor.readsAll(of: $0, in: self) } ?? (actor.place == nil)
    case .secretary:
      let isChief =
        workerVersions.of(Identifier(key.ratee), in: key.month)?.workerClass == .chief
      return key.source == .superior && !isChief && home?.text == actor.place
    case .department:
      return key.source == .department
        && key.target.flatMap { lines[$0]?.department.text } == actor.place
    case .worker: return key.source == .`self` && key.ratee == actor.place
    case .surveyor, .viewer: return false
    }
  }
}

extension Board {
  /// Whether its figures are made of the marks alone that `actor` may see (盲评).
  ///
  /// - Parameters:
  ///   - actor: Who reads.
  ///   - records: Where his places are looked up.
  /// - Returns: `false` where he sees all marks, or there are none that he may not.
  package func isBlind(for actor: Actor, in records: Records) -> Bool {
    state < .review && scheme.blind && !actor.readsAll(of: street, in: records)
  }

  /// Whether marks of the month are in, of which `actor` sees his own alone: figures made of them are not
  /// those of somebody else.
  ///
  /// - Parameters:
  ///   - actor: Who reads.
  ///   - records: What he sees of the street's month.
  /// - Returns: `false` while no mark of the month can be in.
  package func isOfOwnMarks(for actor: Actor, in records: Records) -> Bool {
    guard isBlind(for: actor, in: records) else { return false }
    // One that was taken back to `open` has the marks given before.
    return state == .scoring || records.marks.keys.contains { $0.month == month }
  }

  /// Whether what is assumed may stand on marks of an earlier month of which `actor` sees his own alone.
  ///
  /// - Parameters:
  ///   - actor: Who reads.
  ///   - records: What he sees of the street's month.
  /// - Returns: `false` where every earlier month has been reviewed.
  package func assumesOwnMarks(for actor: Actor, in records: Records) -> Bool {
    guard !actor.readsAll(of: street, in: records) else { return false }
    return records.months.values.contains { earlier in
      earlier.key.street == street && earlier.key.month < month && earlier.state == .scoring
        && records.scheme(for: earlier.key.month).blind
    }
  }
}
