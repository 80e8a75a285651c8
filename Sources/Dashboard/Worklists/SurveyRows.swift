import Domain
import Query
import TextUI
import Wording

extension MonthFacts {
  var surveyColumns: [PanelColumn] {
    [
      PanelColumn(
        .name, Column(words(MonthlyPhrase.headBatch), rank: 0, minimum: 5, ideal: 12),
        isOfNames: true),
      PanelColumn(
        .methods, Column(words(MonthlyPhrase.headMethods), rank: 4, minimum: 12, ideal: 24)),
      PanelColumn(.rate, Column(number: words(MonthlyPhrase.headRate), rank: 1, width: 6)),
      PanelColumn(.sample, Column(number: "n", rank: 2, width: 5)),
      PanelColumn(
        .low, Column(words(MonthlyPhrase.headInterval), rank: 5, minimum: 11, ideal: 13, gap: 2)),
      PanelColumn(
        .status, Column(words(MonthlyPhrase.headStatus), rank: 0, minimum: 6, ideal: 14, gap: 2)),
      PanelColumn(
        .mismatches, Column(words(MonthlyPhrase.headRecheck), rank: 3, minimum: 13, ideal: 22)),
      PanelColumn(
        .signer, Column(words(MonthlyPhrase.headSigner), rank: 6, minimum: 10, ideal: 32)),
      PanelColumn(
        .countersigner,
        Column(words(MonthlyPhrase.headCountersigner), rank: 7, minimum: 8, ideal: 32)),
    ]
  }

  func surveyRows(in scope: Community.ID?) -> [WorklistRow] {
    source.surveyEntries(in: scope).map { entry in
      switch entry {
      case .batch(let sums): row(sums)
      case .unasked(let community, let waiver): row(community, waiver)
      }
    }
  }

  /// A community without a valid answer: who let it go without, or that somebody has to.
  private func row(_ community: Community.ID, _ waiver: Waiver?) -> WorklistRow {
    let key = Waiver.Key(month: month, ratee: community.text, source: .survey)
    var cells = [TextLine](repeating: TextLine(), count: surveyColumns.count)
    cells[0] = TextLine(names.community(community))
    cells[2] = NumberText.none
    cells[3] = TextLine("0")
    cells[4] = NumberText.none
    cells[5] =
      waiver.map { TextLine(words(MonthlyPhrase.waivedBy, ["who": names.login($0.by)])) }
      ?? TextLine(words(MonthlyPhrase.unasked), style: .warning)
    cells[6] = NumberText.none
    return WorklistRow(
      .unasked(key), in: community, isOpen: waiver == nil, isMine: mayAct(.waive, in: community),
      cells)
  }

  private func row(_ sums: BatchSums) -> WorklistRow {
    let batch = sums.batch
    let isMine =
      mayAct(.countersignSurvey, in: sums.community)
      || (batch.status == .uploaded && mayAct(.signSurvey, in: sums.community))
    let rate = sums.tally.rate
    let interval = rate?.ends
    return WorklistRow(
      .batch(batch.key), in: sums.community, isOpen: sums.isOpen, isMine: isMine,
      isDim: batch.status == .void,
      [
        TextLine(batch.key.batch), TextLine(methods(sums)),
        rate.map { TextLine(NumberText.percent($0)) } ?? NumberText.none,
        TextLine("\(sums.tally.valid)"),
        interval.map {
          TextLine(NumberText.percent($0.low) + "-" + NumberText.percent($0.high), style: .dim)
        } ?? NumberText.none,
        TextLine(words.name(batch.status), style: sums.isOpen ? .warning : .text),
        recheck(sums), TextLine(batch.signer.map(names.login) ?? "", style: .dim),
        TextLine(batch.countersigner.map(names.login) ?? "", style: .dim),
      ])
  }

  /// `入户 196 电话 40`: all answers, valid or not.
  func methods(_ sums: BatchSums) -> String {
    SurveyMethod.allCases.compactMap { method in
      sums.asked[method].map { words.name(method) + " \($0)" }
    }.joined(separator: " ")
  }

  /// `19/20 差 1`: asked again, agreeing, and how many do not.
  func recheck(_ sums: BatchSums) -> TextLine {
    guard let recheck = sums.recheck else { return NumberText.none }
    let counts = "\(recheck.agreed)/\(recheck.checked)"
    guard recheck.mismatches > 0 else { return TextLine(counts) }
    let mismatch = words(MonthlyPhrase.mismatch, ["count": "\(recheck.mismatches)"])
    return TextLine([.init(counts + " "), .init(mismatch, .warning)])
  }
}
