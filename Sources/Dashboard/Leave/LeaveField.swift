import Domain
import Wording

/// One thing that a leave asks: its kind, its days, and who takes a duty meanwhile.
struct LeaveField: FormItem {
  enum Name: Hashable, Sendable {
    case kind, first, last
    case cover(Target.ID)
  }

  let name: Name
  /// What stands for it in a draft; a target that is held twice has its first day besides.
  let key: String
  var text: FormField
  var options: [ChoiceList.Option] = []
  /// Somebody covers the duty already, which is shown and not asked.
  var isFixed = false
  /// Of such a duty the cursor says who it is.
  var isPassedOver: Bool { false }
  var goesOnWhenChosen: Bool { false }

  init(_ name: Name, _ text: String, options: [ChoiceList.Option] = []) {
    self.name = name
    self.options = options
    self.text = FormField(text)
    key =
      switch name {
      case .kind: "kind"
      case .first: "first"
      case .last: "last"
      case .cover(let target): "cover." + target.text
      }
  }

  /// The field for one duty.
  init(_ cover: LeaveForm.Cover, isRepeated: Bool, _ facts: MonthFacts) {
    let target = cover.duty.target
    name = .cover(target)
    key = "cover." + target.text + (isRepeated ? ".\(cover.duty.first)" : "")
    text = FormField(cover.worker?.text ?? "")
    isFixed = !cover.standing.isEmpty
    options = isFixed ? [] : cover.options(facts)
  }

  var isDay: Bool { name == .first || name == .last }

  func title(_ words: Words) -> String {
    switch name {
    case .kind: words(DashboardPhrase.fieldKind)
    case .first: words(DashboardPhrase.fieldFrom)
    case .last: words(DashboardPhrase.fieldTo)
    case .cover: words(DashboardPhrase.headCover)
    }
  }

  func spokenTitle(_ facts: MonthFacts) -> String {
    guard case .cover(let target) = name else { return title(facts.words) }
    return facts.names.target(target) + " " + title(facts.words)
  }

  func spoken(_ option: ChoiceList.Option) -> String {
    name == .kind ? option.name : option.name + " " + option.note
  }

  static func kind(_ kind: LeaveKind, _ words: Words) -> LeaveField {
    LeaveField(
      .kind, kind.rawValue, options: LeaveKind.allCases.map { .init($0.rawValue, words.name($0)) })
  }
}

extension LeaveForm.Cover {
  /// Nobody, and all who could take the duty with what they carry.
  fileprivate func options(_ facts: MonthFacts) -> [ChoiceList.Option] {
    [ChoiceList.Option("", facts.words(DashboardPhrase.nobody))]
      + candidates.map { candidate in
        ChoiceList.Option(
          candidate.text, facts.names.worker(candidate),
          note: facts.results[candidate].map { "\($0.workload)" } ?? "")
      }
  }
}
