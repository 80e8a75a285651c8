package import Domain

extension Records {
  /// Hands one community's newest month in `scoring` back, and takes the marks of one of its workers and
  /// of the community out, so that each role has something to give when the demo is played.
  ///
  /// - Parameter actor: Who plays: in his community, or with a line of his department.
  package mutating func leaveToGive(to actor: Actor) {
    guard let ratee = rateeToLeave(to: actor), let month = newestScoring,
      let home = workerVersions.of(ratee, in: month)?.community
    else { return }
    submissions[Submission.Key(month: month, community: home)] = nil
    let open = [ratee.text, home.text]
    for key in marks.keys where key.month == month && open.contains(key.ratee) { marks[key] = nil }
  }

  private var newestScoring: Month? {
    months.values.filter { $0.state == .scoring }.map(\.key.month).max()
  }

  private func rateeToLeave(to actor: Actor) -> Worker.ID? {
    guard let month = newestScoring else { return nil }
    let place = actor.place ?? ""
    let ratees = marks.keys.filter { key in
      guard key.month == month, key.source != .team else { return false }
      return switch actor.role {
      case .worker: key.ratee == place
      case .secretary: key.source == .superior && home(of: key) == place
      case .department:
        key.source == .department && key.target.flatMap { lines[$0]?.department.text } == place
      case .street: communities[Identifier(home(of: key))]?.street.text == place
      case .administrator, .district, .surveyor, .viewer: true
      }
    }
    // A chief has no mark of a secretary.
    let workers = ratees.map { Worker.ID($0.ratee) }.filter {
      actor.role == .worker || workerVersions.of($0, in: month)?.workerClass == .worker
    }
    return workers.min()
  }

  private func home(of key: Mark.Key) -> String {
    workerVersions.of(Identifier(key.ratee), in: key.month)?.community.text ?? ""
  }
}
