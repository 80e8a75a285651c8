import Domain
import Wording

extension State {
  /// What is typed in the form on the page; `nil` = nothing that would be lost.
  var openDraft: Draft? { page.draft }

  /// Whether something was typed that is not remembered yet.
  var hasUnsavedDraft: Bool { openDraft.map { $0 != savedDraft } ?? false }

  /// Remembers what is typed, if it is not yet.
  mutating func saveDraft() -> [Effect] {
    guard let draft = openDraft, draft != savedDraft else { return [] }
    return keep(draft)
  }

  private mutating func keep(_ draft: Draft) -> [Effect] {
    savedDraft = draft
    let street = snapshot?.slice.street.text ?? ""
    return [
      .savePreference(
        KeptDraft(draft, on: clock.day, source: viewer.source, street: street).preference)
    ]
  }

  /// Forgets a draft, if one is kept.
  mutating func forget(draft name: String) -> [Effect] {
    if savedDraft?.name == name { savedDraft = nil }
    guard preferences[name] != nil else { return [] }
    return [.savePreference(Preference(name: name, values: []))]
  }

  /// The draft of a form, when it is of this database and not too old.
  func draft(_ name: String?) -> Draft? {
    guard let name, let values = preferences["draft." + name],
      let kept = KeptDraft(name: "draft." + name, values: values), isUsable(kept)
    else { return nil }
    return kept.draft
  }

  private func isUsable(_ kept: KeptDraft) -> Bool {
    kept.source == viewer.source && clock.day.number - kept.day.number <= Draft.keptDays
  }

  /// Forgets drafts that are too old, and those of workers who are gone.
  mutating func dropOldDrafts() -> [Effect] {
    guard let facts, !hasDroppedDrafts else { return [] }
    hasDroppedDrafts = true
    return preferences.compactMap { name, values in
      guard name.hasPrefix("draft.") else { return nil }
      guard let kept = KeptDraft(name: name, values: values) else {
        return .savePreference(Preference(name: name, values: []))
      }
      let isOld = clock.day.number - kept.day.number > Draft.keptDays
      let isHere = kept.source == viewer.source && kept.street == facts.slice.street.text
      let isGone = isHere && kept.worker.map { facts.results[$0] == nil } ?? false
      return isOld || isGone ? .savePreference(Preference(name: name, values: [])) : nil
    }
  }

  /// What leaving a form means for its draft: one that was written is forgotten, another kept.
  mutating func settleDraft(_ before: Draft?) -> [Effect] {
    let written = writtenDrafts.map { Draft($0).name }
    writtenDrafts = []
    var effects: [Effect] = []
    for name in written { effects += forget(draft: name) }
    guard let before, openDraft?.name != before.name, !written.contains(before.name) else {
      return effects
    }
    guard !isDiscarding else {
      isDiscarding = false
      return effects + forget(draft: before.name)
    }
    return before == savedDraft ? effects : effects + keep(before)
  }

  /// Throws away what is typed and what is remembered of it, and leaves the form.
  mutating func discardDraft() {
    isDiscarding = page.draft != nil
    leavePage()
    say(viewer.words(LessonPhrase.noticeDiscarded))
  }

  /// Leaves a form without writing; what was typed stays as a draft.
  mutating func leaveForm() {
    let keeps = page.draft != nil
    leavePage()
    if keeps { say(viewer.words(LessonPhrase.noticeDraftKept)) }
  }

  /// Says that a form goes on where it was left.
  mutating func sayDraftBack() {
    savedDraft = page.draft
    say(viewer.words(DashboardPhrase.noticeDraftBack))
  }
}

extension State {
  /// Where a page that is left leads to: a form of the month to its list, another to where it was
  /// opened from.
  mutating func leavePage() {
    if let behind = page.pageBehind { page = behind } else { goBackPage() }
  }
}
