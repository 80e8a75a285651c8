import Domain
import Wording

extension MonthFacts {
  /// The row of the database that a row of a list shows; `nil` = there is none yet.
  func recordKey(of thing: WorklistRow.Item) -> RowKey? {
    switch thing {
    case .mark(let key):
      records.marks[key].map { RowKey(of: $0) }
    case .lacking(let key), .unasked(let key): records.waivers[key].map { RowKey(of: $0) }
    case .special(let id): records.specials[id].map { RowKey(of: $0) }
    case .batch(let key): records.batches[key].map { RowKey(of: $0) }
    case .objection(let id): records.objections[id].map { RowKey(of: $0) }
    }
  }

  /// Who wrote the row last, and when; `nil` = it is not known.
  func enteredLine(of thing: WorklistRow.Item, _ entered: EnteredRows) -> String? {
    guard let key = recordKey(of: thing), let found = entered[key] else { return nil }
    return words(
      MonthlyPhrase.detailEntered, ["who": names.login(found.who), "when": found.when])
  }
}

extension Change {
  /// The rows of the lists of the month that it is about.
  var things: [WorklistRow.Item] {
    guard let row = after ?? before else { return [] }
    return switch table.type.init(cells: row) {
    case let mark as Mark: [.mark(mark.key)]
    case let waiver as Waiver: [.lacking(waiver.key), .unasked(waiver.key)]
    case let special as SpecialTask: [.special(special.id)]
    case let batch as Batch: [.batch(batch.key)]
    case let objection as Objection: [.objection(objection.id)]
    default: []
    }
  }
}
