import Domain
import Wording

/// Something that waits for somebody (待办).
struct Todo: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Nobody is there for a grid or main line, from a day on for so many days.
    case vacancy(Target.ID, from: Day, days: Int, share: Int)
    /// An auxiliary line of somebody on leave that nobody stands in for.
    case uncovered(Target.ID, absent: Worker.ID, until: Day)
    /// So many workers whose superior's marks are lacking.
    case superiorMarks(Int)
    /// So many workers with any other mark lacking.
    case otherMarks(Int)
    /// So many marks that the viewer himself has not given.
    case ownMarks(Int)
    case pendingSpecial(SpecialTask.ID, Worker.ID, title: String, Points)
    case unsignedBatches(Int)
    /// So many objections that nobody has decided on.
    case openObjections(Int)
    /// An earlier month waits for marks, until a day.
    case scoring(Month, due: Day)
    case notSubmitted
    /// Why the street gave the community back, or took the month back.
    case returned(String, by: String, isMonth: Bool)
    /// Handed in by somebody, while the month still waits for others.
    case submitted(Submission)
    /// A cover that ends within the week.
    case coverEnds(Worker.ID, Target.ID, Day)
  }

  let community: Community.ID
  let kind: Kind

  /// Whether it needs somebody, or is only to be known.
  var isUrgent: Bool {
    switch kind {
    case .returned, .vacancy, .uncovered, .superiorMarks, .ownMarks, .notSubmitted, .openObjections:
      true
    case .otherMarks, .pendingSpecial, .unsignedBatches, .coverEnds, .scoring, .submitted: false
    }
  }

  var target: Target.ID? {
    switch kind {
    case .vacancy(let target, _, _, _), .uncovered(let target, _, _), .coverEnds(_, let target, _):
      target
    default: nil
    }
  }

  var worker: Worker.ID? {
    switch kind {
    case .uncovered(_, let worker, _), .pendingSpecial(_, let worker, _, _),
      .coverEnds(let worker, _, _):
      worker
    default: nil
    }
  }

  var id: String {
    switch kind {
    case .vacancy(let target, _, _, _): "vacancy " + community.text + " " + target.text
    case .uncovered(let target, let absent, _): "uncovered " + absent.text + " " + target.text
    case .superiorMarks: "superior " + community.text
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
    case .coverEnds(let worker, let target, _): "cover " + worker.text + " " + target.text
    }
  }
}
