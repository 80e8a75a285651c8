import TextUI
import Wording

extension State {
  /// What confirms the step of the month on the page; `nil` = there is none that could be done.
  var stepToConfirm: StepConfirmation? {
    guard let page = self.page as? ChecklistPage, reasonNotToDo(page) == nil else { return nil }
    return page.confirmation
  }
}

extension PlainTalk {
  var stepPrompt: String {
    switch state.stepToConfirm {
    case .month(let number): words(LessonPhrase.plainAskMonth, ["month": "\(number)"])
    case .yes, nil: words(LessonPhrase.plainAskConfirm)
    }
  }

  /// Does the step on `y`, or on the month where that is asked for; another line is a command.
  mutating func step(_ line: String, _ turn: inout Turn) {
    question = .command
    switch (line.lowercased(), state.stepToConfirm) {
    case ("y", .yes), ("yes", .yes), ("是", .yes):
      turn.effects += update(&state, .key(.character("y")))
    case (let text, .month) where Int(text) != nil:
      for digit in text { turn.effects += update(&state, .key(.character(digit))) }
      turn.effects += update(&state, .key(.enter))
      if turn.effects.isEmpty { question = .step }
    case ("n", _), ("no", _), ("否", _), (".", _), ("", _):
      turn.effects += update(&state, .key(.escape))
      turn.lines.append(words(LessonPhrase.plainNothingWritten))
    default: answerCommand(line, &turn)
    }
  }
}
