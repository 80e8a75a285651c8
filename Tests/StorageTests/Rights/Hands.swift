import Domain
import Storage

/// What a hand with another tool can do to the street of the rights page.
extension Scratch {
  func sealedStore(
    _ state: MonthState, tidy: Bool = false, isRehearsal: Bool = true
  ) throws -> SQLStore {
    let administrator = RightsWorld.actor(.administrator)
    let store = try emptyStore(creator: administrator.name, isRehearsal: isRehearsal)
    _ = try store.fill(
      with: RightsWorld.records(state, tidy: tidy), by: administrator,
      on: RightsWorld.today, operation: "fill")
    return store
  }

  /// What the database says to a statement; `nil` = it does it.
  func answer(_ sql: String) throws -> StoreFault? {
    do {
      try meddle(sql)
      return nil
    } catch let fault as StoreFault { return fault }
  }

  private struct Undone: Error {}

  /// Whether a statement is let through; nothing of it stays.
  func isOpen(_ sql: String) throws -> Bool {
    do {
      try database().write { connection -> Void in
        _ = try connection.run(sql)
        throw Undone()
      }
      return true
    } catch is Undone {
      return true
    } catch is StoreFault {
      return false
    }
  }
}
