import Domain
import TextUI
import Wording

/// The dashboard as a talk in lines, for screen readers, logs and scripts (朗读模式).
///
/// The same state, commands and rules as on the screen; only what is shown is said one thing a line.
package struct PlainTalk: Sendable {
  /// What is said, and what is asked of the world.
  package struct Turn: Sendable {
    package var lines: [String] = []
    package var effects: [Effect] = []
  }

  /// What the next line answers.
  enum Question: Sendable {
    case command
    /// A row of a list, which is read from that row on.
    case row(PaneName, from: Int)
    case filter
    case folder
    /// The field of the form on the page, by its place.
    case field(Int)
    /// A row of a list of the month, which is read from that row on.
    case thing(from: Int)
    /// The mark of the row under the cursor.
    case mark
    /// A value of the simulation, which is read from that one on.
    case value(from: Int)
    /// What to try for the chosen value.
    case trial(from: Int)
    /// Whether what was read may be written.
    case confirm
    /// Whether the step of the month on the page may be done.
    case step
  }

  package internal(set) var state: State
  var question = Question.command {
    didSet { questions += 1 }
  }
  /// How many questions there were: an answer is to one of them alone.
  package private(set) var questions = 0
  /// Whether the user has left.
  package private(set) var isOver = false
  private var said: Notice?

  package init(_ state: State) {
    self.state = state
    self.state.viewer.glyphs = .ascii
    self.state.rebuild()
  }

  var words: Words { state.viewer.words }

  /// What is said first.
  package mutating func begin() -> [String] {
    [words(LessonPhrase.plainWelcome)] + whereabouts + menu + [prompt]
  }

  /// Takes a line of the user.
  package mutating func answer(_ line: String) -> Turn {
    let written = line.trimmed
    let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    state.notice = nil
    said = nil
    var turn = Turn()
    switch question {
    case .command: answerCommand(line, &turn)
    case .row(let name, let start): row(line, name, from: start, &turn)
    case .filter: filter(line, &turn)
    case .folder: folder(written, &turn)
    case .field(let place): field(written, place, &turn)
    case .thing(let start): thing(line, from: start, &turn)
    case .mark: mark(line, &turn)
    case .value(let start): value(line, from: start, &turn)
    case .trial(let start): trial(line, from: start, &turn)
    case .confirm: confirm(line, &turn)
    case .step: step(line, &turn)
    }
    finish(&turn)
    return turn
  }

  /// Takes what came from outside.
  package mutating func receive(_ message: Message) -> Turn {
    var turn = Turn()
    let place = state.place
    let page = state.page.asks
    let books = state.books
    let replaces = state.asksToReplace
    turn.effects = update(&state, message)
    tellNotice(&turn)
    if place?.month != state.place?.month || place?.street != state.place?.street {
      turn.lines += whereabouts
      if state.worklist != nil { readWorklist(from: 0, &turn) }
    }
    // What a page of registers says comes after it.
    if books == nil, state.books != nil { turn.lines += content }
    if page, !state.page.asks { question = .command }
    // A test begins when the store has drawn its questions.
    if !page, let test = state.page as? TestPage, test.asks { question = .field(test.number) }
    if !replaces, state.asksToReplace { question = .confirm }
    return turn
  }

  /// What is asked now.
  package var prompt: String {
    switch question {
    case .command: words(LessonPhrase.plainAskCommand)
    case .row: words(LessonPhrase.plainAskRow)
    case .filter: words(LessonPhrase.plainAskFilter)
    case .folder: words(DashboardPhrase.startFolder)
    case .field(let place): fieldPrompt(place)
    case .thing: words(MonthlyPhrase.plainAskThing)
    case .mark: markPrompt
    case .value: words(LessonPhrase.plainAskRow)
    case .trial: trialPrompt
    case .confirm: words(LessonPhrase.plainAskConfirm)
    case .step: stepPrompt
    }
  }

  private mutating func finish(_ turn: inout Turn) {
    tellNotice(&turn)
    turn.effects += state.askForRegisters()
    if turn.effects.contains(.quit) { isOver = true }
  }

  private mutating func tellNotice(_ turn: inout Turn) {
    guard let notice = state.notice, notice != said else { return }
    said = notice
    turn.lines.append(spoken(notice.text))
  }

  // MARK: - Commands

  mutating func answerCommand(_ line: String, _ turn: inout Turn) {
    guard !line.isEmpty else {
      turn.lines += whereabouts + content + menu
      return
    }
    guard let binding = binding(for: line) else {
      turn.lines.append(words(LessonPhrase.plainUnknown, ["text": line]))
      return
    }
    run(binding, &turn)
  }

  mutating func run(_ binding: Binding, _ turn: inout Turn) {
    state.overlay = nil
    if let reason = binding.reason(state) { return turn.lines.append(spoken(reason)) }
    switch binding.id {
    case "filter": question = .filter
    case "help": turn.lines += help
    case "panel.1", "panel.2", "panel.3":
      turn.effects += state.run(binding)
      readRows(state.focusedPane, from: 0, &turn)
    case "start.2":
      turn.effects += state.run(binding)
      question = .folder
    default:
      turn.effects += state.run(binding)
      follow(&turn)
    }
  }

  /// Says what the screen shows after a command, and asks what the page asks.
  mutating func follow(_ turn: inout Turn) {
    tellNotice(&turn)
    guard !turn.effects.contains(.quit) else { return }
    if let overlay = state.overlay, !overlay.plainFields(state).isEmpty {
      question = .field(0)
    } else if let form = state.worklistForm {
      turn.lines += content
      form.fields.items.isEmpty ? previewForm(form, &turn) : (question = .field(0))
    } else if state.page.asks {
      turn.lines += content
      question = .field(0)
    } else if state.stepToConfirm != nil, turn.effects.isEmpty {
      turn.lines += content
      question = .step
    } else if state.page is SimulationPage {
      readSimulation(from: 0, &turn)
    } else if state.worklist != nil, turn.effects.allSatisfy(\.isPreference) {
      readWorklist(from: 0, &turn)
    } else if turn.effects.isEmpty || state.overlay != nil {
      turn.lines += content
      question = .command
    }
  }

  private mutating func filter(_ line: String, _ turn: inout Turn) {
    for key in [Key.character("/"), .control("u"), .paste(line), .enter] {
      turn.effects += update(&state, .key(key))
    }
    tellNotice(&turn)
    guard state.worklist == nil else { return readWorklist(from: 0, &turn) }
    readRows(state.focusedPane, from: 0, &turn)
  }

  private mutating func folder(_ line: String, _ turn: inout Turn) {
    question = .command
    let keys: [Key] = line.isEmpty ? [.escape] : [.control("u"), .paste(line), .enter]
    for key in keys { turn.effects += update(&state, .key(key)) }
  }

  // MARK: - Lists

  mutating func readRows(_ name: PaneName, from start: Int, _ turn: inout Turn) {
    let rows = state.linearRows(name)
    turn.lines.append(state.heading(of: name))
    if rows.isEmpty {
      turn.lines += state.emptyLines(name)
      question = .command
      return
    }
    let end = min(rows.count, start + Self.pageLength)
    for place in start..<end { turn.lines.append("\(place + 1) " + rows[place]) }
    if end < rows.count {
      turn.lines.append(
        words(LessonPhrase.plainMoreRows, ["count": "\(rows.count - end)"]))
    }
    question = .row(name, from: start)
  }

  /// Rows read at a time.
  static let pageLength = 20

  private mutating func row(
    _ line: String, _ name: PaneName, from start: Int, _ turn: inout Turn
  ) {
    let count = state.panes[name]?.ids.count ?? 0
    switch line {
    case "n" where start + Self.pageLength < count:
      return readRows(name, from: start + Self.pageLength, &turn)
    case "p": return readRows(name, from: max(0, start - Self.pageLength), &turn)
    case "", "n", ".": break
    default:
      guard let place = place(line, among: count, &turn) else { return }
      select(place, name, &turn)
    }
    question = .command
    if line.isEmpty || line == "." { turn.lines += menu }
  }

  /// The place of a row by its number, from 0.
  ///
  /// - Returns: `nil` when it was a command, which is carried out, or no number of a row, which is
  ///   told; the question stays.
  mutating func place(_ line: String, among count: Int, _ turn: inout Turn) -> Int? {
    guard let number = Int(line) else {
      question = .command
      answerCommand(line, &turn)
      return nil
    }
    guard number >= 1, number <= count else {
      turn.lines.append(words(LessonPhrase.plainNoNumber, ["count": "\(count)"]))
      return nil
    }
    return number - 1
  }

  private mutating func select(_ place: Int, _ name: PaneName, _ turn: inout Turn) {
    guard let id = state.panes[name]?.ids[place] else { return }
    state.panes[name]?.select(id)
    state.refreshPanes(keepingOrder: true)
    turn.lines.append(words(LessonPhrase.plainChosen, ["row": state.linearRows(name)[place]]))
    turn.lines.append(spoken(state.hint))
  }
}

extension Effect {
  /// Whether nothing but a choice is remembered, so that what is shown has changed already.
  fileprivate var isPreference: Bool {
    if case .savePreference = self { true } else { false }
  }
}

extension String {
  /// Without the blanks around it; those in it stay as they were typed.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
