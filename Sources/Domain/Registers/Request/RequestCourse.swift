/// How far a request has come (办理经过): its state, its tier, when it is due, who has it.
package struct RequestCourse: StepCourse, Sendable {
  package enum State: String, CaseIterable, Sendable {
    case reported, accepted
    case inHand = "in_hand"
    case solved, confirmed, refused, voided

    package var isOpen: Bool {
      switch self {
      case .reported, .accepted, .inHand, .solved: true
      case .confirmed, .refused, .voided: false
      }
    }
  }

  /// By whom it is dealt with: from the grid upwards (层级).
  package enum Tier: String, CaseIterable, Sendable {
    case grid, community, street, district

    fileprivate var above: Tier? { at(1) }
    fileprivate var below: Tier? { at(-1) }

    private func at(_ step: Int) -> Tier? {
      let place = (Tier.allCases.firstIndex(of: self) ?? 0) + step
      return Tier.allCases.indices.contains(place) ? Tier.allCases[place] : nil
    }
  }

  package let request: ResidentRequest
  package let day: Day
  package private(set) var state = State.reported
  package private(set) var tier = Tier.grid
  package private(set) var due: Day?
  package private(set) var handler: String?
  /// Who solved it; `nil` = it is not solved, or nobody is named.
  package private(set) var solver: String?
  package private(set) var solved: Day?
  package private(set) var solvedTier: Tier?
  package private(set) var reworks = 0
  package private(set) var extensions = 0
  package private(set) var urges = 0
  package private(set) var verdict: RequestVerdict?
  /// When it was confirmed or refused.
  package private(set) var ended: Day?
  package private(set) var lastDay: Day
  /// The steps that were taken, with their days.
  package private(set) var taken: [(step: RequestStep.Kind, day: Day)] = []
  /// Whose solution was not one, and when that was found.
  package private(set) var sentBack: [(solver: String?, day: Day)] = []
  private var accepted: Day?
  /// Since when it waits to be accepted.
  private var since: Day
  private var solvedBy: String?
  private let terms: StepTerms

  init?(_ request: ResidentRequest, _ terms: StepTerms) {
    guard let day = request.day("day") else { return nil }
    self.request = request
    self.day = day
    self.terms = terms
    lastDay = day
    since = day
  }

  package var stateCode: String { state.rawValue }

  package var possible: [String] {
    let kinds: [RequestStep.Kind] =
      switch state {
      case .reported: [.accept, .refuse, .escalate, .sendBack, .urge, .void]
      case .accepted: [.start, .solve, .escalate, .extend, .urge, .void]
      case .inHand: [.solve, .escalate, .extend, .urge, .void]
      case .solved: [.confirm, .rework, .urge, .void]
      case .confirmed, .refused, .voided: []
      }
    return kinds.filter {
      ($0 != .sendBack || tier.below != nil) && ($0 != .escalate || tier.above != nil)
    }.map(\.rawValue)
  }

  package func mayHave(_ step: String) -> [String] {
    step == RequestStep.Kind.solve.rawValue && state == .accepted ? ["worker"] : []
  }

  package func firstPerson(of step: String) -> String? {
    switch RequestStep.Kind(rawValue: step) {
    case .confirm, .rework: request.kind == .consult ? nil : solvedBy
    case .accept, .start, .solve, .refuse, .escalate, .sendBack, .extend, .urge, .void, nil: nil
    }
  }

  package mutating func take(_ step: TakenStep) {
    guard let kind = RequestStep.Kind(rawValue: step.code) else { return }
    let day = step.day
    lastDay = day
    taken.append((kind, day))
    switch kind {
    case .accept: accept(on: day)
    case .start: (state, handler) = (.inHand, step.text("worker"))
    case .solve:
      solver = state == .inHand ? handler : step.text("worker")
      (state, solved, solvedTier, solvedBy) = (.solved, day, tier, step.by)
    case .confirm:
      (state, ended) = (.confirmed, day)
      verdict = step.text("verdict").flatMap(RequestVerdict.init(rawValue:))
    case .rework: rework(on: day)
    case .refuse: (state, ended) = (.refused, day)
    case .escalate:
      (state, since, handler) = (.reported, day, nil)
      tier = tier.above ?? tier
    case .sendBack:
      since = day
      tier = tier.below ?? tier
    case .extend:
      extensions += 1
      due = due.map { terms.day(step.number("days") ?? 0, after: $0) }
    case .urge: urges += 1
    case .void: state = .voided
    }
  }

  private mutating func accept(on day: Day) {
    state = .accepted
    guard accepted == nil else { return }
    accepted = day
    let days = request.isUrgent ? Parameter.dueUrgent : request.kind.due
    due = terms.day(terms.value(of: days, on: day), after: day)
  }

  private mutating func rework(on day: Day) {
    state = .accepted
    reworks += 1
    sentBack.append((solver, day))
    let again = terms.day(terms.value(of: .reworkDays, on: day), after: day)
    due = due.map { max($0, again) }
    (handler, solver, solved, solvedTier) = (nil, nil, nil, nil)
  }

  /// The lamp that decides on a day, up to which its steps were taken; `nil` = nothing is due any more.
  package func lamp(on today: Day) -> Lamp? {
    guard state.isOpen else { return nil }
    let waiting = { (start: Day, days: Parameter) in
      let due = terms.day(terms.value(of: days, on: today), after: start)
      return terms.lamp(from: start, due: due, on: today)
    }
    if state == .solved { return solved.map { waiting($0, .confirmDays) } }
    var lamps: [Lamp] = state == .reported ? [waiting(since, .acceptDays)] : []
    if let accepted, let due { lamps.append(terms.lamp(from: accepted, due: due, on: today)) }
    return Lamp.deciding(lamps)
  }

  /// Working days by which it was solved too late; 0 in time, `nil` while it is not solved.
  package var late: Int? {
    guard let solved, let due else { return nil }
    return terms.between(due, solved)
  }

  /// Working days from the day on which it was told to that on which it was solved.
  var daysTaken: Int? { solved.map { terms.between(day, $0) } }
}
