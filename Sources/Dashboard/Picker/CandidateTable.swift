import Domain
import TextUI
import Wording

/// The columns of the candidates, with their survival.
struct CandidateTable {
  let columns: [Column]
  /// Columns that say nothing for this kind of question.
  let gone: Set<Int>
  /// Whether it says until when workers are certified in a main line.
  let tellsCertificates: Bool
  private let isForTargets: Bool
  private let facts: MonthFacts

  init(_ picker: Picker, _ facts: MonthFacts) {
    self.facts = facts
    isForTargets = picker.isForTargets
    tellsCertificates =
      if case .workers(let targets, _) = picker.question {
        targets.first.map { facts.certified(for: $0) != nil } ?? false
      } else { false }
    gone = Set(isForTargets ? [3] : [2]).union(tellsCertificates ? [] : [5])
    let words = facts.words
    let name = Column(
      words(isForTargets ? DashboardPhrase.headWhat : .headWho), rank: 0,
      minimum: isForTargets ? 8 : (facts.viewer.latinNames ? 13 : 6) + facts.namesakeRoom,
      ideal: 14 + facts.namesakeRoom
    ).naming(picker.shown.map(\.name), ambiguous: facts.viewer.ambiguous)
    let present = Column(
      words(isForTargets ? DashboardPhrase.headWhoNow : .headInHand), rank: 3,
      minimum: isForTargets ? (facts.viewer.latinNames ? 13 : 6) + facts.namesakeRoom : 14,
      ideal: isForTargets ? 14 : 22
    )
    columns = [
      name, present,
      Column(number: words(DashboardPhrase.headWorth), rank: 2, width: 13),
      Column(number: words(DashboardPhrase.headWorkload), rank: 2, width: 6),
      Column(number: words(DashboardPhrase.columnThen), rank: 0, width: 7),
      Column(words(RegisterPhrase.headTested), rank: 2, minimum: 10, gap: 2),
      Column(
        words(DashboardPhrase.headPossible), rank: 1,
        minimum: facts.viewer.language == .english ? 9 : 8,
        ideal: 12, gap: 2),
    ]
  }

  func cell(_ index: Int, _ candidate: Candidate) -> TextLine {
    let isPossible = candidate.isPossible
    let style: Style = isPossible ? .text : .dim
    switch index {
    case 0: return TextLine(candidate.name, style: style)
    case 1: return TextLine(candidate.present, style: .dim)
    case 2: return TextLine(candidate.worth, style: style)
    case 3: return candidate.load.map { TextLine("\($0)", style: style) } ?? NumberText.none
    case 4: return candidate.after.map { TextLine("\($0)", style: style) } ?? NumberText.none
    case 5:
      return candidate.certified.map {
        TextLine(
          facts.words(RegisterPhrase.testedUntil, ["month": $0.month.description]), style: style)
      } ?? NumberText.none
    default: return verdict(candidate.verdict)
    }
  }

  private func verdict(_ verdict: Candidate.Verdict) -> TextLine {
    let signs = facts.viewer.glyphs.signs
    switch verdict {
    case .fine: return TextLine(facts.words(DashboardPhrase.pickFine))
    case .caution(let text): return TextLine(signs.attention + " " + text, style: .warning)
    case .impossible(let text, _): return TextLine(signs.impossible + " " + text, style: .dim)
    }
  }
}

extension Picker {
  /// The title: `指派 ▸ 桂花6（414 户，39.00 x 1.000，空缺 18 天）`.
  func title(_ facts: MonthFacts) -> String {
    let words = facts.words
    let path = " " + facts.viewer.glyphs.signs.path + " "
    let head = words(absence == nil ? DashboardPhrase.labelAssign : .labelCover) + path
    switch question {
    case .targets(let workers):
      guard let first = workers.first, workers.count == 1, let result = facts.results[first] else {
        return head + words(DashboardPhrase.pickSeveralWorkers, ["count": "\(workers.count)"])
      }
      return head
        + words(
          DashboardPhrase.pickForWorker,
          ["worker": facts.names.worker(first), "load": "\(result.workload)"])
    case .workers(let targets, let community):
      guard let first = targets.first, targets.count == 1 else {
        return head + words(DashboardPhrase.pickSeveralTargets, ["count": "\(targets.count)"])
      }
      return head + facts.describe(first, in: community)
    }
  }
}

extension MonthFacts {
  fileprivate func describe(_ target: Target.ID, in community: Community.ID) -> String {
    var parts: [String] = []
    if let grid = records.grids[target] {
      parts.append(words(DashboardPhrase.households, ["count": "\(grid.households)"]))
    }
    parts.append(worth(of: target, in: community))
    let vacancy = board.community(community)?.vacancies.first { $0.target == target }
    if let vacancy, !daysAhead(vacancy.days).isEmpty {
      parts.append(words.vacancyAndRest(standing(of: vacancy)))
    }
    return words(
      DashboardPhrase.withFacts, ["name": names.target(target), "facts": words.facts(parts)])
  }

  /// Why a cover is proposed, and until when.
  func coverWhy(_ absent: Worker.ID, _ terms: Terms) -> String {
    let leave = holdings.nextLeave(of: absent, from: firstDay)
    return words(
      DashboardPhrase.coverWhy,
      [
        "worker": names.worker(absent), "leave": leave.map { words.name($0.kind) } ?? "",
        "day": terms.last.map { "\($0)" } ?? "",
      ])
  }
}

extension Words {
  /// Facts one after the other: `414 户，39.00 分`.
  func facts(_ parts: [String]) -> String {
    parts.joined(separator: self(DashboardPhrase.factComma))
  }
}
