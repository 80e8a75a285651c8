import Domain
import TextUI
import Wording

/// A month computed again with other values while they are typed (试算); nothing is written.
struct SimulationPage: Sendable {
  enum Outcome: Sendable {
    case moves(Simulation)
    /// Why it cannot be computed, on one line.
    case refused(String)
  }

  var fields: FormFields<SimulationField>
  /// Over the fields.
  var list: ListState
  /// Over those who gain or lose.
  var moves = ListState()
  private(set) var outcome: Outcome
  /// The changes that the outcome is of.
  private var tried: SimulationChanges?
  let community: Community.ID?

  init(_ facts: MonthFacts, in community: Community.ID?) {
    self.community = community
    fields = FormFields(SimulationField.all(facts, in: community))
    list = ListState(count: fields.items.count, height: 10)
    outcome = .refused("")
    look(facts)
  }

  var isChanged: Bool { fields.items.contains(where: \.isChanged) }

  /// Goes to another field, whose text the next character replaces.
  mutating func select(_ place: Int) {
    list.select(place)
    fields.go(to: list.selection)
  }

  mutating func restore(all: Bool) {
    for place in fields.items.indices where all || place == fields.active {
      fields.items[place].restore()
    }
  }

  /// On new figures: what was typed stays.
  mutating func renew(_ facts: MonthFacts) {
    let typed = Dictionary(
      fields.items.filter(\.isChanged).map { ($0.name, $0.text) }, uniquingKeysWith: { $1 })
    fields.items = SimulationField.all(facts, in: community)
    for place in fields.items.indices {
      if let text = typed[fields.items[place].name] { fields.items[place].text = text }
    }
    list.resize(count: fields.items.count)
    fields.fit()
    tried = nil
    look(facts)
  }

  private mutating func look(_ facts: MonthFacts) {
    do throws(SimulationFault) {
      var changes = SimulationChanges()
      for field in fields.items { try field.add(to: &changes) }
      guard changes != tried else { return }
      tried = changes
      let simulation = try Simulation(facts.slice, facts.board, changes) {
        facts.choice.board(of: facts.snapshot, slice: $0, today: facts.today)
      }
      outcome = .moves(simulation)
      moves.resize(count: simulation.moves.count)
    } catch {
      tried = nil
      outcome = .refused(facts.words.sentence(for: error))
      moves.resize(count: 0)
    }
  }
}

let simulationBindings: [Binding] = [
  Binding("simulation.down", [.down, .tab], .move, SheetsPhrase.labelNextValue, row: .rowValues) {
    $0.changeSimulation { page in page.select(page.list.selection + 1) }
  },
  Binding(
    "simulation.up", [.up, .backTab], .move, SheetsPhrase.labelPreviousValue, row: .rowValues
  ) {
    $0.changeSimulation { page in page.select(page.list.selection - 1) }
  },
  Binding(
    "simulation.cycle", [.right, .character(" ")], .act, SheetsPhrase.labelTurn, help: .helpTurn,
    row: .rowTurn, footer: 3
  ) {
    $0.changeForm { $0.cycle(1) }
  },
  Binding("simulation.cycle-back", [.left], .act, SheetsPhrase.helpTurnBack, row: .rowTurn) {
    $0.changeForm { $0.cycle(-1) }
  },
  Binding(
    "simulation.more", [.pageDown], .look, SheetsPhrase.labelMorePeople, row: .rowPeople,
    footer: 2
  ) {
    $0.changeSimulation { page in page.moves.select(page.moves.offset + 2 * page.moves.height) }
  },
  Binding("simulation.less", [.pageUp], .look, SheetsPhrase.labelLessPeople, row: .rowPeople) {
    $0.changeSimulation { page in page.moves.select(page.moves.offset - page.moves.height) }
  },
  Binding(
    "simulation.restore", [.delete], .regret, SheetsPhrase.labelRestore, help: .helpRestore,
    footer: 4
  ) {
    $0.changeSimulation { page in page.restore(all: false) }
  },
  Binding(
    "simulation.restore-all", [.function(8)], .regret, SheetsPhrase.labelRestoreAll,
    help: .helpRestoreAll, footer: 1
  ) {
    $0.changeSimulation { page in page.restore(all: true) }
  },
  Binding("simulation.back", [.escape], .move, SheetsPhrase.labelBack, help: .helpBack, footer: 0) {
    $0.page = PanelsPage()
  },
]

extension State {
  mutating func openSimulation() {
    guard let facts else { return }
    let community = communityInView ?? facts.board.communities.first?.id
    page = SimulationPage(facts, in: community)
  }

  mutating func changeSimulation(_ change: (inout SimulationPage) -> Void) {
    guard var page = self.page as? SimulationPage else { return }
    change(&page)
    page.refit(self)
    self.page = page
  }
}

extension SimulationPage: FieldForm {
  var place: CommandPlace { .simulation }
  var asks: Bool { false }

  /// Gives a key to the value that is being typed.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    let moves: [Key] = [.enter, .tab, .backTab, .escape, .left, .right, .delete, .up, .down]
    guard !moves.contains(key), fields.isInText, fields.type(key) else { return false }
    refit(state)
    state.page = self
    return true
  }

  mutating func refit(_ state: State) { state.facts.map { look($0) } }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.viewer.words(SheetsPhrase.simulationHint) }

  mutating func renew(_ state: State) { state.facts.map { renew($0) } }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeSimulation { $0.select(row) }
    return []
  }
}

extension CommandPlace {
  static let simulation = Self(
    "simulation", SheetsPhrase.placeSimulation, simulationBindings + pageBindings)
}
