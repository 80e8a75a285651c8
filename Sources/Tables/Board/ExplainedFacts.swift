package import Domain
import Wording

/// What an explanation tells of registers besides (评分旁的事实): facts, which are no part of any number in it.
package enum ExplainedFacts: Hashable, Sendable {
  /// Nobody asked for them.
  case leftOut
  /// `nil` = there are none, as in a month that has not begun.
  case told(VisitFacts?)

  /// Their member of the JSON, behind those of the month.
  var members: [(String, JSONText)] {
    switch self {
    case .leftOut: []
    case .told(nil): [("facts", .null)]
    case .told(let visits?):
      [
        (
          "facts",
          .object([
            "visited": .integer(visits.visited), "target": .integer(visits.target),
            "changes": .integer(visits.changes),
          ])
        )
      ]
    }
  }

  /// Their paragraph of the text.
  func lines(_ words: Words) -> [String] {
    switch self {
    case .leftOut: []
    case .told(let visits):
      [
        "", words(RegisterPhrase.factsHead),
        "  " + (visits.map { words.facts($0) } ?? words(RegisterPhrase.factsLater)),
      ]
    }
  }
}
