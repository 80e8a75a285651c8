import Domain
import Wording

extension Picker {
  /// Everything that could be chosen, the best first, what cannot be done last.
  func offers(_ facts: MonthFacts) -> [Candidate] {
    let all: [Candidate]
    switch question {
    case .targets(let workers): all = targetOffers(workers, facts)
    case .workers(let targets, let community): all = workerOffers(targets, community, facts)
    }
    return all.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      if left.rank != right.rank { return left.rank < right.rank }
      if let load = left.load, let more = right.load, load != more { return load < more }
      if (left.certified != nil) != (right.certified != nil) { return left.certified != nil }
      return one.offset < other.offset
    }.map(\.element)
  }

  // MARK: - Targets for a worker

  /// The grids of her community and every line of the month: vacant first.
  private func targetOffers(_ workers: [Worker.ID], _ facts: MonthFacts) -> [Candidate] {
    guard let first = workers.first, let home = facts.results[first]?.community else { return [] }
    let records = facts.records
    let grids = records.grids.values.filter { $0.community == home }.map(\.id)
      .sorted { naturalOrder($0.text, $1.text) }
    let lines = records.lines.values
      .sorted { ($0.kind == .main ? 0 : 1, $0.id) < ($1.kind == .main ? 0 : 1, $1.id) }.map(\.id)
    return (grids + lines).filter { records.exists($0, in: facts.month) }
      .map { targetOffer($0, workers, home, facts) }
  }

  private func targetOffer(
    _ target: Target.ID, _ workers: [Worker.ID], _ home: Community.ID, _ facts: MonthFacts
  ) -> Candidate {
    let proposed = facts.proposedTerms(
      for: target, in: home, heads: workers.count,
      absence: absence)
    let judged = judge(target.text, workers.first, proposed, facts)
    let vacant = facts.holdings.vacantShare(of: target, in: home, on: proposed.first)
    let holders = facts.holdings.present(for: target, in: home, on: proposed.first)
    let names = holders.map { facts.names.worker($0.worker) }
    let isVacancy =
      facts.board.community(home)?.vacancies.contains {
        $0.target == target && !facts.daysAhead($0.days).isEmpty
      } ?? false
    return Candidate(
      id: target.text, name: facts.names.target(target),
      present: names.isEmpty
        ? facts.words(DashboardPhrase.pickNobody) : facts.words.list(names),
      worth: facts.worth(of: target, in: home), load: nil, after: judged.after,
      verdict: judged.verdict, terms: proposed,
      rank: judged.isPossible ? (isVacancy ? 0 : vacant > 0 ? 1 : 2) : 3,
      search: [facts.names.target(target), target.text, facts.records.lines[target]?.name ?? ""]
        .map { Pinyin.Index($0) })
  }

  // MARK: - Workers for a target

  /// The workers of the community, lightest first, and on demand all of the street.
  private func workerOffers(
    _ targets: [Target.ID], _ community: Community.ID, _ facts: MonthFacts
  ) -> [Candidate] {
    guard let first = targets.first else { return [] }
    let proposed = facts.proposedTerms(for: first, in: community, heads: heads, absence: absence)
    let offered = facts.board.workers.filter { reachesOut || $0.community == community }
    let heaviest = offered.filter { $0.workerClass != .chief && $0.community == community }
      .max { $0.workload < $1.workload }?.id
    return offered.map { worker in
      workerOffer(
        worker, proposed, isHeaviest: worker.id == heaviest, community,
        certified: facts.certified(for: first), facts)
    }
  }

  private func workerOffer(
    _ worker: WorkerResult, _ proposed: Terms, isHeaviest: Bool, _ community: Community.ID,
    certified: ((Worker.ID) -> Day?)?, _ facts: MonthFacts
  ) -> Candidate {
    var judged = judge(worker.id.text, worker.id, proposed, facts)
    let until = certified?(worker.id)
    if judged.isPossible {
      if certified != nil, until == nil {
        judged.verdict = .caution(facts.words(RegisterPhrase.pickNotCertified))
      }
      if worker.pool == nil {
        judged.verdict = .caution(facts.words(DashboardPhrase.noteProbation))
      }
      if isHeaviest { judged.verdict = .caution(facts.words(DashboardPhrase.pickHeaviest)) }
    }
    let duties = ShownDuties(worker, in: facts)
    let isOutside = worker.community != community
    let rank =
      !judged.isPossible
      ? 9 : (isOutside ? 4 : 0) + (worker.workerClass == .chief ? 2 : worker.pool == nil ? 1 : 0)
    return Candidate(
      id: worker.id.text, name: facts.names.worker(worker.id),
      present: (isOutside ? [facts.names.community(worker.community)] : [])
        .appending(duties.all).joined(separator: " "),
      worth: "", load: worker.workload, after: judged.after, verdict: judged.verdict,
      certified: until, terms: proposed, rank: rank,
      search: [worker.name, worker.id.text].map { Pinyin.Index($0) })
  }

  // MARK: - Judging

  private struct Judgement {
    var verdict: Candidate.Verdict
    var after: Points?

    var isPossible: Bool {
      if case .impossible = verdict { return false }
      return true
    }
  }

  /// Whether one candidate could be chosen, by the rules themselves, and W afterwards.
  private func judge(
    _ id: String, _ worker: Worker.ID?, _ proposed: Terms, _ facts: MonthFacts
  ) -> Judgement {
    let terms =
      (try? fields.applied(to: proposed, away: proposed.absent, today: facts.today)) ?? proposed
    guard let command = command(for: id, terms, facts) else {
      return Judgement(verdict: .fine)
    }
    if let worker, !facts.holdings.isPresent(worker, on: terms.first) {
      let leave = facts.holdings.leave(of: worker, on: terms.first)
      let why = leave.map { facts.words.name($0.kind) } ?? facts.words(DashboardPhrase.pickAway)
      return Judgement(
        verdict: .impossible(
          why,
          sentence: facts.words(
            DashboardPhrase.pickAwaySentence,
            ["worker": facts.names.worker(worker), "day": terms.first.short, "why": why])))
    }
    do {
      let changes = try apply(command, by: facts.viewer.actor, on: facts.today, to: facts.slice)
      let isHandover = command.kind == .arrange
      return Judgement(
        verdict: isHandover ? .caution(facts.words(DashboardPhrase.pickHandover)) : .fine,
        after: worker.flatMap { facts.load(of: $0, after: changes) })
    } catch {
      return Judgement(
        verdict: .impossible(facts.short(error), sentence: facts.sentence(for: error)))
    }
  }
}

