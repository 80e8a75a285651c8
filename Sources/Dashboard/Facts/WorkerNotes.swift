import Domain
import Query
import TextUI
import Wording

/// What a reader of a worker's row should know, the most pressing first (提示).
struct WorkerNotes {
  /// Whether somebody has to do something.
  private(set) var isUrgent = false
  private(set) var texts: [String] = []

  init(_ worker: WorkerResult, in facts: MonthFacts) {
    texts = facts.source.notes(of: worker).map { note in
      facts.source.text(of: note, facts.words, naming: facts.names.target)
    }
    // On leave it is urgent when something she has stands empty.
    guard facts.holdings.leave(of: worker.id, on: facts.day) != nil else { return }
    isUrgent = facts.holdings.duties(of: worker.id, on: facts.day).contains {
      $0.role == .held
        && facts.holdings.vacantShare(of: $0.target, in: $0.community, on: facts.day) > 0
    }
  }

  func line(_ glyphs: Glyphs) -> TextLine {
    let text = texts.joined(separator: " ")
    return isUrgent
      ? TextLine(glyphs.signs.attention + " " + text, style: .warning) : TextLine(text)
  }
}
