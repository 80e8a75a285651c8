import Domain
package import TextUI
package import Wording

/// A story in steps, each with the keys that do it and how one sees that it is done (脚本).
///
/// The lesson, its tests and recordings are made from the same scripts.
package struct Script: Sendable {
  package struct Step: Sendable {
    package let title: LessonPhrase
    /// What to do, in a sentence that may name `{name}`, `{letters}` and `{command}`.
    package let instruction: LessonPhrase
    /// The keys that do it, in a state where the step begins.
    package let keys: @Sendable (State) -> [Key]
    /// Whether it is done, by the state and what was seen since the step began.
    let isDone: @Sendable (State, Seen) -> Bool
  }

  package let steps: [Step]
}

/// What was seen and done since a step began.
struct Seen: Sendable {
  var written: Set<CommandKind> = []
  var figures: Set<BasisChoice> = []
  var months: Set<Month> = []
  var hasExplained = false
  var hasSearched = false
  var hasHelped = false
  /// The worker under the cursor when the step began.
  var startWorker: String?
  var startMonth: Month?
  var startFigures: BasisChoice?

  init() {}

  init(_ state: State) {
    startWorker = state.panes[.workers]?.selected
    startMonth = state.facts?.month
    startFigures = state.facts?.choice
  }

  mutating func see(_ state: State, _ message: Message) {
    if case .loaded(let snapshot) = message { written.formUnion(snapshot.answers.map(\.kind)) }
    if let facts = state.facts {
      figures.insert(facts.choice)
      months.insert(facts.month)
      // Of two quick keys the store may read the last month alone.
      if let asked = state.askedMonth { months.insert(asked) }
    }
    if state.page is ExplanationPage { hasExplained = true }
    if let palette = state.overlay as? PalettePage, !palette.query.isEmpty { hasSearched = true }
    if state.overlay is HelpPage { hasHelped = true }
  }
}

extension State {
  /// The worker the lesson is about.
  var learner: Worker.ID? { lesson?.learner ?? lightestInView }

  /// Who carries least in the community on the screen.
  var lightestInView: Worker.ID? {
    guard let facts else { return nil }
    if let community = narrowing, let lightest = facts.lightest[Identifier(community)] {
      return lightest
    }
    return panes[.workers]?.ids.first.map { Identifier($0) }
  }

  /// The letters that find the learner: the initials of a Chinese name.
  var learnerLetters: String {
    guard let learner, let facts, let name = facts.results[learner]?.name else { return "" }
    let letters = Pinyin.initials(name).lowercased()
    return letters.isEmpty ? learner.text : letters
  }

  /// The instruction of a step, about the people on the screen.
  package func text(of step: Script.Step) -> String {
    let words = viewer.words
    // Who is looked for is known by name; what is done then is done with whom the cursor is on.
    let who = step.title == .lessonFilter ? learner : selectedWorker ?? learner
    return words(
      step.instruction,
      [
        "name": who.map { facts?.names.worker($0) ?? "" } ?? "", "letters": learnerLetters,
        "command": viewer.language == .chinese ? "cx" : "und",
      ])
  }
}
