import Domain
import TextUI
import Wording

/// Which of an absent worker's duties are to be covered (代岗).
struct AbsencePage: Sendable {
  let absence: Absence
  var list: ListState
  var marked: Set<Int> = []

  var chosen: [Assignment] {
    let places = marked.isEmpty ? [list.selection] : marked.sorted()
    return places.compactMap { absence.duties.indices.contains($0) ? absence.duties[$0] : nil }
  }
}

let absenceBindings: [Binding] = [
  Binding("absence.choose", [.enter], .act, .labelChoose, help: .helpChooseDuty, footer: 0) {
    $0.chooseAbsence()
  },
  Binding("absence.mark", [.character(" ")], .act, .labelMark, help: .helpMarkDuties, footer: 2) {
    $0.change(AbsencePage.self) { page in
      let place = page.list.selection
      if page.marked.remove(place) == nil { page.marked.insert(place) }
      page.list.moveDown()
    }
  },
  Binding("absence.down", [.down, .character("j"), .tab], .move, .helpDown, row: .helpRows) {
    $0.change(AbsencePage.self) { $0.list.moveDown() }
  },
  Binding("absence.up", [.up, .character("k"), .backTab], .move, .helpUp, row: .helpRows) {
    $0.change(AbsencePage.self) { $0.list.moveUp() }
  },
  Binding(
    "absence.cancel", [.escape, .backspace], .regret, .labelCancel, help: .helpCancel, footer: 1
  ) {
    $0.page = PanelsPage()
  },
]

extension State {
  mutating func openCover() {
    guard let facts, let absence = absenceInView(facts) else { return }
    if absence.duties.count == 1, let duty = absence.duties.first {
      cover([duty], absence, facts)
    } else {
      page = AbsencePage(absence: absence, list: ListState(count: absence.duties.count, height: 10))
    }
  }

  mutating func chooseAbsence() {
    guard let page = self.page as? AbsencePage, let facts else { return }
    cover(page.chosen, page.absence, facts)
  }

  /// Opens the picker of those who could stand in, in the community of the first duty.
  private mutating func cover(_ duties: [Assignment], _ absence: Absence, _ facts: MonthFacts) {
    guard let community = duties.first?.community else { return }
    let targets = duties.filter { $0.community == community }.map(\.target)
    open(Picker(.workers(for: targets, in: community), absence: absence, facts), facts)
  }
}

extension Canvas {
  mutating func draw(_ page: AbsencePage, _ state: State) {
    guard let facts = state.facts else { return }
    let leave = page.absence.leave
    let title = facts.words(
      DashboardPhrase.absenceTitle,
      [
        "worker": facts.names.worker(page.absence.worker), "leave": facts.words.name(leave.kind),
        "first": "\(leave.first)", "last": "\(leave.last)",
      ])
    drawPage(
      state, facts, title: TextLine(title, style: .accent),
      note: TextLine(facts.words(DashboardPhrase.noteEscape), style: .dim)
    ) { canvas, body in
      canvas.drawDuties(
        page.absence.duties, selection: page.list.selection, marked: page.marked, facts,
        in: body.splitTop(body.rows > 8 ? 1 : 0).rest)
    }
  }
}

extension AbsencePage: PageContent {
  var place: CommandPlace { .absence }
  var asks: Bool { true }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.viewer.words(DashboardPhrase.hintAbsence) }

  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)? {
    state.facts?.absence(of: absence.worker) == absence ? self : nil
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(AbsencePage.self) { $0.list.select(row) }
    return []
  }

  func plainLines(_ state: State) -> [String]? { state.facts.map(linearTitle) }
  func plainFields(_ state: State) -> [PlainField] { state.facts.map(plainFields) ?? [] }
}

extension CommandPlace {
  static let absence = Self("absence", SettingsPhrase.placeAbsence, absenceBindings + pageBindings)
}
