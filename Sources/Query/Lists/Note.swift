package import Domain
package import Wording

/// What a reader of a worker's row should know (提示).
package enum Note: Hashable, Sendable {
  case leave(LeaveKind)
  /// A leave in the month, not on the day looked at.
  case leaveInMonth
  /// So many sources without a mark.
  case missing(Int)
  case cover(Target.ID)
  case pending, lightest, probation, joined, left
  /// The secretary has looked through the worker's month.
  case ready
}

extension ListSource {
  /// The notes of a worker, the most pressing first.
  package func notes(of worker: WorkerResult) -> [Note] {
    var notes: [Note] = []
    if let leave = holdings.leave(of: worker.id, on: day) {
      notes.append(.leave(leave.kind))
    } else if worker.presence.onLeave {
      notes.append(.leaveInMonth)
    }
    if board.state >= .scoring, board.state < .settled, worker.missingSources > 0 {
      notes.append(.missing(worker.missingSources))
    }
    let index = day.number - board.month.first.number
    for part in worker.duties
    where part.duty.role == .cover && part.duty.assigned.contains(index: index) {
      notes.append(.cover(part.duty.target))
    }
    if !worker.pendingSpecials.isEmpty { notes.append(.pending) }
    if lightest[worker.community] == worker.id { notes.append(.lightest) }
    notes += worker.flags.compactMap(\.note)
    let key = ReadyMark.Key(month: board.month, worker: worker.id)
    return records.readyMarks[key] == nil ? notes : notes + [.ready]
  }

  /// The notes, and the kinds of the leaves of the month that they do not name: as the reader may know
  /// them.
  func searchedNotes(of worker: WorkerResult) -> [Note] {
    let notes = notes(of: worker)
    let kinds = holdings.leaves(of: worker.id)
      .filter { !DaySet($0.days, in: board.month).isEmpty }.map { Note.leave($0.kind) }
    return kinds.reduce(into: notes) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A note by its name, found in both languages.
  func term(_ note: Note) -> Term {
    Term(id: note.code, words) { words in text(of: note, words) { target($0).text } }
  }

  /// A note in a few words.
  package func text(of note: Note, _ words: Words, naming target: (Target.ID) -> String) -> String {
    switch note {
    case .leave(let kind): words.name(kind)
    case .leaveInMonth: words(DashboardPhrase.noteLeaveInMonth)
    case .missing(let count): words(DashboardPhrase.noteMissing, ["count": "\(count)"])
    case .cover(let id): words(DashboardPhrase.noteCover, ["target": target(id)])
    case .pending: words(DashboardPhrase.notePending)
    case .lightest: words(DashboardPhrase.noteLightest)
    case .probation: words(DashboardPhrase.noteProbation)
    case .joined: words(DashboardPhrase.noteJoined)
    case .left: words(DashboardPhrase.noteLeft)
    case .ready: words(QueryPhrase.ready)
    }
  }
}

extension Note {
  /// As a filter may write it in either language.
  var code: String {
    switch self {
    case .leave(let kind): "leave:" + kind.rawValue
    case .leaveInMonth: "on-leave"
    case .missing: "missing"
    case .cover(let target): "cover:" + target.text
    case .pending: "pending"
    case .lightest: "lightest"
    case .probation: "probation"
    case .joined: "joined"
    case .left: "left"
    case .ready: "ready"
    }
  }
}

extension Flag {
  fileprivate var note: Note? {
    switch self {
    case .probation: .probation
    case .joined: .joined
    case .left: .left
    case .missing, .waived, .unmarked, .communityRate, .noAnswers, .onLeave: nil
    }
  }
}
