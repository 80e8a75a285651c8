/// What departments may ask of communities, and what they have asked for (社区工作准入).
///
/// Source: `docs/REGISTERS.md`, section 10.
package enum AdmissionRegister: Register {
  package static let code = "admission"
  package static let name = BothLanguages("准入", "Admission")
  package static let tables: [any RegisterRow.Type] = [
    Admission.self, AdmissionStep.self, AdmissionUse.self, InformationSystem.self,
  ]
  package static let endsAtStreet = true
  package static let waitsFor: [ActorRole]? = [.department, .street]
  package static let headlined = ["matters", "pending"]
  package static let reads: [TableName] = [.holidays]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    ["matters", "pending", "overdue"].compactMap { name in
      guard let count = figures.count(name), count > 0 || name != "overdue" else { return nil }
      return Headline(name, .count(count))
    }
  }

  package static func isLate(_ figures: [Figure]) -> Bool { figures.count("overdue") ?? 0 > 0 }

  package static func waiting(_ figures: [Figure]) -> Int { figures.count("pending") ?? 0 }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    AdmissionFigures(scope).figures
  }
}

/// The matters of a scope as they stand on its last day, counted.
private struct AdmissionFigures {
  private let scope: RegisterScope
  private let all: [AdmissionCourse]
  private let inForce: [AdmissionCourse]
  private let pending: [AdmissionCourse]

  init(_ scope: RegisterScope) {
    self.scope = scope
    all = scope.matters
    inForce = all.filter { $0.covers(scope.month) }
    pending = all.filter(\.state.isPending)
  }

  var figures: [Figure] {
    let government = inForce.count { $0.matter.text("nature") == LineNature.government.rawValue }
    let today = scope.period.upperBound
    let systems = scope.records.rows(of: .systems).map(InformationSystem.init(row:))
    let days = all.flatMap { $0.daysToDecisions(in: scope.period) }
    return [
      Figure("matters", .count(inForce.count)),
      Figure("government", .share(government, of: inForce.count)),
      Figure("by_department", byDepartment),
      Figure(
        "systems",
        .count(systems.count { $0.isInForce(scope.month, from: "first_month", to: "last_month") })),
      Figure("pending", .count(pending.count)),
      Figure("overdue", .count(pending.count { $0.lamp(on: today)?.colour == .red })),
      Figure("decided", decided),
      Figure("days", .quotient(days.reduce(0, +), by: days.count, places: 1)),
      Figure("load", load(of: inForce)), Figure("pending_load", load(of: pending)),
      Figure("uncovered", .count(uncovered)),
    ]
  }

  private var byDepartment: FigureValue {
    let counts = Dictionary(grouping: inForce) { $0.matter.text("department") ?? "" }
    return .list(
      counts.keys.sorted(by: byteOrder).map { id in
        [Figure("id", .id(id)), Figure("matters", .count(counts[id]?.count ?? 0))]
      })
  }

  private var decided: FigureValue {
    let steps = all.flatMap(\.taken).filter { scope.period.contains($0.day) }
    let names: [(String, AdmissionStep.Kind)] = [
      ("admitted", .admit), ("refused", .refuse), ("withdrawn", .withdraw), ("revoked", .revoke),
    ]
    return .group(
      names.map { name, kind in Figure(name, .count(steps.count { $0.step == kind })) })
  }

  /// Points of a month, over all communities that a matter is for.
  private func load(of matters: [AdmissionCourse]) -> FigureValue {
    let sum = matters.reduce(0) { sum, course in
      sum + course.points.raw
        * scope.records.communities(concernedBy: course.matter, in: scope.month).count
    }
    return .decimal(sum, places: Points.places)
  }

  /// Auxiliary government lines that run in the month, and for which no matter in force was admitted.
  private var uncovered: Int {
    let matters = Set(inForce.map(\.matter.id))
    let covered = scope.records.uses(.line) { matters.contains($0.matter) }
    return scope.lines(.auxiliary).count { line in
      scope.records.lines[line]?.nature == .government && !covered.contains(line.text)
    }
  }
}

extension Records {
  /// The communities that a matter is for: those that are listed, else all of its street in the month.
  func communities(concernedBy matter: Admission, in month: Month) -> [Community.ID] {
    let listed = matter.communities
    guard listed.isEmpty else { return listed }
    return communities.values.filter { community in
      community.street == matter.street && communityVersions.of(community.id, in: month) != nil
    }.map(\.id).sorted()
  }

  /// The ids of what matters have become.
  fileprivate func uses(
    _ kind: AdmissionUse.Kind, of isWanted: (AdmissionUse) -> Bool
  ) -> Set<String> {
    Set(
      rows(of: .admissionUses).map(AdmissionUse.init(row:))
        .filter { $0.kind == kind && isWanted($0) }.map(\.id))
  }
}

extension RegisterScope {
  /// The matters of its streets up to the last day, each with the steps up to then, by id.
  var matters: [AdmissionCourse] {
    let courses: [String: AdmissionCourse] = index.courses(
      of: AdmissionStep.self, on: period.upperBound)
    return courses.values.filter { holds($0.matter.street) }
      .sorted { byteOrder($0.matter.id, $1.matter.id) }
  }
}
