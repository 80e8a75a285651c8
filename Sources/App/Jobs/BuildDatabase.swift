import Storage

/// Makes a database and fills it: only a finished one gets the name.
///
/// - Parameters:
///   - common: Where, and who makes it.
///   - isRehearsal: Whether it is for practice, for good.
///   - group: The group whose logins share it; `nil` = it is its owner's.
///   - fill: What is done with it.
/// - Returns: What `fill` returns.
/// - Throws: `Failure`, or what `fill` throws; nothing is then left.
func buildDatabase<T>(
  _ common: CommonOptions, isRehearsal: Bool = false, for group: SharingGroup? = nil,
  _ fill: (StoreContext) throws -> T
) throws -> T {
  do {
    let place = common.databasePlace
    try group?.prepare(try place.fileInReach())
    var head: JournalHead?
    let result = try place.build { database, file in
      let store = try SQLStore(creating: database, isRehearsal: isRehearsal)
      let result = try fill(StoreContext(store: store, actor: try common.actor(in: store)))
      head = try store.journalHead()
      try group?.share(file)
      return result
    }
    if let head { SeenHeads(of: place).accept(head) }
    return result
  } catch let fault as StoreFault {
    throw Failure(fault)
  }
}
