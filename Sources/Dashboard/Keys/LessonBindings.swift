import TextUI
import Wording

/// Log, lesson and what a newcomer needs.
let lessonBindings: [Binding] = [
  Binding("log", [.character("!")], .look, LessonPhrase.labelLog, help: .helpLog) {
    $0.overlay = LogPage()
  },
  Binding("lesson", [], .look, LessonPhrase.labelLesson, help: .helpLesson) { state in
    guard state.viewer.isScratch else { return [.startLesson] }
    state.startLesson()
    return []
  },
  Binding(
    "lesson.skip", [], .look, LessonPhrase.labelSkip, help: .helpSkip,
    unless: reasonNoLesson
  ) { $0.skipLesson() },
  Binding(
    "lesson.restart", [], .look, LessonPhrase.labelRestart, help: .helpRestart,
    unless: reasonNoLesson
  ) { $0.startLesson() },
  Binding(
    "lesson.leave", [], .look, LessonPhrase.labelEndLesson, help: .helpEndLesson,
    unless: reasonNoLesson
  ) { $0.endLesson() },
]

@Sendable private func reasonNoLesson(_ state: State) -> String? {
  state.lesson == nil ? state.viewer.words(LessonPhrase.reasonNoLesson) : nil
}
