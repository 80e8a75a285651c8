import Domain
import Query
import TextUI
import Wording

/// What a reader of a worker's row should know, the most pressing first (提示).
struct WorkerNotes {
  /// Whether somebody has to do something.
  private(set) var isUrgent = false
  private(set) var texts: [String] = []

  init(_ worker: WorkerResult, in model: Model) {
    texts = model.source.notes(of: worker).map { note in
      model.source.text(of: note, model.words, naming: model.names.target)
    }
    // On leave it is urgent when something she has stands empty.
    guard model.holdings.leave(of: worker.id, on: model.day) != nil else { return }
    isUrgent = model.holdings.duties(of: worker.id, on: model.day).contains {
      $0.role == .held
        && model.holdings.vacantShare(of: $0.target, in: $0.community, on: model.day) > 0
    }
  }

  func line(_ glyphs: Glyphs) -> TextLine {
    let text = texts.joined(separator: " ")
    return isUrgent
      ? TextLine(glyphs.signs.attention + " " + text, style: .warning) : TextLine(text)
  }
}
