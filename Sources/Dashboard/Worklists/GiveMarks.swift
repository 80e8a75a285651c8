import Domain
import Query
import TextUI
import Wording

extension WorklistPage {
  /// Gives a key to the number in the selected row, which a figure opens; whether it was one for it.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard subject == .marks else { return false }
    if entry == nil {
      guard key.isNumeric else { return false }
      if let reason = state.reasonNotToMark() {
        state.say(reason, .warning)
        return true
      }
      entry = FormField()
    }
    guard var entry else { return false }
    switch key {
    case .character(let character):
      guard character.isASCII, character.isNumber || character == "." else {
        state.say(state.viewer.words(MonthlyPhrase.onlyNumbers), .warning)
        return true
      }
      _ = entry.type(key)
    case .backspace where entry.text.isEmpty:
      self.entry = nil
      state.page = self
      return true
    case .left, .right, .home, .end, .backspace, .delete, .paste, .control("u"), .control("k"),
      .control("a"), .control("e"):
      guard entry.type(key) else { return false }
    case .up, .down, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .insert,
      .function, .control, .alt, .unknown:
      return false
    }
    self.entry = entry
    state.page = self
    return true
  }
}

extension Key {
  /// Whether it begins a number.
  fileprivate var isNumeric: Bool {
    switch self {
    case .character(let character): character.isASCII && character.isNumber
    case .paste(let text): text.first?.isNumber ?? false
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
      .backTab, .backspace, .delete, .insert, .function, .control, .alt, .unknown:
      false
    }
  }
}

extension State {
  /// Why the row under the cursor takes no mark now.
  func reasonNotToMark() -> String? {
    let words = viewer.words
    guard let facts, let row = worklist?.selected else {
      return words(DashboardPhrase.reasonNothingSelected)
    }
    guard case .mark(let key) = row.thing else {
      guard case .lacking(let waiver) = row.thing else { return nil }
      return facts.whoGives(
        facts.source.dueMarks.filter {
          WaivedSource($0.key.source) == waiver.source && $0.key.ratee == waiver.ratee && $0.isOpen
        })
    }
    if let reason = reasonNot(to: CommandKind(marking: key.source)) { return reason }
    // The score does not matter to whether it may be given.
    return reason(against: .rate(GiveMark(key: key, score: Score(raw: 0))), facts)
  }

  /// Why the rules refuse a command now; `nil` = they do not.
  func reason(against command: Command, _ facts: MonthFacts) -> String? {
    do {
      _ = try apply(command, by: viewer.actor, on: clock.day, to: facts.snapshot.slice)
      return nil
    } catch {
      return facts.sentence(for: error)
    }
  }

  /// Opens the number of the selected row, or writes it and goes to the next that is lacking.
  mutating func enterMark() -> [Effect] {
    guard worklist?.entry != nil else {
      let standing = worklist?.key.flatMap { facts?.records.marks[$0]?.score }
      changeWorklist { $0.entry = FormField(standing.map { "\($0)" } ?? "") }
      return []
    }
    let place = worklist?.row ?? 0
    guard let effects = writeMark() else { return [] }
    goToOpen(after: place)
    return effects
  }

  /// Writes the number that was typed.
  ///
  /// - Returns: What is asked of the store; `nil` = it is no mark, and stays to be mended.
  mutating func writeMark() -> [Effect]? {
    guard let page = worklist, let entry = page.entry, let key = page.key, let facts else {
      return nil
    }
    guard !entry.text.isEmpty else {
      changeWorklist { $0.entry = nil }
      return []
    }
    guard let score = try? Score(parsing: entry.text) else {
      say(viewer.words(MonthlyPhrase.faultScore, ["text": entry.text]), .warning)
      return nil
    }
    changeWorklist { $0.entry = nil }
    let standing = facts.records.marks[key]
    if let standing, standing.score == score, standing.rater == viewer.actor.name { return [] }
    return askInTurn(.command(.rate(GiveMark(key: key, score: score))))
  }

  /// Goes on to the next row that waits, or says that none does.
  mutating func goToOpen(after place: Int) {
    guard let next = worklist?.nextOpen(after: place, sent: sentMarks) else {
      return say(noticeOfNoneOpen, .good)
    }
    changeWorklist { $0.select(place: next) }
  }

  /// That none of the rows waits, or none of those that the filter shows.
  private var noticeOfNoneOpen: String {
    let left = worklist?.waiting(sent: sentMarks) ?? 0
    guard left > 0 else {
      let isOwn = worklist?.isReadersOwn ?? true
      return viewer.words(isOwn ? MonthlyPhrase.noticeAllMarked : .noticeNoneYours)
    }
    return viewer.words(MonthlyPhrase.noticeShownMarked, ["count": "\(left)"])
  }

  /// Marks that were asked for and are not read back yet.
  var sentMarks: [Mark.Key: Score] {
    asked.reduce(into: [:]) { sent, asked in
      if case .command(.rate(let mark)) = asked.wish { sent[mark.key] = mark.score }
    }
  }
}
