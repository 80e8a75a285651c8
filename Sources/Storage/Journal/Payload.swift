package import Domain

/// What a journal row holds: the command and the changes that it made.
///
/// `{"changes":[…],"command":{…},"judged":…,"place":…,"today":…}`; place and today only where the row
/// has them, and no number in rows from before there was one.
package struct Payload: Hashable, Sendable {
  package let command: JSON
  package let changes: [Change]
  /// Whether the row has any, wanted or not.
  let hasChanges: Bool
  package let place: String?
  package let today: String?
  /// The number of the rules of commands by which it was judged; 0 = from before there was one.
  package let judged: Int

  /// - Returns: `nil` when the text is not what this program, or a later one, writes, or when the
  ///   reading of a long one was stopped.
  package init?(_ text: String, telling progress: WorkProgress? = nil) {
    self.init(text, telling: progress) { _ in true }
  }

  /// The same with only those changes that are `wanted`: one row may be a whole import.
  init?(
    _ text: String, telling progress: WorkProgress?, keeping wanted: (Change) -> Bool
  ) {
    var changes: [Change] = []
    var hasChanges = false
    let read = try? JSONParser.parse(text, itemsOf: "changes", telling: progress) { item in
      guard let change = Change(json: item) else { return false }
      hasChanges = true
      if wanted(change) { changes.append(change) }
      return true
    }
    guard let json = read ?? nil, let command = json["command"] else { return nil }
    self.command = command
    self.changes = changes
    self.hasChanges = hasChanges
    place = json["place"]?.text
    today = json["today"]?.text
    judged = json["judged"]?.integer ?? 0
  }
}

extension Request {
  /// The payload in canonical JSON.
  func payload(_ changes: [Change]) -> [UInt8] {
    var json = CanonicalJSON()
    json.write(raw: "{\"changes\":")
    json.writeArray(changes) { $0.write($1) }
    json.write(raw: ",\"command\":")
    json.write(command.json)
    json.write(raw: ",\"judged\":")
    json.write(Value.integer(CommandRules.current))
    if let place = actor.place {
      json.write(raw: ",\"place\":")
      json.write(place)
    }
    if setsDay {
      json.write(raw: ",\"today\":")
      json.write(today.description)
    }
    json.write(raw: "}")
    return json.bytes
  }
}
