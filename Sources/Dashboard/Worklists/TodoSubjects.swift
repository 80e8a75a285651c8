extension Todo.Kind {
  /// The list of the month that it is worked off in; `nil` = none of them.
  var subject: WorklistSubject? {
    switch self {
    case .ownMarks, .scoring, .submitted: .marks
    case .pendingSpecial: .specials
    case .unsignedBatches: .survey
    case .openObjections: .objections
    case .returned(_, _, isMonth: false): .marks
    case .vacancy, .uncovered, .otherMarks, .notSubmitted, .coverEnds, .returned, .shortVisits,
      .redRequests, .dueRequests:
      nil
    }
  }
}
