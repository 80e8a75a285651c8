import Domain
import Wording

/// Something that waits for somebody (待办).
struct Todo: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Nobody is there for a grid or main line, today or later in the month.
    case vacancy(Vacancy)
    /// An auxiliary line of somebody on leave that nobody stands in for.
    case uncovered(Target.ID, absent: Worker.ID, until: Day)
    /// So many marks that others have to give before the community can be submitted.
    case otherMarks(Int)
    /// So many marks that the viewer himself has not given.
    case ownMarks(Int)
    case pendingSpecial(SpecialTask.ID, Worker.ID, title: String, Points)
    case unsignedBatches(Int)
    /// So many objections that nobody has decided on.
    case openObjections(Int)
    /// An earlier month waits for marks, until a day.
    case scoring(Month, due: Day)
    /// `isMine` = the viewer submits it.
    case notSubmitted(isMine: Bool)
    /// Why the street gave the community back, or took the month back.
    case returned(String, by: String, isMonth: Bool)
    /// Handed in by somebody, while the month still waits for others.
    case submitted(Submission)
    /// A cover that ends within the week.
    case coverEnds(Worker.ID, Target.ID, Day)
    /// So many workers have not yet called on as many households as they should.
    case shortVisits(Int)
    /// So many requests that should have been dealt with before today.
    case redRequests(Int)
    /// So many requests that nobody has accepted yet, or that are due soon.
    case dueRequests(Int)

    /// The register that tells of it; `nil` = none does.
    var register: (any Register.Type)? {
      switch self {
      case .shortVisits: VisitRegister.self
      case .redRequests, .dueRequests: RequestRegister.self
      case .vacancy, .uncovered, .otherMarks, .ownMarks, .pendingSpecial, .unsignedBatches,
        .openObjections, .scoring, .notSubmitted, .returned, .submitted, .coverEnds:
        nil
      }
    }
  }

  let community: Community.ID
  let kind: Kind

  /// Whether it needs somebody, or is only to be known.
  var isUrgent: Bool {
    switch kind {
    case .returned, .vacancy, .uncovered, .ownMarks, .openObjections, .redRequests:
      true
    case .notSubmitted(let isMine): isMine
    case .otherMarks, .pendingSpecial, .unsignedBatches, .coverEnds, .scoring, .submitted,
      .shortVisits, .dueRequests:
      false
    }
  }

  /// Whether the list of what a submission lacks tells more of it.
  var isAboutSubmitting: Bool {
    switch kind {
    case .otherMarks, .notSubmitted: true
    case .vacancy, .uncovered, .ownMarks, .pendingSpecial, .unsignedBatches, .openObjections,
      .scoring, .returned, .submitted, .coverEnds, .shortVisits, .redRequests, .dueRequests:
      false
    }
  }

  var target: Target.ID? {
    switch kind {
    case .vacancy(let vacancy): vacancy.target
    case .uncovered(let target, _, _), .coverEnds(_, let target, _): target
    case .otherMarks, .ownMarks, .pendingSpecial, .unsignedBatches, .openObjections, .scoring,
      .notSubmitted, .returned, .submitted, .shortVisits, .redRequests, .dueRequests:
      nil
    }
  }

  var worker: Worker.ID? {
    switch kind {
    case .uncovered(_, let worker, _), .pendingSpecial(_, let worker, _, _),
      .coverEnds(let worker, _, _):
      worker
    case .vacancy, .otherMarks, .ownMarks, .unsignedBatches, .openObjections, .scoring,
      .notSubmitted, .returned, .submitted, .shortVisits, .redRequests, .dueRequests:
      nil
    }
  }

  var id: String {
    switch kind {
    case .vacancy(let vacancy): "vacancy " + community.text + " " + vacancy.target.text
    case .uncovered(let target, let absent, _): "uncovered " + absent.text + " " + target.text
    case .otherMarks: "marks " + community.text
    case .ownMarks: "own " + community.text
    case .pendingSpecial(let id, _, _, _): "special " + id.text
    case .openObjections: "objections " + community.text
    case .scoring(let month, _): "scoring " + month.description + " " + community.text
    case .unsignedBatches: "batches " + community.text
    case .notSubmitted: "submit " + community.text
    case .returned(_, _, let isMonth): (isMonth ? "back " : "returned ") + community.text
    case .submitted(let submission):
      "submitted " + submission.key.month.description + " " + community.text
    case .shortVisits: "visits " + community.text
    case .redRequests: "red " + community.text
    case .dueRequests: "due " + community.text
    case .coverEnds(let worker, let target, _): "cover " + worker.text + " " + target.text
    }
  }
}
