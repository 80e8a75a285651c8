import Domain
import TextUI
import Wording

/// The columns of the candidates, with their survival.
struct CandidateTable {
  let columns: [Column]
  /// Columns that say nothing for this kind of question.
  let gone: Set<Int>
  private let isForTargets: Bool
  private let model: Model

  init(_ picker: Picker, _ model: Model) {
    self.model = model
    isForTargets = picker.isForTargets
    gone = isForTargets ? [3] : [2]
    let words = model.words
    let name = Column(
      words(isForTargets ? DashboardPhrase.headWhat : .headWho), rank: 0,
      minimum: isForTargets ? 8 : (model.viewer.latinNames ? 13 : 6) + model.namesakeRoom,
      ideal: 14 + model.namesakeRoom
    ).naming(picker.shown.map(\.name), ambiguous: model.viewer.ambiguous)
    let present = Column(
      words(isForTargets ? DashboardPhrase.headWhoNow : .headInHand), rank: 3,
      minimum: isForTargets ? (model.viewer.latinNames ? 13 : 6) + model.namesakeRoom : 14,
      ideal: isForTargets ? 14 : 22
    )
    columns = [
      name, present,
      Column(number: words(DashboardPhrase.headWorth), rank: 2, width: 13),
      Column(number: words(DashboardPhrase.headWorkload), rank: 2, width: 6),
      Column(number: words(DashboardPhrase.columnThen), rank: 0, width: 7),
      Column(
        words(DashboardPhrase.headPossible), rank: 1,
        minimum: model.viewer.language == .english ? 9 : 8,
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
    default: return verdict(candidate.verdict)
    }
  }

  private func verdict(_ verdict: Candidate.Verdict) -> TextLine {
    let signs = model.viewer.glyphs.signs
    switch verdict {
    case .fine: return TextLine(model.words(DashboardPhrase.pickFine))
    case .caution(let text): return TextLine(signs.attention + " " + text, style: .warning)
    case .impossible(let text, _): return TextLine(signs.impossible + " " + text, style: .dim)
    }
  }
}

extension Picker {
  /// The title: `指派 ▸ 桂花6（414 户，39.00 x 1.000，空缺 18 天）`.
  func title(_ model: Model) -> String {
    let words = model.words
    let path = " " + model.viewer.glyphs.signs.path + " "
    let head = words(absence == nil ? DashboardPhrase.labelAssign : .labelCover) + path
    switch question {
    case .targets(let workers):
      guard let first = workers.first, workers.count == 1, let result = model.results[first] else {
        return head + words(DashboardPhrase.pickSeveralWorkers, ["count": "\(workers.count)"])
      }
      return head
        + words(
          DashboardPhrase.pickForWorker,
          ["worker": model.names.worker(first), "load": "\(result.workload)"])
    case .workers(let targets, let community):
      guard let first = targets.first, targets.count == 1 else {
        return head + words(DashboardPhrase.pickSeveralTargets, ["count": "\(targets.count)"])
      }
      return head + model.describe(first, in: community)
    }
  }
}

extension Model {
  fileprivate func describe(_ target: Target.ID, in community: Community.ID) -> String {
    var facts: [String] = []
    if let grid = records.grids[target] {
      facts.append(words(DashboardPhrase.households, ["count": "\(grid.households)"]))
    }
    facts.append(worth(of: target, in: community))
    let vacancy = board.community(community)?.vacancies.first { $0.target == target }
    if let vacancy, !daysAhead(vacancy.days).isEmpty {
      facts.append(words.vacancyAndRest(standing(of: vacancy)))
    }
    return words(
      DashboardPhrase.withFacts, ["name": names.target(target), "facts": words.facts(facts)])
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
  func facts(_ facts: [String]) -> String {
    facts.joined(separator: self(DashboardPhrase.factComma))
  }
}
