import Domain
import Wording

/// The marks of the month, as its reader may give and see them (评分).
final class MarkRows: ListRows {
  private let source: ListSource
  private let entries: [MarkEntry]

  init(_ source: ListSource, in scope: Community.ID?) {
    self.source = source
    entries = source.markEntries(in: scope)
  }

  var count: Int { entries.count }
  func id(_ row: Int) -> String { entries[row].id }
  func community(_ row: Int) -> Community.ID? { entries[row].due.community }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    let entry = entries[row]
    let key = entry.due.key
    // Of a source of others nothing is told but that it lacks.
    let mark = entry.isOwn ? entry.due.mark : nil
    switch field {
    case .name: return .terms([ratee(key)])
    case .id: return .terms([Term(key.ratee)])
    case .target: return .list(entry.isOwn ? what(key).map { [$0] } ?? [] : [])
    case .source: return .terms([Term(key.source, source.words) { $0.name(key.source) }])
    case .mark: return .optional(mark?.score.raw)
    case .rater: return .list(mark.map { [source.person($0.rater)] } ?? [])
    case .giver: return .list(entry.givers.map(giver))
    case .community: return .terms([source.community(entry.due.community)])
    case .status: return .terms([MarkStatus(entry).term(source.words)])
    case .reason: return .list(entry.due.waiver.map { [Term($0.reason)] } ?? [])
    case .decidedBy: return .list(entry.due.waiver.map { [source.person($0.by)] } ?? [])
    // Fields of other lists.
    case .grids, .main, .auxiliary, .covers, .workload, .effect, .special, .satisfaction, .total,
      .pay, .rate, .low, .high, .presence, .missing, .notes, .flags, .submitted, .vacancies,
      .points, .workers, .spread, .highest, .lowest, .mean, .households, .team, .holders, .vacant,
      .ready, .standing, .worker, .title, .proposer, .verifier, .evidence, .methods, .checked,
      .agreed, .mismatches, .signer, .countersigner, .text, .answer, .raisedBy, .poolPoints,
      .workerClass, .auxiliaryCount, .sample, .requiredWorkers, .registers, .cell:
      return .none
    }
  }

  private func ratee(_ key: Mark.Key) -> Term {
    key.source == .team
      ? source.community(Identifier(key.ratee)) : source.worker(Identifier(key.ratee))
  }

  /// What it is given for; nothing more than its source where that says it.
  private func what(_ key: Mark.Key) -> Term? {
    let words = source.words
    switch key.source {
    case .`self`: return Term(id: "self", words) { $0(MonthlyPhrase.markSelf) }
    case .team: return Term(id: "team", words) { $0(MonthlyPhrase.markTeam) }
    case .superior:
      return key.target.map(source.target)
        ?? Term(id: "overall", words) { $0(MonthlyPhrase.markOverall) }
    case .department: return key.target.map(source.target)
    }
  }

  private func giver(_ giver: MarkGiver) -> Term {
    switch giver {
    case .worker(let id): return source.worker(id)
    case .secretary: return role(.secretary)
    case .street: return role(.street)
    case .department(let id):
      return Term(
        id: id.text, text: source.names.department(id), also: [source.otherNames.department(id)])
    }
  }

  private func role(_ role: ActorRole) -> Term {
    Term(id: role.rawValue, source.words) { $0.name(role) }
  }
}

/// How far a mark has come.
private enum MarkStatus: String, CaseIterable {
  case missing, given, waived

  init(_ entry: MarkEntry) {
    self = entry.isOpen ? .missing : entry.due.mark != nil && entry.isOwn ? .given : .waived
  }

  func term(_ words: Words) -> Term {
    Term(self, words) { words in
      switch self {
      case .missing: words(QueryPhrase.markMissing)
      case .given: words(QueryPhrase.markGiven)
      case .waived: words(QueryPhrase.markWaived)
      }
    }
  }
}
