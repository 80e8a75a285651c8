import Domain
import TextUI
import Wording

/// What a reader of a worker's row should know, the most pressing first (提示).
struct WorkerNotes {
  /// Whether somebody has to do something.
  private(set) var isUrgent = false
  private(set) var texts: [String] = []

  init(_ worker: WorkerResult, in model: Model) {
    addLeave(worker, model)
    addMarks(worker, model)
    let index = model.day.number - model.month.first.number
    for duty in worker.duties.map(\.duty)
    where duty.role == .cover && duty.assigned.contains(index: index) {
      texts.append(
        model.words(DashboardPhrase.noteCover, ["target": model.names.target(duty.target)]))
    }
    if !worker.pendingSpecials.isEmpty { texts.append(model.words(DashboardPhrase.notePending)) }
    if model.lightest[worker.community] == worker.id {
      texts.append(model.words(DashboardPhrase.noteLightest))
    }
    for flag in worker.flags { add(flag, model) }
  }

  func line(_ glyphs: Glyphs) -> TextLine {
    let text = texts.joined(separator: " ")
    return isUrgent
      ? TextLine(glyphs.signs.attention + " " + text, style: .warning) : TextLine(text)
  }

  /// On leave it is urgent when something she has stands empty.
  private mutating func addLeave(_ worker: WorkerResult, _ model: Model) {
    guard let leave = model.holdings.leave(of: worker.id, on: model.day) else {
      if worker.presence.onLeave { texts.append(model.words(DashboardPhrase.noteLeaveInMonth)) }
      return
    }
    texts.append(model.words.name(leave.kind))
    isUrgent = model.holdings.duties(of: worker.id, on: model.day).contains {
      $0.role == .held
        && model.holdings.vacantShare(of: $0.target, in: $0.community, on: model.day) > 0
    }
  }

  private mutating func addMarks(_ worker: WorkerResult, _ model: Model) {
    guard model.state >= .scoring, model.state < .settled else { return }
    let missing = worker.effect.sources.filter { $0.isMissing && $0.waiver == nil }
    guard !missing.isEmpty, !model.isBlind else { return }
    texts.append(model.words(DashboardPhrase.noteMissing, ["count": "\(missing.count)"]))
  }

  private mutating func add(_ flag: Flag, _ model: Model) {
    switch flag {
    case .probation: texts.append(model.words(DashboardPhrase.noteProbation))
    case .joined: texts.append(model.words(DashboardPhrase.noteJoined))
    case .left: texts.append(model.words(DashboardPhrase.noteLeft))
    case .missing, .waived, .unmarked, .communityRate, .noAnswers, .onLeave: break
    }
  }
}
