import Domain
import Wording

extension Picker {
  /// What was typed into the fields, and for whom; `nil` = nothing.
  var draft: Draft? {
    var draft = draftName.flatMap { fields.draft($0) }
    draft?.fields["chosen"] = selected?.id ?? ""
    for (place, id) in marked.sorted().enumerated() { draft?.fields["marked.\(place)"] = id }
    return draft
  }

  var draftName: String? {
    switch question {
    case .targets(let workers): "assign." + workers.map(\.text).joined(separator: "+")
    case .workers(let targets, let community):
      "assign." + targets.map(\.text).joined(separator: "+") + "@" + community.text
    }
  }

  /// Takes up what a draft kept.
  mutating func take(_ draft: Draft, _ facts: MonthFacts) {
    let there = Set(candidates.map(\.id))
    marked = Set(
      draft.fields.filter { $0.key.hasPrefix("marked.") }.map(\.value).filter(there.contains))
    fields.take(draft)
    offer(facts)
    select(draft.fields["chosen"])
    look(facts)
  }
}
