import Domain
import Wording

extension LeaveForm {
  /// What was typed; `nil` while the form is as it was proposed.
  var draft: Draft? {
    guard isTouched else { return nil }
    var fields = ["kind": kind.rawValue]
    // What is only proposed is proposed anew, by the day on which the draft is taken up again.
    fields["first"] = firstFollows ? nil : first.text
    fields["last"] = lastFollows ? nil : last.text
    for cover in covers where cover.isChosen {
      fields["cover." + cover.duty.target.text] = cover.worker?.text ?? ""
    }
    return Draft(changed.map { Self.draftName(changing: $0.key) } ?? Self.draftName(worker), fields)
  }

  static func draftName(_ worker: Worker.ID) -> String { "leave." + worker.text }

  static func draftName(changing leave: Leave.Key) -> String {
    "leave-change.\(leave.worker).\(leave.kind.rawValue).\(leave.first)"
  }

  init(_ worker: Worker.ID, changing leave: Leave? = nil, _ draft: Draft, _ model: Model) {
    var chosen: [Target.ID: Worker.ID?] = [:]
    for (field, value) in draft.fields where field.hasPrefix("cover.") {
      chosen[Identifier(String(field.dropFirst(6)))] = .some(
        value.isEmpty ? nil : Identifier(value))
    }
    self.init(
      worker, kind: draft.fields["kind"].flatMap { LeaveKind(rawValue: $0) } ?? .personal,
      first: draft.fields["first"] ?? "", last: draft.fields["last"] ?? "", chosen: chosen,
      changing: leave, model)
  }
}

extension EndForm {
  /// What was typed; `nil` while the form is as it was proposed.
  var draft: Draft? {
    guard isTouched else { return nil }
    return Draft(
      Self.draftName(worker), ["duty": selected?.target.text ?? "", "day": day.text])
  }

  static func draftName(_ worker: Worker.ID) -> String { "end." + worker.text }
}

extension Picker {
  /// What was typed into the fields, and for whom; `nil` = nothing.
  var draft: Draft? {
    guard fields.isTouched else { return nil }
    var kept = fields.texts
    kept["chosen"] = selected?.id ?? ""
    for (place, id) in marked.sorted().enumerated() { kept["marked.\(place)"] = id }
    return Draft(draftName, kept)
  }

  var draftName: String {
    switch question {
    case .targets(let workers): "assign." + workers.map(\.text).joined(separator: "+")
    case .workers(let targets, let community):
      "assign." + targets.map(\.text).joined(separator: "+") + "@" + community.text
    }
  }

  /// Takes up what a draft kept.
  mutating func take(_ draft: Draft, _ model: Model) {
    let there = Set(candidates.map(\.id))
    marked = Set(
      draft.fields.filter { $0.key.hasPrefix("marked.") }.map(\.value).filter(there.contains))
    fields.take(draft.fields)
    offer(model)
    select(draft.fields["chosen"])
    look(model)
  }
}

extension DutyFields {
  private static let names: [(Name, String)] = [
    (.first, "first"), (.last, "last"), (.share, "share"),
  ]

  /// What was typed, by name.
  fileprivate var texts: [String: String] {
    var texts: [String: String] = [:]
    for (name, key) in Self.names { texts[key] = typed[name]?.text }
    texts["role"] = role?.rawValue
    return texts
  }

  fileprivate mutating func take(_ texts: [String: String]) {
    for (name, key) in Self.names { texts[key].map { put($0, into: name) } }
    texts["role"].flatMap { DutyRole(rawValue: $0) }.map { put($0) }
  }
}
