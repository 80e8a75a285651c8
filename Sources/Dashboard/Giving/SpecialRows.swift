import Domain
import TextUI
import Wording

extension Model {
  var specialColumns: [Column] {
    [
      Column(words(MonthlyPhrase.headWhom), rank: 0, minimum: 8, ideal: 24),
      Column(words(MonthlyPhrase.headTitle), rank: 1, minimum: 10, ideal: 40),
      Column(number: words(MonthlyPhrase.headPoints), rank: 0, width: 6),
      Column(words(MonthlyPhrase.headStatus), rank: 2, minimum: 8, ideal: 32, gap: 2),
      Column(words(MonthlyPhrase.headProposer), rank: 3, minimum: 8, ideal: 24),
      Column(words(DashboardPhrase.titleCommunity), rank: 4, minimum: 6, ideal: 10),
    ]
  }

  /// The special tasks of the month, those that wait first.
  func specialRows(in scope: Community.ID?) -> [GivingRow] {
    let homes = Set(board.communities.map(\.id))
    let all = records.specials.values.filter { $0.month == month }
      .sorted { $0.id < $1.id }
      .compactMap { special -> (SpecialTask, Community.ID)? in
        guard let home = records.workerVersions.of(special.worker, in: month)?.community,
          homes.contains(home), scope == nil || scope == home
        else { return nil }
        return (special, home)
      }
    let rows = all.map { row($0, in: $1) }
    return rows.filter(\.isOpen) + rows.filter { !$0.isOpen }
  }

  private func row(_ special: SpecialTask, in home: Community.ID) -> GivingRow {
    let isOpen = special.status == .proposed
    let isMine = mayAct(.verifySpecial, in: home)
    return GivingRow(
      .special(special.id), in: home, isOpen: isOpen, isMine: isMine,
      isDim: special.status == .rejected,
      [
        TextLine(names.worker(special.worker)), TextLine(special.title),
        TextLine("\(special.points)"), status(of: special),
        TextLine(names.login(special.proposer), style: .dim),
        TextLine(names.community(home), style: .dim),
      ])
  }

  private func status(of special: SpecialTask) -> TextLine {
    let name = words.name(special.status)
    guard let verifier = special.verifier else { return TextLine(name, style: .warning) }
    return TextLine([.init(name), .init(" " + names.login(verifier), .dim)])
  }
}
