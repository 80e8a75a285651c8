/// How far a matter has come by its steps (准入办理经过): whether it is assessed and admitted, what it counts.
package struct AdmissionCourse: StepCourse, Sendable {
  package enum State: String, CaseIterable, Sendable {
    case applied, assessed, admitted, refused, revoked, withdrawn

    /// Whether somebody still has to decide.
    package var isPending: Bool {
      switch self {
      case .applied, .assessed: true
      case .admitted, .refused, .revoked, .withdrawn: false
      }
    }
  }

  package let matter: Admission
  package let day: Day
  package private(set) var state = State.applied
  /// A community and month: as assessed, else as estimated.
  package private(set) var points: Points
  package private(set) var lastDay: Day
  /// The steps that were taken, with their days.
  package private(set) var taken: [(step: AdmissionStep.Kind, day: Day)] = []
  private var admitted: Month?
  private var revoked: Month?
  private let terms: StepTerms

  init?(_ matter: Admission, _ terms: StepTerms) {
    guard let day = matter.day("day") else { return nil }
    self.matter = matter
    self.day = day
    self.terms = terms
    points = matter.points
    lastDay = day
  }

  package var stateCode: String { state.rawValue }

  package var possible: [String] {
    let kinds: [AdmissionStep.Kind] =
      switch state {
      case .applied: [.assess, .withdraw]
      case .assessed: [.admit, .refuse, .withdraw]
      case .admitted: [.revoke]
      case .refused, .revoked, .withdrawn: []
      }
    return kinds.map(\.rawValue)
  }

  package func mayHave(_ step: String) -> [String] { [] }

  /// What the department has estimated.
  package func proposal(for column: String, of step: String) -> Value? {
    column == "points_hundredths" ? .number(points) : nil
  }

  /// Whoever entered a matter neither assesses it nor decides on it.
  package func firstPerson(of step: String) -> String? {
    switch AdmissionStep.Kind(rawValue: step) {
    case .assess, .admit, .refuse: matter.text("by")
    case .revoke, .withdraw, nil: nil
    }
  }

  package mutating func take(_ step: TakenStep) {
    guard let kind = AdmissionStep.Kind(rawValue: step.code) else { return }
    lastDay = step.day
    taken.append((kind, step.day))
    switch kind {
    case .assess:
      state = .assessed
      if let given = step.number("points_hundredths") { points = Points(raw: given) }
    case .admit: (state, admitted) = (.admitted, step.day.month)
    case .refuse: state = .refused
    case .revoke: (state, revoked) = (.revoked, step.day.month)
    case .withdraw: state = .withdrawn
    }
  }

  /// The months in which work may be done for it (在册月份): from its admission on, up to its end or the month in
  /// which it was revoked; `nil` = none.
  package var months: MonthSpan? {
    guard let admitted, let start = matter.month("start_month") else { return nil }
    let end = [matter.month("end_month"), revoked].compactMap(\.self).min()
    let first = max(start, admitted)
    return end.map { $0 < first } ?? false ? nil : MonthSpan(first: first, last: end)
  }

  package func covers(_ month: Month) -> Bool { months?.contains(month) ?? false }

  /// The day on which a decision is due, by what holds on a day; `nil` = it is decided.
  package func due(on today: Day) -> Day? {
    guard state.isPending else { return nil }
    return terms.day(terms.value(of: .admissionDecideDays, on: today), after: day)
  }

  /// The lamp on a day, up to which its steps were taken; `nil` = it is decided.
  package func lamp(on today: Day) -> Lamp? {
    due(on: today).map { terms.lamp(from: day, due: $0, on: today) }
  }

  /// Working days from the application to each decision that was taken in some days.
  func daysToDecisions(in period: ClosedRange<Day>) -> [Int] {
    taken.filter { ($0.step == .admit || $0.step == .refuse) && period.contains($0.day) }
      .map { terms.between(day, $0.day) }
  }
}
