import Domain
import Wording

extension BoardSheets {
  /// What a reader must know before the figures: where, when, how far they are certain.
  var head: [String] {
    let board = printed.board
    var facts = printed.isRehearsal ? [words(NamesPhrase.rehearsal)] : []
    facts += [
      board.isEstimate
        ? words(BoardPhrase.estimate, ["state": words.name(board.state)])
        : words(BoardPhrase.settled)
    ]
    switch board.figures {
    case .projected: facts.append(words(BoardPhrase.projected))
    case .toDate(let day): facts.append(words(BoardPhrase.toDate, ["day": day.description]))
    }
    facts.append(
      board.scheme.effectiveMonth.map {
        words(BoardPhrase.scheme, ["month": $0.description])
      } ?? words(BoardPhrase.schemeDefault))
    if printed.isOfOwnMarks { facts.append(words(BoardPhrase.ownMarks)) }
    if !board.scheme.separateRaters { facts.append(words(OfficePhrase.oneRater)) }
    if !printed.journalHead.isEmpty {
      facts.append(words(BoardPhrase.journal, ["hash": String(printed.journalHead.prefix(12))]))
    }
    return [
      words(
        BoardPhrase.title,
        ["street": board.streetName, "month": board.month.description]),
      words.list(facts),
    ]
  }

  /// What a reader must know after the figures: pools, batches that lack a signature, adjustments.
  var foot: [String] {
    let board = printed.board
    var lines = board.pools.map(poolLine)
    if board.isBeyondMoney {
      lines.append(words(CyclePhrase.moneyBeyond, ["month": board.month.description]))
    }
    if !board.unsignedBatches.isEmpty {
      lines.append(words(BoardPhrase.unsigned, ["batches": words.list(board.unsignedBatches)]))
    }
    let names = RecordNames(printed.records, words.language)
    return lines
      + board.adjustments.map { adjustment in
        words(
          BoardPhrase.adjustmentLine,
          [
            "worker": names.worker(adjustment.worker),
            "month": adjustment.settledMonth.description,
            "amount": adjustment.amount.description, "reason": adjustment.reason,
          ])
      }
  }

  private func poolLine(_ pool: Pool) -> String {
    let names = RecordNames(printed.records, words.language)
    let scope =
      printed.board.scheme.scope == .street
      ? names.street(Identifier(pool.key.scope)) : names.community(Identifier(pool.key.scope))
    return words(
      BoardPhrase.poolLine,
      [
        "scope": scope, "class": words.name(pool.key.workerClass),
        "pool": pool.money.description, "points": pool.points.description,
        "base": pool.shownBase.map { decimalText($0, places: 4) } ?? words(BoardPhrase.poolNoBase),
        "paid": pool.paid.description, "reserve": pool.reserve.description,
      ])
  }
}
