package import Domain

/// A row of the list of marks: one that the reader gives, or a source of others that has none (评分).
package struct MarkEntry: Hashable, Sendable {
  /// The mark; where it is not the reader's, the first of its source.
  package let due: DueMark
  /// Whether the mark is the reader's to give; else the row is about the whole source.
  package let isOwn: Bool
  /// Who gives it, or those of the source.
  let givers: [MarkGiver]

  /// Whether somebody still has to do something about it.
  package var isOpen: Bool {
    due.waiver == nil && (!isOwn || due.mark == nil)
  }

  /// What lets the source off, or would.
  package var waiver: Waiver.Key {
    Waiver.Key(
      month: due.key.month, ratee: due.key.ratee, source: WaivedSource(due.key.source))
  }

  /// One of its own in the list.
  package var id: String {
    let key = due.key
    let source = key.source.rawValue + ":" + key.ratee
    guard isOwn else { return source + ":*" }
    return ([source] + [key.target?.text, key.community?.text].compactMap(\.self))
      .joined(separator: ":")
  }
}

extension ListSource {
  /// The marks that the reader may give, those lacking first; for who may waive also the sources of
  /// others that have none.
  package func markEntries(in scope: Community.ID?) -> [MarkEntry] {
    if let kept = keptMarks[scope] { return kept }
    let made = makeEntries(in: scope)
    keptMarks[scope] = made
    return made
  }

  private func makeEntries(in scope: Community.ID?) -> [MarkEntry] {
    let due = dueMarks.filter { scope == nil || $0.community == scope }
    let own = due.filter(isOwn).map { MarkEntry(due: $0, isOwn: true, givers: [$0.giver]) }
    let others = lackingSources(due)
    return own.filter(\.isOpen) + others.filter(\.isOpen) + own.filter { !$0.isOpen }
      + others.filter { !$0.isOpen }
  }

  /// Whether a mark is the reader's to give, whatever the state of the month.
  package func isOwn(_ due: DueMark) -> Bool { due.giver.includes(actor, in: board.street) }

  /// The sources of others without any mark, each once.
  private func lackingSources(_ due: [DueMark]) -> [MarkEntry] {
    var order: [Waiver.Key] = []
    var found: [Waiver.Key: [DueMark]] = [:]
    for mark in due
    where !isOwn(mark) && (mark.isBlocking || mark.waiver != nil)
      && actor.reaches(.waive, in: mark.community, of: board.street)
    {
      let key = Waiver.Key(
        month: mark.key.month, ratee: mark.key.ratee, source: WaivedSource(mark.key.source))
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(mark)
    }
    return order.compactMap { key in
      guard let marks = found[key], let first = marks.first else { return nil }
      var givers: [MarkGiver] = []
      for mark in marks where !givers.contains(mark.giver) { givers.append(mark.giver) }
      return MarkEntry(due: first, isOwn: false, givers: givers)
    }
  }
}
