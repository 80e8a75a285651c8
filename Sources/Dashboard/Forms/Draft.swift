import Domain
import Wording

/// A form that was left half filled in, as it is remembered between runs (草稿).
struct Draft: Hashable, Sendable {
  /// `draft.leave.W022`.
  let name: String
  /// What was typed, by field.
  var fields: [String: String]

  init(_ name: String, _ fields: [String: String] = [:]) {
    self.name = "draft." + name
    self.fields = fields
  }

  /// Days for which a draft is kept.
  static let keptDays = 30
}

/// A draft as it lies in the file of what is remembered: when, of which data, then the fields.
struct KeptDraft {
  let day: Day
  /// The database it belongs to.
  let source: String
  let street: String
  let draft: Draft

  init(_ draft: Draft, on day: Day, source: String, street: String) {
    (self.draft, self.day, self.source, self.street) = (draft, day, source, street)
  }

  init?(name: String, values: [String]) {
    guard name.hasPrefix("draft."), values.count >= 3, let day = Day(values[0]) else { return nil }
    var fields: [String: String] = [:]
    for value in values.dropFirst(3) {
      guard let sign = value.firstIndex(of: "=") else { continue }
      fields[String(value[..<sign])] = String(value[value.index(after: sign)...])
    }
    self.init(
      Draft(String(name.dropFirst(6)), fields), on: day, source: values[1], street: values[2])
  }

  var preference: Preference {
    Preference(
      name: draft.name,
      values: ["\(day)", source, street]
        + draft.fields.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value })
  }

  /// The worker that a draft of leave or end is about: `draft.leave-change.W022.sick.2026-10-19`.
  var worker: Worker.ID? {
    let parts = draft.name.split(separator: ".", maxSplits: 2)
    guard parts.count == 3, ["leave", "leave-change", "end"].contains(parts[1]) else {
      return nil
    }
    return Identifier(String(parts[2].prefix { $0 != "." }))
  }
}
