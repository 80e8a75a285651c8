/// Who is trained, by five tiers, and who still lacks hours this year (培训).
///
/// Source: `docs/REGISTERS.md`, section 9.
package enum TrainingRegister: Register {
  package static let code = "training"
  package static let name = BothLanguages("培训", "Training")
  package static let tables: [any RegisterRow.Type] = [
    Training.self, Attendance.self, TierMember.self,
  ]
  package static let headlined = ["tiers"]
  package static let workerFigures = ["tiers", "due"]
  package static let tellsYear = true

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .list(let tiers) = figures["tiers"],
      let all = tiers.first(where: { $0["tier"] == .id(TrainingTier.all.rawValue) }),
      case .share(let part, let whole) = all["reached"]
    else { return [] }
    return [Headline("reached", .share(part: part, of: whole))]
      + (whole > part ? [Headline("due", .count(whole - part))] : [])
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let hours = scope.index.trainingHours(scope)
    let held = scope.rows(Training.self).filter {
      $0.day("day").map(scope.period.contains) ?? false
    }
    let roll = scope.roll(on: scope.period.upperBound)
    let attended = { (trainings: [Training]) in
      trainings.flatMap { hours.attended(at: $0) }
    }
    // Trainings are a street's: a community has none of its own.
    let isTold =
      switch scope.place {
      case .everywhere, .district, .street: true
      case .community, .grid: false
      }
    let told = { (value: FigureValue) in isTold ? value : .none }
    return [
      Figure("sessions", told(.count(held.count))),
      Figure("attendances", told(.count(attended(held).count))),
      Figure("hours", told(.decimal(attended(held).reduce(0, +), places: Hours.places))),
      Figure(
        "tiers",
        .list(
          TrainingTier.allCases.map { tier in
            let own = held.filter { $0.tier == tier }
            let members = roll.filter { hours.isIn(tier, $0) }
            return [
              Figure("tier", .id(tier.rawValue)), Figure("sessions", told(.count(own.count))),
              Figure("hours", told(.decimal(attended(own).reduce(0, +), places: Hours.places))),
              Figure("members", .count(members.count)),
              Figure(
                "reached",
                .share(members.count { hours.lack(of: $0, in: tier) == nil }, of: members.count)),
            ]
          })),
    ]
  }

  package static func workers(of scope: RegisterScope) -> [(id: Worker.ID, figures: [Figure])]? {
    let hours = scope.index.trainingHours(scope)
    return scope.roll(on: scope.period.upperBound).map { worker in
      let tiers = TrainingTier.allCases.filter { hours.isIn($0, worker) }
      return (
        worker,
        [
          Figure("tiers", .ids(tiers.map(\.rawValue))),
          Figure(
            "due",
            .list(
              tiers.compactMap { tier in
                hours.lack(of: worker, in: tier).map { lack in
                  [
                    Figure("tier", .id(tier.rawValue)),
                    Figure("hours", .decimal(lack.has, places: Hours.places)),
                    Figure("required", .decimal(lack.needs, places: Hours.places)),
                  ]
                }
              })),
        ]
      )
    }
  }

  /// Who still lacks hours, of all of them or of a tier.
  package static func people(behind figure: String, in scope: RegisterScope) -> [Worker.ID]? {
    guard figure.hasPrefix("tiers"), let name = figure.split(separator: ".").dropFirst().first,
      let tier = TrainingTier(rawValue: String(name)),
      figure.hasSuffix(".members") || figure.hasSuffix(".reached")
    else { return nil }
    let hours = scope.index.trainingHours(scope)
    let members = scope.roll(on: scope.period.upperBound).filter { hours.isIn(tier, $0) }
    return figure.hasSuffix("reached")
      ? members.filter { hours.lack(of: $0, in: tier) != nil } : members
  }

  /// The hours of the year of every training, against what everybody should have.
  package static func year(of worker: Worker.ID, in scope: RegisterScope) -> Headline? {
    let hours = scope.index.trainingHours(scope).hours(of: worker, in: .all)
    return hours == 0 ? nil : Headline("year", .decimal(hours, places: Hours.places))
  }
}

/// The hours of training of each worker in the year of a scope, up to its last day.
package struct TrainingHours: Sendable {
  private let scope: RegisterScope
  /// By worker and tier, in hundredths.
  private let sums: [String: [TrainingTier: Int]]
  private let attendances: [String: [[Value]]]
  private let chosen: [String: [TierMember]]

  init(_ scope: RegisterScope) {
    self.scope = scope
    let today = scope.period.upperBound
    let days = Month(year: today.month.year, month: 1).first...today
    let trainings = scope.records.rows(of: .trainings).map(Training.init(row:)).filter {
      $0.day("day").map(days.contains) ?? false
    }
    attendances = scope.index.rows(of: .attendances, by: "training")
    chosen = Dictionary(
      grouping: scope.records.rows(of: .tiers).map(TierMember.init(row:))
    ) { $0.row[0].textOrNil ?? "" }
    sums = trainings.reduce(into: [:]) { [attendances] sums, training in
      for attendance in (attendances[training.id] ?? []).map(Attendance.init(row:)) {
        sums[attendance.worker.text, default: [:]][training.tier, default: 0] +=
          attendance.ownHours ?? training.hours
      }
    }
  }

  /// How long each one was there who was at a training.
  func attended(at training: Training) -> [Int] {
    (attendances[training.id] ?? []).map { Attendance(row: $0).ownHours ?? training.hours }
  }

  /// In hundredths; everybody's hours are those of every training.
  package func hours(of worker: Worker.ID, in tier: TrainingTier) -> Int {
    let own = sums[worker.text] ?? [:]
    return tier == .all ? own.values.reduce(0, +) : own[tier] ?? 0
  }

  /// What somebody has and should have, in hundredths; `nil` = he has enough.
  func lack(of worker: Worker.ID, in tier: TrainingTier) -> (has: Int, needs: Int)? {
    let (has, needs) = (
      hours(of: worker, in: tier), scope.records.value(of: tier.required, in: scope.month)
    )
    return has < needs ? (has, needs) : nil
  }

  /// Whether somebody of the roll belongs to a tier.
  func isIn(_ tier: TrainingTier, _ worker: Worker.ID) -> Bool {
    let (records, today) = (scope.records, scope.period.upperBound)
    switch tier {
    case .all: return true
    case .secretary:
      return records.workerVersions.of(worker, in: scope.month)?.workerClass == .chief
    case .newcomer:
      guard let first = records.workers[worker]?.employment.first else { return false }
      let months = records.value(of: .newcomerMonths, in: scope.month)
      return today < first.adding(months: months)
    case .lead, .reserve:
      return (chosen[worker.text] ?? []).contains {
        $0.text("tier") == tier.rawValue && $0.isInForce(today, from: "from_day", to: "to_day")
      }
    }
  }
}
