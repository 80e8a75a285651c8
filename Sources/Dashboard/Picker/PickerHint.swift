import Domain
import TextUI
import Wording

extension State {
  /// The line above the keys of a page.
  var pageHint: String { page.hint(self) }

  /// What may stand in the field under the cursor, or what is wrong with it.
  func fieldHint(_ picker: Picker) -> String {
    let words = viewer.words
    if let terms = picker.proposed?.terms,
      let fault = picker.fields.fault(picker.fields.name, terms, today: clock.day)
    {
      return words.sentence(for: fault)
    }
    switch picker.fields.name {
    case .role: return words(DashboardPhrase.hintFieldRole)
    case .share: return words(LessonPhrase.hintFieldShare)
    case .first, .last, .list: return words(DashboardPhrase.hintFieldDay)
    }
  }

  /// What a key of the footer is called now: Enter names what it would write.
  func label(of binding: Binding) -> String {
    let words = viewer.words
    if binding.id == "blocks.measure" {
      return words(blocks?.measure.next.label ?? ChartsPhrase.toLoad)
    }
    return page.label(of: binding, words) ?? words(binding.label)
  }
}
