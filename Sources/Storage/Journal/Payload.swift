package import Domain

/// What a journal row holds: the command and the changes that it made.
///
/// `{"changes":[…],"command":{…},"judged":…,"place":…,"today":…}`; place and today only where the row
/// has them, and no number in rows from before there was one.
package struct Payload: Hashable, Sendable {
  package let command: JSON
  package let changes: [Change]
  package let place: String?
  package let today: String?
  /// The number of the rules of commands by which it was judged; 0 = from before there was one.
  package let judged: Int

  /// - Returns: `nil` when the text is not what this program, or a later one, writes, or when the
  ///   reading of a long one was stopped.
  package init?(_ text: String, telling progress: WorkProgress? = nil) {
    guard let json = try? JSONParser.parse(text, telling: progress), let command = json["command"],
      let items = json["changes"]?.array
    else { return nil }
    let changes = items.compactMap(Change.init(json:))
    guard changes.count == items.count else { return nil }
    self.command = command
    self.changes = changes
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
