package import Domain
package import Wording

/// A month that was settled again beside what it was before (差异表).
package struct SettlementPair: Sendable {
  package let before: Settlement
  package let after: Settlement
  package let oldResults: [SettledResult]
  package let newResults: [SettledResult]
  /// Why the earlier settlement was given up, and by whom; `nil` = not known.
  package let reopening: Reopening?

  package init(
    before: Settlement, after: Settlement, oldResults: [SettledResult],
    newResults: [SettledResult], reopening: Reopening?
  ) {
    self.before = before
    self.after = after
    self.oldResults = oldResults
    self.newResults = newResults
    self.reopening = reopening
  }
}

/// Who is paid or stands otherwise than before the month was opened again.
package func differenceSheet(
  _ pair: SettlementPair, street: String, records: Records, journalHead: String, words: Words
) -> [PrintedSheet] {
  let text = DifferenceText(pair, street, records, journalHead, words)
  return [text.sheet]
}

private struct DifferenceText {
  let pair: SettlementPair
  let street: String
  let journalHead: String
  let words: Words
  let names: RecordNames

  init(
    _ pair: SettlementPair, _ street: String, _ records: Records, _ journalHead: String,
    _ words: Words
  ) {
    (self.pair, self.street, self.journalHead, self.words) = (pair, street, journalHead, words)
    names = RecordNames(records, words.language)
  }

  var sheet: PrintedSheet {
    let month = pair.after.key.month
    let title = words(
      SheetsPhrase.titleOf,
      ["place": street, "month": month.description, "sheet": words(SheetsPhrase.differences)])
    var sheet = PrintedSheet(
      name: words(SheetsPhrase.differences), title: title, facts: facts, columns: columns,
      notes: journalHead.isEmpty
        ? [] : [words(SheetsPhrase.noteJournal, ["hash": journalHead])],
      signatures: [.signMaker, .signChecker, .signHead, .signDate].map {
        words($0 as SheetsPhrase)
      },
      isLandscape: true,
      margin: PrintedSheet.Margin(
        head: title, state: words(SheetsPhrase.stateSettled, ["day": pair.after.day.description]),
        warning: "",
        journal: journalHead.isEmpty
          ? "" : words(BoardPhrase.journal, ["hash": String(journalHead.prefix(12))]),
        pages: words(SheetsPhrase.pages)))
    sheet.rows = rows
    if rows.isEmpty { sheet.notes.insert(words(SheetsPhrase.noDifference), at: 0) }
    return sheet
  }

  private var facts: [String] {
    let settling = { (phrase: SheetsPhrase, settlement: Settlement) in
      words(
        phrase,
        [
          "version": String(settlement.key.version), "day": settlement.day.description,
          "who": settlement.by,
        ])
    }
    let why = pair.reopening.map {
      [
        words(
          SheetsPhrase.reopenedWhy,
          [
            "reason": $0.reason,
            "who": words.list([$0.askedBy] + ($0.confirmedBy.map { [$0] } ?? [])),
          ])
      ]
    }
    return [
      settling(.settledBefore, pair.before) + words(SheetsPhrase.factGap)
        + settling(.settledAfter, pair.after)
    ] + (why ?? [])
  }

  private var columns: [PrintedSheet.Column] {
    [
      .text(words(BoardPhrase.worker), narrowest: 8), .text(words(BoardPhrase.name), narrowest: 8),
      .text(words(BoardPhrase.community), narrowest: 8),
      .text(words(SheetsPhrase.changedParts), widest: 36, narrowest: 20),
      .number(words(SheetsPhrase.totalBefore)), .number(words(SheetsPhrase.totalAfter)),
      .number(words(SheetsPhrase.payBefore)), .number(words(SheetsPhrase.payAfter)),
      .number(words(SheetsPhrase.difference)),
    ]
  }

  private var rows: [PrintedSheet.Row] {
    let differences = settledDifferences(from: pair.oldResults, to: pair.newResults)
    guard !differences.isEmpty else { return [] }
    return differences.map(row) + [total(differences)]
  }

  private func row(_ difference: SettledDifference) -> PrintedSheet.Row {
    let (old, new) = (difference.before, difference.after)
    return PrintedSheet.Row(
      cells: [
        .text(difference.worker.text), .text(difference.name),
        (new ?? old).map { .text(names.community($0.community)) } ?? .empty,
        .text(changes(old, new)), old.map { .points($0.total) } ?? .empty,
        new.map { .points($0.total) } ?? .empty, old.map { .money($0.pay) } ?? .empty,
        new.map { .money($0.pay) } ?? .empty, .difference(difference.gain.fen),
      ])
  }

  /// `E 88.00 -> 90.00`, a part after the other.
  private func changes(_ old: SettledResult?, _ new: SettledResult?) -> String {
    let parts: [(String, (SettledResult) -> Points)] = [
      ("W", \.workload), ("E", \.effect), ("X", \.special), ("S", \.satisfaction),
    ]
    return words.list(
      parts.compactMap { letter, part in
        guard let before = old.map(part), let after = new.map(part), before != after else {
          return nil
        }
        return "\(letter) \(before) -> \(after)"
      })
  }

  private func total(_ differences: [SettledDifference]) -> PrintedSheet.Row {
    let before = differences.reduce(0) { $0 + ($1.before?.pay.fen ?? 0) }
    let after = differences.reduce(0) { $0 + ($1.after?.pay.fen ?? 0) }
    let sum = { (column: Int, value: Int) in
      Cell.sum(
        [CellRange(column: column, rows: 0...(differences.count - 1))], hundredths: value)
    }
    return PrintedSheet.Row(
      cells: [
        .text(words(SheetsPhrase.total)), .empty, .empty, .empty, .empty, .empty, sum(6, before),
        sum(7, after), sum(8, after - before),
      ], look: .total)
  }
}
