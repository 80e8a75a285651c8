import Domain
import Query
import TextUI
import Wording

extension MonthFacts {
  var objectionColumns: [PanelColumn] {
    [
      PanelColumn(
        .name, Column(words(MonthlyPhrase.headObject), rank: 0, minimum: 8, ideal: 24),
        isOfNames: true),
      PanelColumn(
        .text, Column(words(MonthlyPhrase.headObjection), rank: 1, minimum: 12, ideal: 60)),
      PanelColumn(
        .status, Column(words(MonthlyPhrase.headStatus), rank: 0, minimum: 6, ideal: 14, gap: 2)),
      PanelColumn(
        .raisedBy, Column(words(MonthlyPhrase.headRaisedBy), rank: 2, minimum: 8, ideal: 24)),
      PanelColumn(
        .decidedBy, Column(words(MonthlyPhrase.headDecidedBy), rank: 3, minimum: 8, ideal: 24)),
    ]
  }

  func objectionRows(in scope: Community.ID?) -> [WorklistRow] {
    source.objections(in: scope).map(row)
  }

  private func row(_ objection: Objection) -> WorklistRow {
    let isOpen = objection.status == .open
    return WorklistRow(
      .objection(objection.id), in: objection.community, isOpen: isOpen,
      isMine: mayAct(.decide, in: objection.community),
      [
        TextLine(about(objection)), TextLine(objection.text),
        TextLine(words.name(objection.status), style: isOpen ? .warning : .text),
        objection.raisedBy.isEmpty
          ? NumberText.none : TextLine(names.login(objection.raisedBy), style: .dim),
        TextLine(objection.decidedBy.map(names.login) ?? "", style: .dim),
      ])
  }

  /// Whose figures are objected to.
  func about(_ objection: Objection) -> String {
    objection.worker.map(names.worker) ?? names.community(objection.community)
  }
}
