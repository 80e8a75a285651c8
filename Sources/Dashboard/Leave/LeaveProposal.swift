import Domain

/// Who could stand in during a leave: for each duty, the largest first, the lightest who may.
struct LeaveProposal {
  private let worker: Worker.ID
  private let kind: LeaveKind
  private let days: DayRange
  private let facts: MonthFacts
  /// The leave that gets this kind and these days; `nil` = it is a new one.
  private let changed: Leave.Key?

  init(
    _ worker: Worker.ID, _ kind: LeaveKind, _ days: DayRange, _ facts: MonthFacts,
    changing leave: Leave.Key? = nil
  ) {
    self.worker = worker
    self.kind = kind
    self.days = days
    self.facts = facts
    changed = leave
  }

  /// The covers of every duty; who was chosen by hand stays, where that is possible.
  func covers(keeping chosen: [Assignment.Key: Worker.ID?]) -> [LeaveForm.Cover] {
    let duties = facts.holdings.duties(of: worker).filter { $0.days.overlaps(days) }
      .sorted { rank($0) < rank($1) }
    var loads = Dictionary(
      uniqueKeysWithValues: colleagues.map { ($0.id, $0.workload.raw) })
    var given: [TakeLeave.Cover] = []
    return duties.compactMap { duty -> LeaveForm.Cover? in
      if let standing = standingCover(of: duty) { return standing }
      guard isNeeded(duty, on: max(days.first, duty.first)) else { return nil }
      let candidates = able(duty, besides: given).sorted {
        (loads[$0] ?? 0, $0) < (loads[$1] ?? 0, $1)
      }
      var cover = LeaveForm.Cover(duty: duty, candidates: candidates, worker: candidates.first)
      if let hand = chosen[duty.key], hand.map(candidates.contains) ?? true {
        cover.worker = hand
      }
      if let taken = cover.worker {
        loads[taken, default: 0] += burden(of: duty).raw
        given.append(TakeLeave.Cover(worker: taken, targets: [duty.target]))
      }
      return cover
    }
  }

  /// Grids first, then main lines, then auxiliary lines.
  private func rank(_ duty: Assignment) -> (Int, Target.ID) {
    let kind =
      facts.records.grids[duty.target] != nil
      ? 0 : facts.records.lines[duty.target]?.kind == .main ? 1 : 2
    return (kind * 2 + (duty.role == .cover ? 1 : 0), duty.target)
  }

  /// The deputies and workers of her community who are there all the time and past probation.
  private var colleagues: [WorkerResult] {
    guard let home = facts.results[worker]?.community else { return [] }
    return facts.board.workers.filter {
      $0.community == home && $0.id != worker && $0.workerClass != .chief && $0.pool != nil
        && isThere($0.id)
    }
  }

  private func isThere(_ colleague: Worker.ID) -> Bool {
    guard let last = days.last else { return false }
    let leave = facts.holdings.nextLeave(of: colleague, from: days.first)
    return facts.holdings.isPresent(colleague, on: days.first)
      && (leave.map { $0.first > last } ?? true)
  }

  /// What covers a duty already, of a leave that is changed; `nil` = nothing does.
  private func standingCover(of duty: Assignment) -> LeaveForm.Cover? {
    guard changed != nil, let spell = duty.days.intersection(days) else { return nil }
    let covers = facts.covers(for: worker, during: spell).filter {
      $0.place == duty.place && !isNeeded(duty, on: max($0.first, spell.first))
    }
    guard let first = covers.first else { return nil }
    return LeaveForm.Cover(
      duty: duty, candidates: [], worker: first.worker, standing: covers,
      lacking: lacking(spell, covers))
  }

  /// On how many of the days none of the covers stands.
  private func lacking(_ spell: DayRange, _ covers: [Assignment]) -> Int {
    guard let last = spell.last else { return 0 }
    return (spell.first.number...last.number).count { number in
      !covers.contains { $0.days.contains(Day(number: number)) }
    }
  }

  /// Whether nobody covers the duty already on the day.
  private func isNeeded(_ duty: Assignment, on day: Day) -> Bool {
    let others = facts.holdings.present(for: duty.target, in: duty.community, on: day)
      .filter { $0.worker != worker }
    return others.reduce(duty.share.raw) { $0 + $1.share.raw } <= Share.whole.raw
  }

  private func able(_ duty: Assignment, besides chosen: [TakeLeave.Cover]) -> [Worker.ID] {
    colleagues.map(\.id).filter { colleague in
      let covers = chosen + [TakeLeave.Cover(worker: colleague, targets: [duty.target])]
      let command = command(covers)
      return
        (try? apply(command, by: facts.viewer.actor, on: facts.today, to: facts.slice)) != nil
    }
  }

  /// What gives the leave with these covers.
  func command(_ covers: [TakeLeave.Cover]) -> Command {
    let last = days.last ?? days.first
    guard let changed else {
      return .leave(
        TakeLeave(worker: worker, kind: kind, first: days.first, last: last, covers: covers))
    }
    return .changeLeave(
      ChangeLeave(leave: changed, kind: kind, first: days.first, last: last, covers: covers))
  }

  /// The points that the duty adds to the fullest month of the leave.
  ///
  /// The days of this month alone weigh little, and would hand all of a long leave to one colleague.
  private func burden(of duty: Assignment) -> Points {
    guard let spell = duty.days.intersection(days) else { return .zero }
    let fullest = [facts.month, facts.month.next].map { DaySet(spell, in: $0).count }.max() ?? 0
    return points(of: duty, days: min(fullest, facts.month.length))
  }

  /// The points that go with the duty for these days, in the month on the screen.
  func points(of duty: Assignment) -> Points {
    guard let spell = duty.days.intersection(days) else { return .zero }
    return points(of: duty, days: DaySet(spell, in: facts.month).count)
  }

  private func points(of duty: Assignment, days: Int) -> Points {
    guard let standard = facts.records.points(of: duty.target, in: facts.month) else {
      return .zero
    }
    return workload(
      standard: standard,
      difficulty: facts.records.coefficient(
        of: duty.target, in: duty.community, month: facts.month),
      share: duty.share, days: days, of: facts.month)
  }
}
