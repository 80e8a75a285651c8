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
    guard let model else { return [] }
    let rows = rowsInView(model)
    guard !rows.isEmpty else { return [] }
    let question = EnteredQuestion(rows: rows, sequence: model.snapshot.journal.sequence)
    guard question != askedEntered else { return [] }
    askedEntered = question
    return [.findEntered(rows)]
  }

  private func rowsInView(_ model: Model) -> [RowKey] {
    switch page {
    case .worklist(let page):
      return page.selected.flatMap { model.recordKey(of: $0.thing) }.map { [$0] } ?? []
    case .explanation(let page):
      return model.results[page.worker]?.enteredRows(model.records, in: model.month) ?? []
    case .dashboard:
      guard case .community(let id) = level else { return [] }
      return model.todos(of: id).compactMap { todo in
        if case .submitted(let submission) = todo.kind { RowKey(of: submission) } else { nil }
      }
    default: return []
    }
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
