package import Domain
package import Wording

/// What everybody gains or loses over several months.
package func simulationSums(
  _ simulations: [Simulation], _ changes: [String], records: Records, words: Words
) -> [PrintedSheet] {
  guard simulations.count > 1, let first = simulations.first, let last = simulations.last else {
    return []
  }
  let text = SimulationText(first, changes, records, words)
  var sheet = text.sheet(
    .simulationTotal,
    [
      .text(words(BoardPhrase.worker), narrowest: 8), .text(words(BoardPhrase.name), narrowest: 8),
      .number(words(SheetsPhrase.difference)),
    ], month: "\(first.before.month) - \(last.before.month)")
  let names = RecordNames(records, words.language)
  sheet.rows = simulations.sums.map {
    PrintedSheet.Row(
      cells: [
        .text($0.worker.text), .text(names.plainWorker($0.worker)), .difference($0.difference.fen),
      ])
  }
  let sum = simulations.reduce(Money.zero) { $0 + $1.payDifference }
  sheet.rows.append(
    PrintedSheet.Row(
      cells: [.text(words(SheetsPhrase.total)), .empty, .difference(sum.fen)], look: .total))
  return [sheet]
}

/// A simulation as tables: who gains and loses, the spreads beside each other.
package func simulationSheets(
  _ simulation: Simulation, _ changes: [String], records: Records, words: Words
) -> [PrintedSheet] {
  let text = SimulationText(simulation, changes, records, words)
  return [text.moves, text.spreads].filter { !$0.rows.isEmpty || $0.name == text.moves.name }
}

private struct SimulationText {
  let simulation: Simulation
  let changes: [String]
  let words: Words
  let names: RecordNames

  init(_ simulation: Simulation, _ changes: [String], _ records: Records, _ words: Words) {
    self.simulation = simulation
    self.changes = changes
    self.words = words
    names = RecordNames(records, words.language)
  }

  var moves: PrintedSheet {
    var sheet = sheet(
      .simulation,
      [
        .text(words(SheetsPhrase.month), narrowest: 9),
        .text(words(BoardPhrase.worker), narrowest: 8),
        .text(words(BoardPhrase.name), narrowest: 8),
        .text(words(BoardPhrase.community), narrowest: 8),
        .text(words(BoardPhrase.workerClass), narrowest: 6), .number(words(SheetsPhrase.totalNow)),
        .number(words(SheetsPhrase.totalThen)), .number(words(SheetsPhrase.payNow)),
        .number(words(SheetsPhrase.payThen)), .number(words(SheetsPhrase.difference)),
      ])
    sheet.rows = simulation.moves.map(row)
    sheet.notes.insert(contentsOf: sums, at: 0)
    return sheet
  }

  private func row(_ move: Move) -> PrintedSheet.Row {
    let someone = move.after ?? move.before
    let pay = { (result: WorkerResult?) in
      result.flatMap { $0.pool == nil ? nil : Cell.money($0.pay) } ?? .empty
    }
    return PrintedSheet.Row(
      cells: [
        .text(simulation.before.month.description), .text(move.worker.text),
        .text(names.plainWorker(move.worker)),
        someone.map { .text(names.community($0.community)) } ?? .empty,
        someone.map { .text(words.shortName($0.workerClass)) } ?? .empty,
        move.before.map { .points($0.total) } ?? .empty,
        move.after.map { .points($0.total) } ?? .empty, pay(move.before), pay(move.after),
        .difference(move.payDifference.fen),
      ])
  }

  /// Who gains and loses in all, and that nothing was written.
  private var sums: [String] {
    let gains = simulation.gains
    let losses = simulation.losses
    let sum = { (moves: [Move]) in moves.reduce(Money.zero) { $0 + $1.payDifference } }
    return [
      words(
        SheetsPhrase.simulationSums,
        [
          "gain": String(gains.count), "more": Cell.difference(sum(gains).fen).text,
          "lose": String(losses.count), "less": Cell.difference(sum(losses).fen).text,
          "sum": Cell.difference(simulation.payDifference.fen).text,
        ]), words(SheetsPhrase.nothingWritten),
    ]
  }

  var spreads: PrintedSheet {
    var sheet = sheet(
      .noticeSpreads,
      [
        .text(words(BoardPhrase.group), widest: 36, narrowest: 24),
        .number(words(SheetsPhrase.spreadNow)), .number(words(SheetsPhrase.spreadThen)),
        .number(words(SheetsPhrase.difference)),
      ])
    sheet.notes = []
    sheet.rows = simulation.spreads.compactMap { before, after in
      guard let some = after ?? before else { return nil }
      let amounts = [before, after].map { $0?.difference }
      return PrintedSheet.Row(
        cells: [.text(words.name(some, names: names))]
          + amounts.map { $0.map { .money($0) } ?? .empty }
          + [.difference((amounts[1]?.fen ?? 0) - (amounts[0]?.fen ?? 0))])
    }
    return sheet
  }

  func sheet(
    _ name: SheetsPhrase, _ columns: [PrintedSheet.Column], month: String? = nil
  ) -> PrintedSheet {
    let board = simulation.before
    let title = words(
      SheetsPhrase.titleOf,
      [
        "place": board.streetName, "month": month ?? board.month.description,
        "sheet": words(name),
      ])
    let beside = words(
      board.isEstimate ? SheetsPhrase.besideEstimate : .besidePaid,
      ["state": words.name(board.state)])
    let taken =
      changes.isEmpty
      ? words(SheetsPhrase.nothingChanged)
      : words(SheetsPhrase.changesTaken, ["changes": words.list(changes)])
    return PrintedSheet(
      name: words(name), title: title, facts: [beside, taken], columns: columns,
      isLandscape: true,
      margin: PrintedSheet.Margin(
        head: title, state: beside, warning: words(SheetsPhrase.warningSimulation), journal: "",
        pages: words(SheetsPhrase.pages)))
  }
}
