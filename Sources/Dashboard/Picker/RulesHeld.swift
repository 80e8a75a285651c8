import Domain
import Wording

/// The rules of the days that the command was held to and keeps, in a few words each.
struct RulesHeld {
  let texts: [String]

  init(_ command: Command, _ preview: Preview, _ facts: MonthFacts) {
    var texts: [String] = []
    let duties = preview.changes.filter { $0.table == .assignments }.compactMap { change in
      change.after.flatMap { try? Assignment(RowReader($0, of: Assignment.table)) }
    }
    let words = facts.words
    if case .arrange(let arrange) = command {
      texts += zip(arrange.ends, arrange.gives).map { end, give in
        words(
          DashboardPhrase.ruleHandover,
          [
            "giver": facts.names.worker(end.duty.worker), "last": end.last.short,
            "worker": words.list(give.workers.map(facts.names.worker)), "first": give.first.short,
          ])
      }
    }
    if duties.contains(where: { facts.records.grids[$0.target] != nil }) {
      texts.append(words(DashboardPhrase.ruleOneGrid))
      texts.append(words(DashboardPhrase.ruleTwoWorkers))
    }
    if duties.contains(where: { facts.records.lines[$0.target]?.kind == .main }) {
      texts.append(words(DashboardPhrase.ruleOneMain))
    }
    if duties.contains(where: { $0.role == .cover }) {
      texts.append(words(DashboardPhrase.ruleCoverEnds))
    }
    if !duties.isEmpty { texts.append(words(DashboardPhrase.ruleShares)) }
    self.texts = texts
  }
}

extension MonthFacts {
  func text(of caution: Caution) -> String {
    switch caution {
    case .overlapsLeave(let leave):
      words.sentence(forOverlapped: leave, names: names.register)
    case .becomesHeaviest(let worker):
      words(DashboardPhrase.cautionHeaviest, ["worker": names.worker(worker)])
    case .notPaid(let worker):
      words(DashboardPhrase.cautionNotPaid, ["worker": names.worker(worker)])
    case .smallSample(_, let valid, let minimum):
      words(DashboardPhrase.cautionSample, ["count": "\(valid)", "minimum": "\(minimum)"])
    case .reachesBeyond(_, let last):
      last.map { words(DashboardPhrase.cautionBeyondUntil, ["day": "\($0)"]) }
        ?? words(DashboardPhrase.cautionBeyond)
    case .endsBy(_, let target, let day):
      words(DashboardPhrase.cautionEndsBy, ["target": names.target(target), "day": "\(day)"])
    case .coverEnds(let worker, let target, let day):
      words(
        isGone(worker, target, day)
          ? DashboardPhrase.cautionCoverGoes : DashboardPhrase.cautionCoverEnds,
        ["worker": names.worker(worker), "target": names.target(target), "day": "\(day)"])
    case .leavesVacant(let target, let days):
      words(DashboardPhrase.cautionVacant, ["target": names.target(target), "days": "\(days)"])
    }
  }

  /// Whether the cover that ends on the day has not begun by then: none of it stays.
  private func isGone(_ worker: Worker.ID, _ target: Target.ID, _ day: Day) -> Bool {
    records.assignments.values.contains {
      $0.role == .cover && $0.worker == worker && $0.target == target && $0.first == day.next
    }
  }
}
