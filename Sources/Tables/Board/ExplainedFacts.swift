package import Domain
import Wording

/// What an explanation tells of registers besides (评分旁的事实): facts, which are no part of any number in it.
package enum ExplainedFacts: Hashable, Sendable {
  /// Nobody asked for them.
  case leftOut
  /// `nil` = there are none, as in a month that has not begun.
  case told(WorkerFacts?)

  /// Their member of the JSON, behind those of the month.
  var members: [(String, JSONText)] {
    switch self {
    case .leftOut: []
    case .told(nil): [("facts", .null)]
    case .told(let facts?):
      [
        (
          "facts",
          .object([
            "visited": .integer(facts.visits.visited), "target": .integer(facts.visits.target),
            "changes": .integer(facts.visits.changes), "solved": .integer(facts.requests.solved),
            "on_time": .integer(facts.requests.onTime),
            "reworked": .integer(facts.requests.reworked),
            "certified": .integer(facts.test.certified),
            "main_lines": .integer(facts.test.lines), "all_round": .bool(facts.test.isAllRound),
            "training_hours": .text("\(facts.training)"),
          ])
        )
      ]
    }
  }

  /// Their paragraph of the text.
  func lines(_ words: Words) -> [String] {
    switch self {
    case .leftOut: []
    case .told(let facts):
      ["", words(RegisterPhrase.factsHead)]
        + (facts.map {
          [
            words.facts($0.visits), words.facts($0.requests), words.facts($0.test),
            words.facts(training: $0.training),
          ]
        }
        ?? [words(RegisterPhrase.factsLater)]).map { "  " + $0 }
    }
  }
}
