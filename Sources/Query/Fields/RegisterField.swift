import Domain
import Wording

/// What registers know of the rows of the board's lists (登记册字段); it is read only where somebody asks for it.
package enum RegisterField: String, CaseIterable, Hashable, Sendable {
  // Of workers.
  case visits, solved, certified
  case allRound = "all_round"
  case grade
  // Of communities.
  case visitRate = "visit_rate"
  case gap
  case solvedRate = "solved_rate"
  case allRoundRate = "all_round_rate"
  // Of communities and grids.
  case openRequests = "open_requests"
  case red
  // Of grids.
  case people, suggested

  var kind: Field.Kind {
    switch self {
    case .visits, .certified: .part
    case .allRound: .text
    case .visitRate, .solvedRate, .allRoundRate: .rate
    case .suggested: .number(places: 3, .items)
    case .gap, .people: .number(places: 0, .people)
    case .solved, .openRequests, .red, .grade: .number(places: 0, .items)
    }
  }

  /// Whether its rate is of things that were done and not of answers, told without an interval.
  package var isShare: Bool { kind == .rate }
}

extension ListSource {
  func value(_ field: RegisterField, of worker: Worker.ID) -> FieldValue {
    switch field {
    case .visits:
      // None where he was to call on nobody and did not.
      guard let facts = registers?.visits(of: worker), facts.target > 0 || facts.visited > 0 else {
        return .none
      }
      return .part(facts.visited, of: facts.target)
    case .solved: return .optional(registers?.requests(of: worker)?.solved)
    case .certified:
      guard let facts = registers?.test(of: worker), facts.lines > 0 else { return .none }
      return .part(facts.certified, of: facts.lines)
    case .allRound:
      guard let facts = registers?.test(of: worker) else { return .none }
      return .terms([Term(words(facts.isAllRound ? RegisterPhrase.flagYes : .flagNo))])
    case .grade:
      return .optional(records.workerVersions.of(worker, in: board.month)?.grade)
    case .visitRate, .gap, .solvedRate, .openRequests, .red, .people, .suggested, .allRoundRate:
      return .none
    }
  }

  func value(_ field: RegisterField, of community: Community.ID) -> FieldValue {
    switch field {
    case .visitRate: .optional(registers?.fulfilment(of: community))
    case .gap: .optional(registers?.gap(of: community))
    case .solvedRate: .optional(registers?.solvedRate(of: community))
    case .openRequests: .optional(registers?.openRequests(of: community)?.open)
    case .red: .optional(registers?.openRequests(of: community)?.red)
    case .allRoundRate: .optional(registers?.allRoundRate(of: community))
    case .visits, .solved, .people, .suggested, .certified, .allRound, .grade: .none
    }
  }

  func value(_ field: RegisterField, ofGrid grid: Target.ID) -> FieldValue {
    switch field {
    case .people: .optional(registers?.people(in: grid))
    case .suggested: .optional(registers?.suggested(for: grid)?.raw)
    case .openRequests: .optional(registers?.openRequests(in: grid)?.open)
    case .red: .optional(registers?.openRequests(in: grid)?.red)
    case .visits, .solved, .visitRate, .gap, .solvedRate, .certified, .allRound, .grade,
      .allRoundRate:
      .none
    }
  }
}
