import Domain
import Wording

/// What is wrong with a row once its cells are right.
extension FaultWriter {
  func text(_ reason: ImportFault.Reason) -> String {
    switch reason {
    case .unresolved(let id, let table) where isPlaceless(fileName(of: table)):
      // A target may stand in either.
      words(
        TablesPhrase.unresolvedHere,
        [
          "id": shown(id),
          "table": table == .grids || table == .lines
            ? [TableName.grids, .lines].map { words.name($0) }.joined(separator: "/")
            : words.name(table),
        ])
    case .unresolved(let id, let table):
      words(TablesPhrase.unresolved, ["id": shown(id), "file": files(of: table)])
    case .conflict(let others): words(TablesPhrase.conflict, ["others": places(others)])
    case .duplicate(let others): words(TablesPhrase.duplicate, ["others": places(others)])
    case .idInBothTargets(let others):
      others.isEmpty
        ? words(TablesPhrase.idInBothTargetsStored)
        : words(TablesPhrase.idInBothTargets, ["others": places(others)])
    case .refused(let refusal): sentence(refusal)
    case .monthBackwards(let from, let to):
      words(TablesPhrase.monthBackwards, ["from": name(from), "to": name(to)])
    case .movedByCommands(let month):
      words(TablesPhrase.movedByCommands, ["month": month.description])
    case .closedMonth(let month, let state):
      words(
        TablesPhrase.closedMonth, ["month": month.description, "state": name(state)])
    case .byFileOf(let roles):
      words(TablesPhrase.byFileOf, ["allowed": list(roles.map(words.name))])
    case .byCommandOf(let kind, let roles):
      words(
        TablesPhrase.byCommandOf,
        ["allowed": list(roles.map(words.name)), "command": words.name(kind)])
    case .gradeOutsideClass(let grade, let workerClass):
      words(
        TablesPhrase.gradeOutsideClass,
        [
          "class": name(workerClass, Codes.workerClass), "grade": "\(grade)",
          "lowest": "\(workerClass.grades.lowerBound)",
          "highest": "\(workerClass.grades.upperBound)",
        ])
    case .weightsSum(let workerClass, let sum):
      words(
        TablesPhrase.weightsSum,
        ["class": name(workerClass, Codes.workerClass), "sum": "\(sum)"])
    case .postsMissing(let workerClass, let community):
      words(
        TablesPhrase.postsMissing,
        ["class": name(workerClass, Codes.workerClass), "community": community.text])
    case .monthsOnMainLine: words(TablesPhrase.monthsOnMainLine)
    case .reversedMonths: words(TablesPhrase.reversedMonths)
    case .batchInTwoStreets: words(TablesPhrase.batchInTwoStreets)
    case .leaveOutsideEmployment: words(TablesPhrase.leaveOutsideEmployment)
    case .raterOfNothing: words(TablesPhrase.raterOfNothing)
    }
  }

  private func name(_ state: MonthState) -> String { name(state, Codes.monthState) }

  private func name(_ value: some RawRepresentable<String>, _ codes: [Code]) -> String {
    let code = codes.first { $0.name == value.rawValue }
    return words.language == .chinese ? code?.chinese ?? value.rawValue : value.rawValue
  }

  private func places(_ origins: [Origin]) -> String {
    let first = origins.prefix(10).map(place)
    return list(first) + (origins.count > first.count ? "…" : "")
  }

  /// A target may stand in either file.
  private func files(of table: TableName) -> String {
    table == .grids || table == .lines
      ? [TableFile.grids, .lines].map { called($0.rawValue) }.joined(separator: " / ")
      : called(fileName(of: table))
  }
}
