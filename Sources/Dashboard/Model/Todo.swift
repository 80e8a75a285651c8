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
    case pendingSpecial(Worker.ID, title: String, Points)
    case unsignedBatches(Int)
    case notSubmitted
    /// A cover that ends within the week.
    case coverEnds(Worker.ID, Target.ID, Day)
  }

  let community: Community.ID
  let kind: Kind

  /// Whether it needs somebody, or is only to be known.
  var isUrgent: Bool {
    switch kind {
    case .vacancy, .uncovered, .superiorMarks, .notSubmitted: true
    case .otherMarks, .pendingSpecial, .unsignedBatches, .coverEnds: false
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
    case .uncovered(_, let worker, _), .pendingSpecial(let worker, _, _),
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
    case .pendingSpecial(let worker, let title, _): "special " + worker.text + " " + title
    case .unsignedBatches: "batches " + community.text
    case .notSubmitted: "submit " + community.text
    case .coverEnds(let worker, let target, _): "cover " + worker.text + " " + target.text
    }
  }
}
