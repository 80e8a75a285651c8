import Domain
import TextUI
import Wording

/// What is asked for on the page of a step of the month before the step is written (确认).
enum StepConfirmation: Hashable, Sendable {
  /// The key `y`.
  case yes
  /// The number of the month, typed: what everybody is told or paid by is no slip of a key.
  case month(Int)

  init(_ command: Command) {
    guard case .advance(let advance) = command, advance.to >= .publicity else {
      self = .yes
      return
    }
    self = .month(advance.month.number)
  }

  /// How it is asked for.
  func sentence(_ words: Words) -> String {
    switch self {
    case .yes: words(MonthlyPhrase.askYes)
    case .month(let number): words(MonthlyPhrase.askMonth, ["month": "\(number)"])
    }
  }
}

extension State {
  /// Why `y` does not do the step on the page.
  func reasonNotToConfirm() -> String? {
    guard let page = self.page as? ChecklistPage else { return nil }
    return reasonNotToDo(page)
      ?? (page.confirmation == .yes ? nil : page.confirmation.sentence(viewer.words))
  }

  /// Why Enter does nothing on the line of the step, where `y` is asked for.
  func reasonNotToEnterStep() -> String? {
    guard let page = self.page as? ChecklistPage else { return nil }
    // Only time helps.
    if case .obstacle(let obstacle, let text) = page.selected, !obstacle.canBeMended { return text }
    guard case .action = page.selected, reasonNotToDo(page) == nil, page.confirmation == .yes
    else { return nil }
    return page.confirmation.sentence(viewer.words)
  }

  /// Why the step on the page cannot be done, however it is confirmed.
  func reasonNotToDo(_ page: ChecklistPage) -> String? {
    if let reason = reasonNot(to: page.command.kind) { return reason }
    guard let lacking = page.firstLacking else { return nil }
    return viewer.words(
      page.count > 1 ? MonthlyPhrase.notYetMore : .notYet,
      ["first": lacking, "count": "\(page.count)"])
  }

  /// Does the step on the page, which was confirmed.
  mutating func doStep() -> [Effect] {
    guard let page = self.page as? ChecklistPage else { return [] }
    return ask(.command(page.command))
  }

  /// Enter on the line of the step: the month that was typed does it, nothing else does.
  mutating func enterStep(_ page: ChecklistPage) -> [Effect] {
    if let reason = reasonNotToDo(page) {
      say(reason, .warning)
    } else if case .month(let number) = page.confirmation, Int(page.typed) == number {
      return doStep()
    } else {
      say(page.confirmation.sentence(viewer.words), .warning)
      changeSteps { $0.typed = "" }
    }
    return []
  }
}

extension ChecklistPage {
  var confirmation: StepConfirmation { StepConfirmation(command) }

  /// Gives a key to the number of the month; whether it was one for it.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard case .month = confirmation, state.reasonNotToDo(self) == nil else { return false }
    if case .character(let digit) = key, digit.isASCII, digit.isNumber {
      if typed.count < 2 { typed.append(digit) }
      list.moveEnd()
    } else if key == .backspace, !typed.isEmpty {
      typed.removeLast()
    } else if key == .control("u") {
      typed = ""
    } else {
      return false
    }
    state.page = self
    return true
  }
}
