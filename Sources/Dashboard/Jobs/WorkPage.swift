import Domain
import TextUI
import Wording

/// Long work over the page: how far it is, and Esc to stop it.
struct WorkPage: Sendable {
  let job: Job
  /// `nil` = it has not told yet.
  var step: WorkStep?
  /// Esc was pressed, and the work has not heard of it yet.
  var isStopping = false
}

extension State {
  /// Shows a job and asks for it.
  mutating func start(_ job: Job) -> [Effect] {
    overlay = WorkPage(job: job)
    return [.start(job)]
  }

  /// What a job tells of itself, wherever it is shown.
  mutating func take(_ event: WorkEvent) -> [Effect] {
    if page is StartPage { return takeImport(event) }
    guard var work = overlay as? WorkPage else { return [] }
    overlay = nil
    switch event {
    case .step(let step):
      work.step = step
      overlay = work
    case .stopped:
      if work.job == .settle { unanswered() }
      say(viewer.words(LessonPhrase.jobStopped), .warning)
    case .done(_, let text): say(text, .good)
    case .failed(let job, let lines):
      tellFailure(lines)
      // Whoever was told what the journal has lost need not read it in the header any more.
      if job == .verify, let facts {
        return [.load(street: facts.slice.street, month: facts.month)]
      }
    }
    return []
  }

  /// A command that was shown as long work has been answered.
  mutating func endSettling() {
    if let work = overlay as? WorkPage, work.job == .settle { overlay = nil }
  }

  /// One line where it fits, all of them in the log.
  private mutating func tellFailure(_ lines: [String]) {
    say(lines.first ?? "", .bad)
    for line in lines.reversed() { addToLog(line) }
    if lines.count > 1 { overlay = LogPage() }
  }
}

extension Canvas {
  mutating func draw(_ page: WorkPage, _ state: State) {
    let words = state.viewer.words
    let area = popupArea(Size(rows: 5, columns: 60), leaving: 2)
    let inside = popup(
      area, title: TextLine(words(page.job.title), style: .accent), note: TextLine(),
      glyphs: state.viewer.glyphs
    ).inset(horizontal: 1)
    guard !inside.isEmpty else { return }
    let lines = workLines(page.step, isStopping: page.isStopping, state)
    for (row, line) in lines.enumerated() where row < inside.rows {
      put(line, row: row, column: 0, in: inside)
    }
    cursor = Position(row: inside.row, column: inside.column)
  }

  /// What is being done, how far it is as a bar, and how to stop it.
  func workLines(_ step: WorkStep?, isStopping: Bool, _ state: State) -> [TextLine] {
    let words = state.viewer.words
    let step = step ?? WorkStep(.reading)
    var bar = TextLine()
    if step.total > 0 {
      bar = loadBar(step.done, of: step.total, width: 20, glyphs: state.viewer.glyphs)
    }
    return [
      TextLine(words.sentence(for: step)), bar,
      TextLine(words(isStopping ? LessonPhrase.workStopping : .workStop), style: .dim),
    ]
  }
}

extension WorkPage: PopupContent {
  var place: CommandPlace { .work }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func openKeys(_ state: State) -> [OpenKey]? { [] }
}

extension CommandPlace {
  static let work = Self("work", SettingsPhrase.placeWork, workBindings + typingPopupBindings)
}

private let workBindings: [Binding] = [
  Binding("popup.stop", [.escape], .regret, SettingsPhrase.labelStop, help: .helpStop) { state in
    guard let work = state.overlay as? WorkPage, !work.isStopping else { return [] }
    state.changePopup(WorkPage.self) { $0.isStopping = true }
    return [.stopWork]
  }
]
