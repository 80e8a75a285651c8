import Domain
import Wording

/// Which rows were looked up, and as of which moment.
struct EnteredQuestion: Hashable, Sendable {
  let rows: [RowKey]
  /// Of the snapshot's journal.
  let sequence: Int
}

extension State {
  /// Asks who wrote what the screen tells of, once for the same rows of each snapshot.
  mutating func askForEntered() -> [Effect] {
    guard let facts else { return [] }
    let rows = page.enteredRows(self)
    guard !rows.isEmpty else { return [] }
    let question = EnteredQuestion(rows: rows, sequence: facts.snapshot.journal.sequence)
    guard question != askedEntered else { return [] }
    askedEntered = question
    return [.findEntered(rows)]
  }

  /// Takes what was found; it may be late, for a page that is gone.
  mutating func take(_ rows: EnteredRows) {
    entered = rows
    // A line of what waits may tell when a community was handed in.
    if let facts, facts.todos.contains(where: \.isSubmitted) { self.facts = facts.with(rows) }
    if page is ExplanationPage { renewOpenPage() }
  }
}
