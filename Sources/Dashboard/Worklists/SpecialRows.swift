import Domain
import Query
import TextUI
import Wording

extension MonthFacts {
  var specialColumns: [PanelColumn] {
    [
      PanelColumn(
        .name, Column(words(MonthlyPhrase.headWhom), rank: 0, minimum: 8, ideal: 24),
        isOfNames: true),
      PanelColumn(
        .title, Column(words(MonthlyPhrase.headTitle), rank: 1, minimum: 10, ideal: 40),
        isOfNames: true),
      PanelColumn(.points, Column(number: words(MonthlyPhrase.headPoints), rank: 0, width: 6)),
      PanelColumn(
        .status, Column(words(MonthlyPhrase.headStatus), rank: 2, minimum: 8, ideal: 32, gap: 2)),
      PanelColumn(
        .proposer, Column(words(MonthlyPhrase.headProposer), rank: 3, minimum: 8, ideal: 24)),
      PanelColumn(
        .community, Column(words(DashboardPhrase.titleCommunity), rank: 4, minimum: 6, ideal: 10),
        isStreetOnly: true, isOfNames: true),
    ]
  }

  func specialRows(in scope: Community.ID?) -> [WorklistRow] {
    source.specialTasks(in: scope).map { row($0.task, in: $0.home) }
  }

  private func row(_ special: SpecialTask, in home: Community.ID) -> WorklistRow {
    let isOpen = special.status == .proposed
    let isMine = mayAct(.verifySpecial, in: home)
    return WorklistRow(
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
