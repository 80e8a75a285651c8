import Domain
import Wording

extension Picker {
  enum Fault: Error, Hashable, Sendable {
    case nothingChosen
    case field(FieldFault)
    /// What is marked cannot be one command.
    case mixedTerms
    case coverOneWorker
    case impossible(String)
  }

  /// The terms of a candidate, with what was typed.
  func terms(_ candidate: Candidate, _ facts: MonthFacts) -> Result<Terms, Fault> {
    do {
      return .success(
        try fields.applied(
          to: candidate.terms, away: away(candidate, facts), today: facts.today))
    } catch {
      return .failure(.field(error))
    }
  }

  /// Somebody who has the target and is or will be away.
  private func away(_ candidate: Candidate, _ facts: MonthFacts) -> Worker.ID? {
    if let absent = candidate.terms.absent { return absent }
    let (target, community) = place(of: candidate, facts)
    guard let target, let community else { return nil }
    return facts.holdings.holders(of: target, in: community, on: candidate.terms.first)
      .first { facts.holdings.nextLeave(of: $0.worker, from: facts.firstDay) != nil }?.worker
  }

  private func place(
    of candidate: Candidate, _ facts: MonthFacts
  ) -> (Target.ID?, Community.ID?) {
    switch question {
    case .workers(let targets, let community): (targets.first, community)
    case .targets(let workers):
      (Identifier(candidate.id), workers.first.flatMap { facts.results[$0]?.community })
    }
  }

  /// What Enter would ask for.
  func command(_ facts: MonthFacts) -> Result<Command, Fault> {
    let chosen = chosen
    guard let first = chosen.first else { return .failure(.nothingChosen) }
    if chosen.count == 1, case .impossible(_, let sentence) = first.verdict {
      return .failure(.impossible(sentence))
    }
    var agreed: Terms?
    for candidate in chosen {
      switch terms(candidate, facts) {
      case .failure(let fault): return .failure(fault)
      case .success(let terms):
        guard agreed == nil || agreed == terms else { return .failure(.mixedTerms) }
        agreed = terms
      }
    }
    guard let terms = agreed else { return .failure(.nothingChosen) }
    return command(chosen.map(\.id), terms, facts)
  }

  private func command(
    _ ids: [String], _ terms: Terms, _ facts: MonthFacts
  ) -> Result<Command, Fault> {
    let workers: [Worker.ID]
    let targets: [Target.ID]
    let community: Community.ID?
    switch question {
    case .targets(let given):
      (workers, targets, community) = (given, ids.map { Identifier($0) }, nil)
    case .workers(let given, let place):
      (workers, targets, community) = (ids.map { Identifier($0) }, given, place)
    }
    if let arrange = handover(of: targets, to: workers, community, terms, facts) {
      return .success(.arrange(arrange))
    }
    guard terms.role == .cover, let absent = terms.absent else {
      return .success(
        .assign(
          AssignDuties(
            workers: workers, targets: targets, community: community, first: terms.first,
            last: terms.last, share: terms.share)))
    }
    guard workers.count == 1, let worker = workers.first else { return .failure(.coverOneWorker) }
    return .success(
      .cover(
        CoverDuties(
          absent: absent, worker: worker, targets: targets, first: terms.first, last: terms.last,
          share: terms.isShareGiven ? terms.share : nil)))
  }

  /// The command for one candidate alone, as its row in the list is judged.
  func command(for id: String, _ terms: Terms, _ facts: MonthFacts) -> Command? {
    try? command([id], terms, facts).get()
  }

  /// One target that somebody has and another takes; `nil` = it is given besides, and the rules say whether.
  private func handover(
    of targets: [Target.ID], to workers: [Worker.ID], _ community: Community.ID?, _ terms: Terms,
    _ facts: MonthFacts
  ) -> ArrangeDuties? {
    guard terms.role == .held, let giver = terms.giver, targets.count == 1, workers.count == 1,
      let target = targets.first, let worker = workers.first,
      var arrange = try? facts.records.handover(
        of: target, in: community, from: giver, to: worker, on: terms.first)
    else { return nil }
    if arrange.gives.count == 1 {
      (arrange.gives[0].last, arrange.gives[0].share) = (terms.last, terms.share)
    }
    return arrange
  }
}

extension MonthFacts {
  func text(of fault: Picker.Fault) -> String {
    switch fault {
    case .nothingChosen: words(DashboardPhrase.pickNothing)
    case .mixedTerms: words(DashboardPhrase.pickMixed)
    case .coverOneWorker: words(DashboardPhrase.pickCoverOne)
    case .impossible(let sentence): sentence
    case .field(let fault): words.sentence(for: fault)
    }
  }
}
