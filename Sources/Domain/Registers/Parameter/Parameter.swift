/// A number that registers go by (登记参数): targets, terms, limits.
///
/// None of them decides pay.
package enum Parameter: String, CaseIterable, Hashable, Sendable {
  case householdsPerWorker = "households_per_worker"
  case visitsTarget = "visits_target"
  case serviceItems = "service_items"
  case serviceGroups = "service_groups"
  case questions
  case levelFactor1 = "level_factor_1"
  case levelFactor2 = "level_factor_2"
  case levelFactor3 = "level_factor_3"
  case difficultySlope = "difficulty_slope"
  case difficultyMin = "difficulty_min"
  case difficultyMax = "difficulty_max"
  case acceptDays = "accept_days"
  case dueUrgent = "due_urgent"
  case dueConsult = "due_consult"
  case dueHelp = "due_help"
  case dueComplaint = "due_complaint"
  case dueSuggestion = "due_suggestion"
  case reworkDays = "rework_days"
  case confirmDays = "confirm_days"
  case extendDays = "extend_days"
  case extendMax = "extend_max"
  case reworkMax = "rework_max"
  case lampYellow = "lamp_yellow"
  case testSize = "test_size"
  case testMinutes = "test_minutes"
  case testPass = "test_pass"
  case testDaily = "test_daily"
  case certifiedMonths = "certified_months"
  case newcomerMonths = "newcomer_months"
  case hoursLead = "hours_lead"
  case hoursSecretary = "hours_secretary"
  case hoursReserve = "hours_reserve"
  case hoursAll = "hours_all"
  case hoursNewcomer = "hours_newcomer"
  case gradeStepMonths = "grade_step_months"
  case admissionRequired = "admission_required"
  case admissionLeadDays = "admission_lead_days"
  case admissionDecideDays = "admission_decide_days"
  case centresMin = "centres_min"
  case centresMax = "centres_max"
}

extension Parameter {
  /// Where a default comes from.
  package enum Source: String, CaseIterable, Hashable, Sendable {
    /// Jianggan, whose system this is; Haishu; what is usual elsewhere; our own choice.
    case jianggan, haishu, practice, ours
  }

  /// What it may be: a number in so many decimals, in its smallest part; yes or no.
  package enum Values: Hashable, Sendable {
    case number(ClosedRange<Int>, places: Int)
    case yesOrNo
  }

  /// What holds where nobody has set it, in its smallest part; of yes or no 1 and 0.
  package var initial: Int { definition.initial }
  package var values: Values { definition.values }
  package var source: Source { definition.source }

  private typealias Definition = (initial: Int, values: Values, source: Source)

  private var definition: Definition {
    switch self {
    case .householdsPerWorker: (250, .whole(1...100_000), .haishu)
    case .visitsTarget: (20, .whole(0...10_000), .practice)
    case .serviceItems: (402, .whole(0...1_000_000), .jianggan)
    case .serviceGroups: (13, .whole(0...1_000_000), .jianggan)
    case .questions: (1_600, .whole(0...1_000_000), .jianggan)
    case .levelFactor1: (3_000, .coefficient(1...10_000), .ours)
    case .levelFactor2: (2_000, .coefficient(1...10_000), .ours)
    case .levelFactor3: (1_000, .coefficient(1...10_000), .ours)
    case .difficultySlope: (500, .coefficient(1...10_000), .ours)
    case .difficultyMin: (700, .coefficient(1...1_000), .ours)
    case .difficultyMax: (1_500, .coefficient(1_000...10_000), .ours)
    case .acceptDays, .dueUrgent, .dueConsult: (1, .whole(1...250), .practice)
    case .dueHelp: (5, .whole(1...250), .practice)
    case .dueComplaint: (7, .whole(1...250), .practice)
    case .dueSuggestion: (15, .whole(1...250), .practice)
    case .reworkDays, .confirmDays: (3, .whole(1...250), .practice)
    case .extendDays: (10, .whole(1...250), .practice)
    case .extendMax, .reworkMax: (1, .whole(0...10), .practice)
    case .lampYellow: (80, .whole(0...100), .practice)
    case .testSize: (20, .whole(5...100), .ours)
    case .testMinutes: (20, .whole(1...240), .ours)
    case .testPass: (80, .whole(1...100), .ours)
    case .testDaily: (3, .whole(1...100), .ours)
    case .certifiedMonths: (12, .whole(1...120), .ours)
    case .newcomerMonths: (12, .whole(1...60), .ours)
    case .hoursLead, .hoursSecretary, .hoursNewcomer: (24_00, .hours, .ours)
    case .hoursReserve, .hoursAll: (16_00, .hours, .ours)
    case .gradeStepMonths: (36, .whole(1...120), .practice)
    case .admissionRequired: (0, .yesOrNo, .haishu)
    case .admissionLeadDays: (30, .whole(0...250), .practice)
    case .admissionDecideDays: (15, .whole(0...250), .practice)
    case .centresMin: (1, .whole(0...100), .haishu)
    case .centresMax: (3, .whole(0...100), .haishu)
    }
  }
}

extension Parameter.Values {
  fileprivate static func whole(_ range: ClosedRange<Int>) -> Self { .number(range, places: 0) }
  fileprivate static func coefficient(_ range: ClosedRange<Int>) -> Self {
    .number(range, places: 3)
  }
  fileprivate static let hours = Self.number(0...1_000_00, places: 2)
}

extension Parameter {
  /// The value of a text in its smallest part; `nil` = it may not be that.
  package func value(of text: String) -> Int? {
    switch values {
    case .yesOrNo: ["no", "yes"].firstIndex(of: text)
    case .number(let range, let places):
      raw(of: text, places).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// Figures with as many decimals at the most as the default has.
  private func raw(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return nil
    }
    return Int(text)
  }

  private func raw(of text: String, _ places: Int) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = raw(parts[0]) else { return nil }
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    guard parts.count == 2 else { return whole * scale }
    guard (1...max(1, places)).contains(parts[1].count), places > 0, let part = raw(parts[1]) else {
      return nil
    }
    return whole * scale + part * (parts[1].count..<places).reduce(1) { scale, _ in scale * 10 }
  }

  /// A value as files have it.
  package func text(_ value: Int) -> String {
    switch values {
    case .yesOrNo: value == 0 ? "no" : "yes"
    case .number(_, let places): decimalText(value, places: places)
    }
  }

  /// The least and the greatest that it may be, as files have them.
  package var bounds: (least: String, most: String) {
    switch values {
    case .yesOrNo: (text(0), text(1))
    case .number(let range, _): (text(range.lowerBound), text(range.upperBound))
    }
  }
}
