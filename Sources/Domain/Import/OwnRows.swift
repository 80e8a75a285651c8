extension Slice {
  /// Refuses a file that decides on a row of the one who brings it in (回避): what no command lets
  /// him do by hand, no file does for him.
  func refuseOwnRows(_ changes: [Change], _ actor: Actor) throws(Refusal) {
    let own = Set(
      workers(of: actor).map(\.text)
        + records.users.keys.filter { $0.login == actor.name && $0.role == .secretary }
        .compactMap(\.place))
    guard !own.isEmpty else { return }
    for change in changes where change.decidesOn(own) {
      throw .ownRow(.importTables, who: actor.name)
    }
  }
}

extension Change {
  /// Whether the row marks, waives, verifies or pays somebody of `persons`, by worker or community.
  fileprivate func decidesOn(_ persons: Set<String>) -> Bool {
    guard [.marks, .waivers, .specials, .adjustments].contains(table), let row = after ?? before
    else { return false }
    let cell = { (name: String) in
      table.table.columns.firstIndex { $0.name == name }.flatMap { row[$0].textOrNil }
    }
    // What everybody says of himself.
    if table == .marks, cell("source") == Source.`self`.rawValue { return false }
    return (cell("ratee") ?? cell("worker")).map(persons.contains) == true
  }
}