extension Array {
  fileprivate func appending(_ more: [Element]) -> [Element] { self + more }
}

extension MonthFacts {
  /// Until when somebody is certified in a main line; `nil` = it is none, or the street keeps no results.
  func certified(for target: Target.ID) -> ((Worker.ID) -> Day?)? {
    guard let certified = registers?.certified, certified.lines.contains(target) else { return nil }
    return { certified.lastDay(of: $0, in: target) }
  }

  /// Points and coefficient of a target: `41.00 x 1.000`.
  func worth(of target: Target.ID, in community: Community.ID) -> String {
    let points = records.points(of: target, in: month).map { "\($0)" } ?? "--"
    return points + " x \(records.coefficient(of: target, in: community, month: month))"
  }

  /// W of a worker in the month, once the changes are made.
  func load(of worker: Worker.ID, after changes: [Change]) -> Points? {
    guard let result = results[worker] else { return nil }
    var raw = result.workload.raw
    for change in changes where change.table == .assignments {
      raw += points(change.after, worker, result) - points(change.before, worker, result)
    }
    return Points(raw: raw)
  }

  private func points(_ row: [Value]?, _ worker: Worker.ID, _ result: WorkerResult) -> Int {
    guard let row, let duty = try? Assignment(RowReader(row, of: Assignment.table)),
      duty.worker == worker, let standard = records.points(of: duty.target, in: month)
    else { return 0 }
    let days = DaySet(duty.days, in: month).intersection(result.presence.present).count
    return workload(
      standard: standard,
      difficulty: records.coefficient(of: duty.target, in: duty.community, month: month),
      share: duty.share, days: days, of: month
    ).raw
  }

  /// A refusal in a few words, for a column.
  func short(_ refusal: Refusal) -> String { words.brief(refusal) }
}
