import Domain
import TextUI
import Wording

extension LeaveForm: FieldForm {
  var place: CommandPlace { .leave }
  var proposal: Picker.Outcome? { outcome }
  var whenWritten: WhenWritten { .goesHome }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    if fields.choice != nil { return words(LessonPhrase.hintChoice) }
    return fields.item?.isDay == true
      ? words(LessonPhrase.hintLeaveDay) : words(DashboardPhrase.hintLeaveForm)
  }

  func problem(_ state: State) -> FieldProblem? {
    guard let facts = state.facts, let (place, fault) = fault(facts) else { return nil }
    return FieldProblem(place: place, sentence: facts.words.sentence(for: fault))
  }

  mutating func refit(_ state: State) { state.facts.map { settle($0) } }

  /// Gives a key to the open list, or to the day that is being typed.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard let facts = state.facts else { return false }
    if fields.choice == nil {
      // Enter is refused then, and the cursor goes to where the mistake is.
      if key == .enter { _ = goToProblem(&state) }
      guard key != .enter, fields.item?.isDay == true else { return false }
    }
    if fields.choice == nil, let step = key.dayStep {
      moveDay(step, facts)
    } else {
      guard fields.type(key) else { return false }
    }
    settle(facts)
    state.page = self
    return true
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeLeave { form, _ in form.go(toCover: row) }
    return []
  }

  func plainLines(_ state: State) -> [String]? { state.facts.map(linearTitle) }

  // MARK: - Draft

  var draftName: String? {
    changed.map { Self.draftName(changing: $0.key) } ?? Self.draftName(worker)
  }

  static func draftName(_ worker: Worker.ID) -> String { "leave." + worker.text }

  static func draftName(changing leave: Leave.Key) -> String {
    "leave-change.\(leave.worker).\(leave.kind.rawValue).\(leave.first)"
  }
}

extension CommandPlace {
  static let leave = Self("leave", SettingsPhrase.placeLeave, leaveBindings + pageBindings)
}
