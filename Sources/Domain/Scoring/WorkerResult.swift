/// One worker's month: every number with the parts it was computed from.
package struct WorkerResult: Hashable, Sendable {
  package let id: Worker.ID
  package let name: String
  package let community: Community.ID
  package let workerClass: WorkerClass
  package let presence: Presence
  package let duties: [DutyPoints]
  package internal(set) var effect: Effect
  /// The verified special tasks.
  package let specials: [SpecialTask]
  /// Special tasks that are not decided yet; they count for nothing.
  package let pendingSpecials: [SpecialTask]
  package internal(set) var satisfaction: Satisfaction
  /// Grids, main lines and auxiliary lines with a present day, covers included, by id.
  package let grids: [Target.ID]
  package let auxiliary: [Target.ID]
  /// The main line with most present days, held.
  package let main: Target.ID?
  package let flags: [Flag]
  package internal(set) var pool: PoolKey?
  /// The points P brought into the pool (计酬分); `nil` = in no pool.
  package internal(set) var poolPoints: Points?
  package internal(set) var pay = Money.zero
  package internal(set) var payPart = PayPart.none

  /// 工作量 W, without a cap.
  package var workload: Points { duties.reduce(.zero) { $0 + $1.points } }
  /// 特殊 X, not prorated.
  package var special: Points { specials.reduce(.zero) { $0 + $1.points } }
  /// The total T = W + E + X + S (总分).
  package var total: Points { workload + effect.points + special + satisfaction.points }

  /// How many of the sources that apply have a mark.
  package var sourcesIn: (given: Int, apply: Int) {
    (effect.sources.filter { !$0.isMissing }.count, effect.sources.count)
  }
}

extension MonthIndex {
  /// The result of a worker whose home is in the street and who is employed on a day of the month.
  func result(of worker: Worker, version: WorkerVersion) -> WorkerResult? {
    guard let presence = presence[worker.id], !presence.employed.isEmpty else { return nil }
    let duties = workload(of: worker.id)
    let effect = effect(of: worker.id, version: version, duties: duties, presence: presence)
    let satisfaction = satisfaction(
      of: worker.id, home: version.community, duties: duties, presence: presence)
    let specials = (specialsByWorker[worker.id] ?? []).sorted { $0.id < $1.id }
    return WorkerResult(
      id: worker.id, name: worker.name, community: version.community,
      workerClass: version.workerClass, presence: presence, duties: duties, effect: effect,
      specials: specials.filter { $0.status == .verified },
      pendingSpecials: specials.filter { $0.status == .proposed }, satisfaction: satisfaction,
      grids: targets(duties) { records.grids[$0] != nil },
      auxiliary: targets(duties) { records.lines[$0]?.kind == .auxiliary },
      main: mainLine(duties),
      flags: flags(worker, effect: effect, satisfaction: satisfaction, presence: presence))
  }

  private func targets(
    _ duties: [DutyPoints], where isWanted: (Target.ID) -> Bool
  ) -> [Target.ID] {
    Set(duties.filter { $0.days > 0 }.map(\.duty.target)).filter(isWanted).sorted()
  }

  /// The main line with most present days in role `held`, ties by id.
  private func mainLine(_ duties: [DutyPoints]) -> Target.ID? {
    var days: [Target.ID: DaySet] = [:]
    for part in duties where part.duty.role == .held && part.days > 0 {
      guard records.lines[part.duty.target]?.kind == .main else { continue }
      days[part.duty.target, default: .none] =
        days[part.duty.target, default: .none].union(part.duty.present)
    }
    return days.min {
      $0.value.count == $1.value.count ? $0.key < $1.key : $0.value.count > $1.value.count
    }?.key
  }
}
