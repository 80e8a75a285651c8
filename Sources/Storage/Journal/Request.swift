package import Domain

/// A command as it reaches the store: by whom, on which day, and under which name.
package struct Request: Hashable, Sendable {
  package internal(set) var command: Command
  package let actor: Actor
  /// The civil day on which the command is given.
  package let today: Day
  /// Whether `today` was set to another day than the clock's, which the journal then says.
  package let setsDay: Bool
  /// Unique for every wish of a person: the same request again is answered, not done again.
  package let operation: String

  package init(
    _ command: Command, by actor: Actor, on today: Day, setsDay: Bool = false,
    operation: String
  ) {
    self.command = command
    self.actor = actor
    self.today = today
    self.setsDay = setsDay
    self.operation = operation
  }

  /// The civil day on which it counts: the clock's, unless it was set to another.
  func day(ofClock now: String) -> Day { setsDay ? today : civilDay(ofInstant: now) ?? today }

  /// The command that this one takes back or brings back.
  var undoes: Int? {
    if case .undo(let sequence) = command { return sequence }
    if case .redo(let sequence) = command { return sequence }
    return nil
  }
}

/// What came of a request.
package struct Receipt: Hashable, Sendable {
  package let sequence: Int
  package let changes: [Change]
  /// Of the journal row.
  package let hash: String
  /// The request had been carried out before; this is the receipt of that time.
  package let isRepeated: Bool
}
