import Domain
import TextUI
import Wording

/// The simulation in lines: a value by its number, what to try for it, then who gains and who loses.
extension PlainTalk {
  private var simulation: SimulationPage? {
    guard let page = state.page as? SimulationPage else { return nil }
    return page
  }

  /// Reads the values from that one on and asks for one.
  mutating func readSimulation(from start: Int, _ turn: inout Turn) {
    guard let page = simulation, let facts = state.facts else { return }
    if start == 0 { turn.lines += [page.title(facts), words(SheetsPhrase.nothingWritten)] }
    let end = min(page.fields.items.count, start + Self.pageLength)
    for place in start..<end {
      turn.lines.append("\(place + 1) " + spoken(words.line(of: page.fields.items[place])))
    }
    if end < page.fields.items.count {
      turn.lines.append(
        words(LessonPhrase.plainMoreRows, ["count": "\(page.fields.items.count - end)"]))
    }
    question = .value(from: start)
  }

  /// A value by its number, more values, or a command of the page.
  mutating func value(_ line: String, from start: Int, _ turn: inout Turn) {
    guard let page = simulation else { return question = .command }
    switch line {
    case "n" where start + Self.pageLength < page.fields.items.count:
      return readSimulation(from: start + Self.pageLength, &turn)
    case "p": return readSimulation(from: max(0, start - Self.pageLength), &turn)
    case "", ".":
      question = .command
      turn.lines += menu
      return
    default: break
    }
    guard let place = place(line, among: page.fields.items.count, &turn) else { return }
    state.changeSimulation { $0.select(place) }
    question = .trial(from: start)
  }

  /// What is asked for the value that was chosen.
  var trialPrompt: String {
    guard let field = simulation?.fields.item else { return "" }
    let options = field.options.enumerated().map { place, option in
      "\(place + 1) " + option.name
    }
    return words(
      options.isEmpty ? SheetsPhrase.plainAskTrial : .plainAskChoice,
      [
        "what": field.label, "now": words.text(of: field, field.text.text),
        "options": words.list(options),
      ])
  }

  /// Another value for the one that was chosen; nothing leaves it as it is.
  mutating func trial(_ line: String, from start: Int, _ turn: inout Turn) {
    guard let field = simulation?.fields.item, let facts = state.facts, !line.isEmpty, line != "."
    else { return question = .value(from: start) }
    var text = line
    if !field.options.isEmpty {
      guard let number = Int(line), field.options.indices.contains(number - 1) else {
        return turn.lines.append(
          words(LessonPhrase.plainNoNumber, ["count": "\(field.options.count)"]))
      }
      text = field.options[number - 1].id
    }
    state.changeSimulation { $0.fields.put(text, into: $0.fields.active) }
    sayOutcome(facts, &turn)
    if case .moves = simulation?.outcome { question = .value(from: start) }
  }

  /// The sums, and those who gain or lose most.
  private func sayOutcome(_ facts: MonthFacts, _ turn: inout Turn) {
    guard let page = simulation else { return }
    switch page.outcome {
    case .refused(let sentence): turn.lines.append(spoken(sentence))
    case .moves(let simulation):
      turn.lines += SimulationSums(simulation, page, facts).lines
      turn.lines += simulation.moves.prefix(Self.movesSaid).map { words.line(of: $0, facts) }
      let rest = simulation.moves.count - Self.movesSaid
      if rest > 0 { turn.lines.append(words(SheetsPhrase.plainMoreMoves, ["count": "\(rest)"])) }
    }
  }

  private static let movesSaid = 10
}

extension Words {
  /// `社工标准，现在 1000.00，试 2000.00`.
  fileprivate func line(of field: SimulationField) -> String {
    let now = text(of: field, field.original)
    return self(
      field.isChanged ? SheetsPhrase.plainTried : .plainValue,
      [
        "what": field.label, "now": now.isEmpty ? self(SheetsPhrase.plainNone) : now,
        "then": text(of: field, field.text.text),
      ])
  }

  /// `段月琴，石桥，1654.52 变 3309.05，+1654.53`.
  fileprivate func line(of move: Move, _ facts: MonthFacts) -> String {
    let community = (move.after ?? move.before).map { facts.names.community($0.community) } ?? ""
    return self(
      SheetsPhrase.plainMove,
      [
        "worker": facts.names.worker(move.worker), "community": community,
        "now": move.before.map { "\($0.pay)" } ?? "0.00",
        "then": move.after.map { "\($0.pay)" } ?? "0.00",
        "difference": NumberText.signed(move.payDifference.fen),
      ])
  }
}
