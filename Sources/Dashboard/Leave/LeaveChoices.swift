import Domain
import TextUI
import Wording

extension LeaveForm {
  /// What can be chosen in the field under the cursor; `nil` = it takes text.
  func options(_ model: Model) -> ChoiceList? {
    switch field {
    case .kind:
      ChoiceList(
        LeaveKind.allCases.map { .init($0.rawValue, model.words.name($0)) },
        selected: kind.rawValue)
    case .cover(let index) where covers.indices.contains(index) && covers[index].standing.isEmpty:
      ChoiceList(
        covers[index].options(model), selected: covers[index].worker?.text ?? "")
    case .first, .last, .cover: nil
    }
  }
}

extension LeaveForm.Cover {
  /// Nobody, and all who could take the duty with what they carry.
  func options(_ model: Model) -> [ChoiceList.Option] {
    [ChoiceList.Option("", model.words(DashboardPhrase.nobody))]
      + candidates.map { candidate in
        ChoiceList.Option(
          candidate.text, model.names.worker(candidate),
          note: model.results[candidate].map { "\($0.workload)" } ?? "")
      }
  }
}
