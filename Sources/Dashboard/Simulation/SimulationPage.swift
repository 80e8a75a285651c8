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

  private(set) var fields: [SimulationField]
  /// Over the fields.
  var list: ListState
  /// Over those who gain or lose.
  var moves = ListState()
  private(set) var outcome: Outcome
  let community: Community.ID?

  init(_ model: Model, in community: Community.ID?) {
    self.community = community
    fields = SimulationField.all(model, in: community)
    list = ListState(count: fields.count, height: 10)
    outcome = .refused("")
    look(model)
  }

  var isChanged: Bool { fields.contains(where: \.isChanged) }

  var selected: SimulationField? {
    fields.indices.contains(list.selection) ? fields[list.selection] : nil
  }

  /// Goes to another field, whose text the next character replaces.
  mutating func select(_ place: Int) {
    list.select(place)
    guard fields.indices.contains(list.selection) else { return }
    fields[list.selection].typed.enter()
  }

  /// Gives a key to the field, if it takes text; whether it was one for it.
  mutating func type(_ key: Key, _ model: Model) -> Bool {
    guard let field = selected, field.choices.isEmpty,
      fields[list.selection].typed.type(key)
    else { return false }
    look(model)
    return true
  }

  /// Puts a text in the place of what is selected.
  mutating func put(_ text: String, _ model: Model) {
    guard selected != nil else { return }
    fields[list.selection].typed.replace(with: text)
    look(model)
  }

  mutating func cycle(_ step: Int, _ model: Model) {
    guard selected != nil else { return }
    fields[list.selection].cycle(step)
    look(model)
  }

  mutating func restore(all: Bool, _ model: Model) {
    for place in fields.indices where all || place == list.selection { fields[place].restore() }
    look(model)
  }

  /// On new figures: what was typed stays.
  mutating func renew(_ model: Model) {
    let typed = Dictionary(
      fields.filter(\.isChanged).map { ($0.name, $0.typed) }, uniquingKeysWith: { $1 })
    fields = SimulationField.all(model, in: community)
    for place in fields.indices {
      if let text = typed[fields[place].name] { fields[place].typed = text }
    }
    list.resize(count: fields.count)
    look(model)
  }

  private mutating func look(_ model: Model) {
    do throws(SimulationFault) {
      var changes = SimulationChanges()
      for field in fields { try field.add(to: &changes) }
      let simulation = try Simulation(model.slice, model.board, changes) {
        model.choice.board(of: model.snapshot, slice: $0, today: model.today)
      }
      outcome = .moves(simulation)
      moves.resize(count: simulation.moves.count)
    } catch {
      outcome = .refused(model.words.sentence(for: error))
      moves.resize(count: 0)
    }
  }
}

let simulationBindings: [Binding] = [
  Binding("simulation.down", [.down, .tab], .move, SheetsPhrase.labelNextValue, row: .rowValues) {
    $0.changeSimulation { page, _ in page.select(page.list.selection + 1) }
  },
  Binding(
    "simulation.up", [.up, .backTab], .move, SheetsPhrase.labelPreviousValue, row: .rowValues
  ) {
    $0.changeSimulation { page, _ in page.select(page.list.selection - 1) }
  },
  Binding(
    "simulation.cycle", [.right, .character(" ")], .act, SheetsPhrase.labelTurn, help: .helpTurn,
    row: .rowTurn, footer: 3
  ) {
    $0.changeSimulation { page, model in page.cycle(1, model) }
  },
  Binding("simulation.cycle-back", [.left], .act, SheetsPhrase.helpTurnBack, row: .rowTurn) {
    $0.changeSimulation { page, model in page.cycle(-1, model) }
  },
  Binding(
    "simulation.more", [.pageDown], .look, SheetsPhrase.labelMorePeople, row: .rowPeople,
    footer: 2
  ) {
    $0.changeSimulation { page, _ in page.moves.select(page.moves.offset + 2 * page.moves.height) }
  },
  Binding("simulation.less", [.pageUp], .look, SheetsPhrase.labelLessPeople, row: .rowPeople) {
    $0.changeSimulation { page, _ in page.moves.select(page.moves.offset - page.moves.height) }
  },
  Binding(
    "simulation.restore", [.delete], .regret, SheetsPhrase.labelRestore, help: .helpRestore,
    footer: 4
  ) {
    $0.changeSimulation { page, model in page.restore(all: false, model) }
  },
  Binding(
    "simulation.restore-all", [.function(8)], .regret, SheetsPhrase.labelRestoreAll,
    help: .helpRestoreAll, footer: 1
  ) {
    $0.changeSimulation { page, model in page.restore(all: true, model) }
  },
  Binding("simulation.back", [.escape], .move, SheetsPhrase.labelBack, help: .helpBack, footer: 0) {
    $0.page = PanelsPage()
  },
]

extension State {
  mutating func openSimulation() {
    guard let model else { return }
    let community = communityInView ?? model.board.communities.first?.id
    page = SimulationPage(model, in: community)
  }

  mutating func changeSimulation(_ change: (inout SimulationPage, Model) -> Void) {
    guard var page = self.page as? SimulationPage, let model else { return }
    change(&page, model)
    self.page = page
  }
}

extension SimulationPage {
  /// Gives a key to the value that is being typed.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard let model = state.model else { return false }
    switch key {
    case .enter, .tab, .backTab, .escape, .left, .right, .delete, .up, .down: return false
    default:
      guard type(key, model) else { return false }
      state.page = self
      return true
    }
  }
}

extension SimulationPage: PageContent {
  var place: CommandPlace { .simulation }
  var takesLetters: Bool { selected?.choices.isEmpty ?? false }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.viewer.words(SheetsPhrase.simulationHint) }

  mutating func renew(_ state: State) { state.model.map { renew($0) } }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeSimulation { page, _ in page.select(row) }
    return []
  }
}

extension CommandPlace {
  static let simulation = Self(
    "simulation", SheetsPhrase.placeSimulation, simulationBindings + pageBindings)
}
