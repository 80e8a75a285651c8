import Domain
import TextUI
import Wording

/// How far somebody is in the lesson (入门).
package struct Lesson: Sendable {
  package let script: Script
  /// The step that is to be done; behind the last = all are.
  package private(set) var place = 0
  private var seen = Seen()
  /// The worker the lesson is about: who carried least when it began, whatever it has her given since.
  let learner: Worker.ID?

  init(_ script: Script, _ state: State) {
    self.script = script
    learner = state.lightestInView
    seen = Seen(state)
  }

  package var step: Script.Step? {
    script.steps.indices.contains(place) ? script.steps[place] : nil
  }

  /// Looks at what a message did, and goes on when the step is done.
  mutating func watch(_ state: State, _ message: Message) {
    guard let step else { return }
    seen.see(state, message)
    if step.isDone(state, seen) { skip(state) }
  }

  mutating func skip(_ state: State) {
    place = min(place + 1, script.steps.count)
    seen = Seen(state)
  }
}

extension State {
  /// Begins the lesson on the data on the screen.
  mutating func startLesson() {
    lesson = Lesson(.lesson, self)
    fit(window)
  }

  mutating func skipLesson() {
    guard var lesson else { return }
    lesson.skip(self)
    self.lesson = lesson
  }

  mutating func endLesson() {
    lesson = nil
    fit(window)
    say(viewer.words(LessonPhrase.lessonLeft))
  }

  /// Takes a window's size; the lesson keeps the last rows of it for itself.
  mutating func fit(_ window: Size) {
    self.window = window
    let rows = lesson == nil ? 0 : lessonRows
    size = Size(rows: max(1, window.rows - rows), columns: window.columns)
    fitPanes()
  }

  /// Rows of the lesson under the page.
  var lessonRows: Int { window.columns < 60 ? 5 : 3 }

  /// What the lesson's own keys do; whether this was one.
  mutating func handleLesson(_ key: Key) -> Bool {
    guard lesson != nil, case .function(let number) = key else { return false }
    switch number {
    case 2: skipLesson()
    case 3: startLesson()
    case 4: endLesson()
    default: return false
    }
    return true
  }
}

extension Canvas {
  /// The page of a state with the lesson under it.
  mutating func draw(_ lesson: Lesson, _ state: State) {
    let words = state.viewer.words
    let area = bounds.splitBottom(min(state.lessonRows, size.rows)).bottom
    let count = lesson.script.steps.count
    let title: String
    let text: String
    if let step = lesson.step {
      title = words(
        LessonPhrase.lessonTitle,
        ["step": "\(lesson.place + 1)", "all": "\(count)", "title": words(step.title)])
      text = state.text(of: step)
    } else {
      title = words(LessonPhrase.lessonDone)
      text = words(LessonPhrase.lessonDoneText)
    }
    rule(
      row: 0, title: TextLine(title, style: .accent),
      note: TextLine(words(LessonPhrase.lessonKeys), style: .dim), isFocused: true,
      glyphs: state.viewer.glyphs, in: area)
    let body = area.splitTop(1).rest
    let lines = wrap(text, width: body.columns - 2, ambiguous: ambiguous)
    for (row, line) in lines.enumerated() {
      put(line, row: row, column: 1, in: body)
    }
  }
}
