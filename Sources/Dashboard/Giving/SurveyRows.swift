import Domain
import TextUI
import Wording

/// What one batch of the survey came to in the grids that are looked at.
struct BatchSums {
  let batch: Batch
  let recheck: Recheck?
  /// Answers of every level, by method.
  fileprivate(set) var asked: [SurveyMethod: Int] = [:]
  fileprivate(set) var tally = Tally()
  fileprivate(set) var communities: Set<Community.ID> = []
}

extension Model {
  var surveyColumns: [Column] {
    [
      Column(words(MonthlyPhrase.headBatch), rank: 0, minimum: 5, ideal: 12),
      Column(words(MonthlyPhrase.headMethods), rank: 4, minimum: 12, ideal: 24),
      Column(number: words(MonthlyPhrase.headRate), rank: 1, width: 6),
      Column(number: "n", rank: 2, width: 5),
      Column(words(MonthlyPhrase.headInterval), rank: 5, minimum: 11, ideal: 13, gap: 2),
      Column(words(MonthlyPhrase.headStatus), rank: 0, minimum: 6, ideal: 14, gap: 2),
      Column(words(MonthlyPhrase.headRecheck), rank: 3, minimum: 13, ideal: 22),
      Column(words(MonthlyPhrase.headSigner), rank: 6, minimum: 10, ideal: 32),
      Column(words(MonthlyPhrase.headCountersigner), rank: 7, minimum: 8, ideal: 32),
    ]
  }

  /// The batches of the month, those that wait first, void ones last.
  func surveyRows(in scope: Community.ID?) -> [GivingRow] {
    let rows = batchSums(in: scope).map(row)
    return rows.filter(\.isOpen) + rows.filter { !$0.isOpen && !$0.isDim }
      + rows.filter { !$0.isOpen && $0.isDim }
  }

  func batchSums(in scope: Community.ID?) -> [BatchSums] {
    let basically = board.scheme.countBasically
    var sums: [Batch.Key: BatchSums] = [:]
    for answers in records.answers.values where answers.key.batch.month == month {
      guard let community = records.grids[answers.key.grid]?.community,
        records.communities[community]?.street == slice.street,
        scope == nil || scope == community
      else { continue }
      let key = answers.key.batch
      var sum =
        sums[key]
        ?? BatchSums(
          batch: records.batches[key]
            ?? Batch(key: key, status: .uploaded, signer: nil, countersigner: nil),
          recheck: records.rechecks[key])
      sum.add(answers, countBasically: basically)
      sum.communities.insert(community)
      sums[key] = sum
    }
    return sums.values.sorted { $0.batch.key.batch < $1.batch.key.batch }
  }

  private func row(_ sums: BatchSums) -> GivingRow {
    let batch = sums.batch
    let isOpen = batch.status == .uploaded || batch.status == .signed
    let isMine =
      mayAct(.countersignSurvey, in: scopeOf(sums))
      || (batch.status == .uploaded && mayAct(.signSurvey, in: scopeOf(sums)))
    let rate = sums.tally.rate
    let interval = rate?.interval
    return GivingRow(
      .batch(batch.key), in: scopeOf(sums), isOpen: isOpen, isMine: isMine,
      isDim: batch.status == .void,
      [
        TextLine(batch.key.batch), TextLine(methods(sums)),
        rate.map { TextLine(NumberText.percent($0)) } ?? NumberText.none,
        TextLine("\(sums.tally.valid)"),
        interval.map {
          TextLine(NumberText.percent($0.low) + "-" + NumberText.percent($0.high), style: .dim)
        } ?? NumberText.none,
        TextLine(words.name(batch.status), style: isOpen ? .warning : .text),
        recheck(sums), TextLine(batch.signer.map(names.login) ?? "", style: .dim),
        TextLine(batch.countersigner.map(names.login) ?? "", style: .dim),
      ])
  }

  private func scopeOf(_ sums: BatchSums) -> Community.ID? {
    sums.communities.count == 1 ? sums.communities.first : nil
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

extension BatchSums {
  fileprivate mutating func add(_ answers: Answers, countBasically: Bool) {
    asked[answers.key.method, default: 0] += answers.count
    guard answers.key.level.isValid else { return }
    tally.valid += answers.count
    switch answers.key.level {
    case .satisfied: tally.satisfied += answers.count
    case .basically: tally.satisfied += countBasically ? answers.count : 0
    case .dissatisfied, .unreached, .refused, .unknown: break
    }
  }
}
