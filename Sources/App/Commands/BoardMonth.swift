import Domain
import Storage
import Wording

/// A street's month as `board` prints it: a settled one as it was frozen, with the head of then, so
/// that its bytes never change.
struct BoardMonth {
  let slice: Slice
  let board: Board
  /// The hash of the journal row that settled the month, else of the journal's last row.
  let journalHead: String

  /// - Parameters:
  ///   - context: Where it is read, and for whom.
  ///   - street: Of which street.
  ///   - month: Which month.
  ///   - version: Which settlement of it; `nil` = the one in force, or the month as it stands.
  ///   - figures: Which days count while it is not settled.
  /// - Throws: `Failure` when there is no such settlement, or only a newer program knows its rules.
  init(
    _ context: StoreContext, _ street: Street.ID, _ month: Month, settlement version: Int?,
    figures: Basis
  ) throws {
    let store = context.store
    let whole =
      try version.map { try frozen(store, street, month, $0) } ?? store.slice(street, month)
    slice = whole.seen(by: context.actor)
    guard slice.isFrozen, let settled = slice.records.settlement(of: month, street: street) else {
      journalHead = try store.journalHead().hash
      board = Board(slice, figures: figures)
      return
    }
    guard let board = Rules.board(of: slice, by: settled.rules) else {
      throw Failure(settled.newerRules, .failed)
    }
    self.board = board
    journalHead = try store.settling(settled.key)?.hash ?? ""
  }
}

private func frozen(
  _ store: any Store, _ street: Street.ID, _ month: Month, _ version: Int
) throws -> Slice {
  let key = Settlement.Key(street: street, month: month, version: version)
  if let slice = try store.frozenSlice(key) { return slice }
  let known = try store.settlements(of: street).filter { $0.key.month == month }
    .map { String($0.key.version) }
  guard !known.isEmpty else {
    throw Failure(words(OfficePhrase.monthNotSettled, ["month": month.description]), .badInput)
  }
  throw Failure(
    words(
      OfficePhrase.settlementUnknown,
      ["month": month.description, "version": String(version), "known": words.list(known)]),
    .badInput)
}

extension Settlement {
  fileprivate var newerRules: String {
    let which = words(
      OfficePhrase.settlement,
      [
        "street": key.street.text, "month": key.month.description, "version": String(key.version),
      ])
    return words(
      OfficePhrase.settlementNewer,
      ["which": which, "rules": String(rules), "known": String(Rules.current)])
  }
}
