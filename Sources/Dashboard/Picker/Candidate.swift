import Domain
import Wording

/// A worker or a target that could be chosen, with what choosing it would mean.
struct Candidate: Sendable {
  enum Verdict: Hashable, Sendable {
    case fine
    /// It can be done, but.
    case caution(String)
    /// It cannot be done: in a few words, and as a sentence.
    case impossible(String, sentence: String)
  }

  let id: String
  let name: String
  /// What a worker has in hand, or who has the target.
  let present: String
  /// Points x coefficient of a target.
  let worth: String
  /// W now, for a worker.
  let load: Points?
  /// W of the one who takes it, afterwards.
  let after: Points?
  let verdict: Verdict
  /// Until when a worker is certified in the line; `nil` = he is not, or nobody asks.
  var certified: Day?
  let terms: Terms
  /// Lower stands higher in the list.
  let rank: Int
  let search: [Pinyin.Index]

  var isPossible: Bool {
    if case .impossible = verdict { return false }
    return true
  }
}
