package import Domain

/// What a journal row holds: the command and the changes that it made.
///
/// `{"changes":[…],"command":{…},"place":…,"today":…}`; place and today only where the row has them.
package struct Payload: Hashable, Sendable {
  package let command: JSON
  package let changes: [Change]
  package let place: String?
  package let today: String?

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
    if let place = actor.place {
      json.write(raw: ",\"place\":")
      json.write(place)
    }
    if isRehearsal {
      json.write(raw: ",\"today\":")
      json.write(today.description)
    }
    json.write(raw: "}")
    return json.bytes
  }
}
