import Domain
import Wording

/// Whose rows were looked up, and as of which moment.
struct EnteredQuestion: Hashable, Sendable {
  let worker: Worker.ID
  let month: Month
  /// Of the snapshot's journal.
  let sequence: Int
}

extension State {
  /// Asks who wrote what the explanation on the screen is made of, once for each worker and snapshot.
  mutating func askForEntered() -> [Effect] {
    if case .giving = page { return askAboutRow() }
    guard case .explanation(let page) = page, let model, let result = model.results[page.worker]
    else { return [] }
    let question = EnteredQuestion(
      worker: page.worker, month: model.month, sequence: model.snapshot.journal.sequence)
    guard question != askedEntered else { return [] }
    askedEntered = question
    let rows = result.enteredRows(model.records, in: model.month)
    return rows.isEmpty ? [] : [.findEntered(rows)]
  }

  /// Takes what was found; it may be late, for a page that is gone.
  mutating func take(_ rows: EnteredRows) {
    entered = rows
    model?.take(rows)
    guard case .explanation(var page) = page else { return }
    page.renew(self)
    self.page = .explanation(page)
  }
}
