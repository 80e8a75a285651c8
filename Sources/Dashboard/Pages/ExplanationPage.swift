import Domain
import TextUI
import Wording

/// Where a worker's points come from, down to the mark (说明).
struct ExplanationPage: Sendable {
  let worker: Worker.ID
  var list = ListState(height: 10)
  var folded: Set<Explanation.Part> = []
  /// Who wrote what it is made of, as far as that is known.
  var entered: EnteredRows = [:]

  func lines(_ facts: MonthFacts) -> [Explanation.Line] {
    guard let all = facts.explanation(of: worker, entered)?.lines else { return [] }
    return all.filter { $0.depth < 2 || !folded.contains($0.part) }
  }

  /// The figures have changed: lines may have come or gone.
  mutating func renew(_ state: State) {
    guard let facts = state.facts else { return }
    entered = state.entered
    list.resize(count: lines(facts).count)
  }
}

extension MonthFacts {
  func explanation(of worker: Worker.ID, _ entered: EnteredRows) -> Explanation? {
    results[worker].map {
      explain(
        $0, on: board, in: records, words: words, latin: viewer.latinNames, entered: entered,
        person: { [names] in names.login($0) })
    }
  }
}

let explanationBindings: [Binding] =
  [
    Binding(
      "explanation.fold", [.character("f"), .enter], .look, .labelFold, help: .helpFold, footer: 1
    ) {
      $0.changeExplanation { page, facts in
        let lines = page.lines(facts)
        guard lines.indices.contains(page.list.selection) else { return }
        let part = lines[page.list.selection].part
        if page.folded.remove(part) == nil { page.folded.insert(part) }
        let after = page.lines(facts)
        page.list.resize(count: after.count)
        if let head = after.firstIndex(where: { $0.part == part }) { page.list.select(head) }
      }
    }
  ]
  + listMoves("explanation") { state, move in
    state.changeExplanation { page, _ in move(&page.list) }
  } + [
    Binding(
      "explanation.next", [.tab], .move, .labelNextWorker, help: .helpNextWorker, row: .helpWorkers,
      footer: 2
    ) {
      $0.explainNeighbour(1)
    },
    Binding("explanation.previous", [.backTab], .move, .helpPreviousWorker, row: .helpWorkers) {
      $0.explainNeighbour(-1)
    },
    Binding(
      "month.previous", [.character("[")], .move, .labelMonth, help: .helpPreviousMonth,
      row: .helpMonths, footer: 3
    ) {
      $0.changeMonth(by: -1)
    },
    Binding("month.next", [.character("]")], .move, .helpNextMonth, row: .helpMonths) {
      $0.changeMonth(by: 1)
    },
    Binding(
      "figures", [.character("=")], .look, .labelFigures, help: .helpFigures,
      unless: { $0.reasonOneFigure() }
    ) { $0.stepFigures() },
    Binding(
      "back", [.escape, .backspace, .character("e")], .move, .labelBack, help: .helpBack, footer: 0
    ) {
      $0.goBackPage()
    },
  ]

extension State {
  mutating func openExplanation() {
    guard let worker = selectedWorker else { return }
    openExplanation(of: worker)
  }

  mutating func openExplanation(of worker: Worker.ID) {
    guard let facts else { return }
    var page = ExplanationPage(worker: worker, entered: entered)
    page.list.resize(count: page.lines(facts).count)
    enterPage(page)
  }

  mutating func changeExplanation(_ change: (inout ExplanationPage, MonthFacts) -> Void) {
    guard var page = self.page as? ExplanationPage, let facts else { return }
    page.list.resize(height: max(1, size.rows - 4))
    change(&page, facts)
    self.page = page
  }

  /// Goes to the next worker of the list behind the page.
  func neighbour(of id: Worker.ID, _ step: Int) -> Worker.ID? {
    guard let ids = panes[workerPane]?.ids, let place = ids.firstIndex(of: id.text),
      ids.indices.contains(place + step)
    else { return nil }
    return Identifier(ids[place + step])
  }

  mutating func explainNeighbour(_ step: Int) {
    guard let page = self.page as? ExplanationPage, let next = neighbour(of: page.worker, step)
    else { return say(viewer.words(DashboardPhrase.noticeNoNeighbour)) }
    focus = .workers
    panes[workerPane]?.select(next.text)
    openExplanation(of: next)
  }
}

extension Canvas {
  mutating func draw(_ page: ExplanationPage, _ state: State) {
    guard let facts = state.facts else { return }
    let title = facts.names.workerAndID(page.worker)
    let scheme =
      facts.board.scheme.effectiveMonth.map {
        facts.words(DashboardPhrase.schemeOf, ["month": "\($0)"])
      } ?? facts.words(DashboardPhrase.schemeDefault)
    drawPage(
      state, facts, title: TextLine(title, style: .accent), note: TextLine(scheme, style: .dim),
      header: facts.words(DashboardPhrase.labelExplain)
    ) { canvas, body in
      canvas.drawExplanation(page, facts, in: body)
    }
  }

  private mutating func drawExplanation(_ page: ExplanationPage, _ facts: MonthFacts, in rect: Rect)
  {
    let lines = page.lines(facts)
    guard !lines.isEmpty else {
      put(facts.words(DashboardPhrase.explanationNone), row: 0, column: 3, .dim, in: rect)
      return
    }
    // The first column is the cursor's.
    let gutter = 1
    let rows = ExplanationRows(lines, folded: page.folded, facts, width: rect.columns - gutter)
    var list = page.list
    list.resize(count: lines.count)
    let cursorRow = rows.firstRow(of: list.selection)
    let offset = max(0, min(cursorRow - rect.rows / 2, rows.all.count - rect.rows))
    for row in 0..<rect.rows where rows.all.indices.contains(row + offset) {
      let (line, index) = rows.all[row + offset]
      put(line, row: row, column: gutter, in: rect)
      guard index == list.selection, row + offset == cursorRow else { continue }
      select(row: row, in: rect, facts.viewer.glyphs)
    }
  }
}

extension ExplanationPage: PageContent {
  var place: CommandPlace { .explanation }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.viewer.words(DashboardPhrase.hintExplanation) }

  func enteredRows(_ state: State) -> [RowKey] {
    guard let facts = state.facts else { return [] }
    return facts.results[worker]?.enteredRows(facts.records, in: facts.month) ?? []
  }

  func plainLines(_ state: State) -> [String]? { state.facts.map(linear) }
}

extension CommandPlace {
  static let explanation = Self(
    "explanation", SettingsPhrase.placeExplanation, explanationBindings + everywhereBindings)
}
