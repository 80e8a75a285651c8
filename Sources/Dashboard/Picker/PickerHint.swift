import Domain
import TextUI
import Wording

extension State {
  /// The line above the keys of a page.
  var pageHint: String {
    let words = viewer.words
    switch page {
    case .picker(let picker):
      if picker.isFiltering { return words(DashboardPhrase.hintFilter) }
      if picker.field != .list {
        return words(
          picker.field == .role ? DashboardPhrase.hintFieldRole : .hintFieldDay)
      }
      if case .refused = picker.outcome { return words(DashboardPhrase.hintRefused) }
      return words(DashboardPhrase.hintCommit)
    case .leave: return words(DashboardPhrase.hintLeaveForm)
    case .end: return words(DashboardPhrase.hintCommit)
    case .absence: return words(DashboardPhrase.hintAbsence)
    case .explanation: return words(DashboardPhrase.hintExplanation)
    case .waiting, .start, .dashboard: return ""
    }
  }

  /// What a key of the footer is called now: Enter names what it would write.
  func label(of binding: Binding) -> String {
    let words = viewer.words
    switch binding.id {
    case "picker.commit":
      guard let picker, let model, let first = picker.selected else { break }
      let count = picker.marked.count
      if count > 1 { return words(DashboardPhrase.commitSeveral, ["count": "\(count)"]) }
      if picker.isForTargets { return words(DashboardPhrase.commitTarget, ["name": first.name]) }
      _ = model
      return words(DashboardPhrase.commitWorker, ["name": first.name])
    default: break
    }
    return words(binding.label)
  }
}
