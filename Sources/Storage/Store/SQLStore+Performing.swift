package import Domain

extension SQLStore {
  package func perform(_ request: Request) throws -> Receipt {
    try perform(request, telling: nil)
  }

  package func perform(_ request: Request, telling progress: WorkProgress?) throws -> Receipt {
    do {
      return try performOnce(request, progress)
    } catch StoreFault.replaced {
      // The commit may lie in files that nobody sees any more. The operation id tells: what is
      // stored already is answered, what is not is done again.
      database.reopen()
      return try performOnce(request, progress)
    }
  }

  package func preview(_ request: Request) throws -> [Change] {
    try database.read { connection in
      var run = CommandRun(connection: connection, request: request, now: now())
      try run.number()
      let changes = try run.changes(
        on: try Judgement(request, connection).slice,
        MonthReplay(request, connection, telling: nil))
      if request.undoes != nil { try run.checkCurrent(changes) }
      return changes
    }
  }

  private func performOnce(_ request: Request, _ progress: WorkProgress?) throws -> Receipt {
    let (judgement, replay) = try database.read { connection in
      var replay = MonthReplay(request, connection, telling: progress)
      try replay?.goOn(connection)
      return (try Judgement(request, connection), replay)
    }
    return try database.write { connection in
      var run = CommandRun(connection: connection, request: request, now: now())
      if let receipt = try run.earlierReceipt() { return receipt }
      // What is paid is read from the program's own tables.
      if replay != nil {
        try SchemaCheck.refuseStrange(database, try database.definitions(connection))
      }
      var judgement = judgement
      try judgement.goOn(connection)
      try run.number()
      return try run.carryOut(try run.changes(on: judgement.slice, replay), telling: progress)
    }
  }

  /// Writes changes that no command has judged, under the name of `request`.
  package func write(_ changes: [Change], as request: Request) throws -> Receipt {
    try database.write { connection in
      let run = CommandRun(connection: connection, request: request, now: now())
      return try run.earlierReceipt() ?? run.carryOut(changes)
    }
  }
}
