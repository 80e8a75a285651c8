import Domain
import Storage
import Testing

/// A command by somebody, somewhere, in some state of the month: what the page says of it.
private struct RightsCase: CustomStringConvertible {
  let page: RightsPage
  let role: ActorRole
  let place: RightsPlace
  let state: MonthState

  static func all(in state: MonthState) -> [RightsCase] {
    RightsPage.all.flatMap { page in
      ActorRole.allCases.flatMap { role in
        RightsPlace.all.map { RightsCase(page: page, role: role, place: $0, state: state) }
      }
    }
  }

  var description: String { "\(page.name), \(role), \(place), \(state)" }
  var command: Command { page.command(place, state) }
  var actor: Actor { RightsWorld.actor(role) }
  var isAllowed: Bool { page.allows(role, place) && page.allows(state) }

  /// Whether it is what the page would have the refusal say.
  func fits(_ refusal: Refusal?) -> Bool {
    switch refusal {
    case nil: isAllowed
    case .notAllowed(page.kind, role: role, allowed: page.givers):
      page.who[role] == nil && (role != .administrator || !page.standsIn)
    // The catalogue is a street's only where it is alone.
    case .notAllowed(.catalogue, role: role, allowed: _): !page.allows(role, place)
    case .notAllowed(.user, role: role, allowed: [.administrator]): !page.allows(role, place)
    // Of the superior's marks the chiefs' are the street's, all others the secretary's.
    case .notAllowed(.rateSuperior, role: role, allowed: [.administrator, .street, .secretary]):
      page.kind == .rateSuperior && page.who[role] == nil
    case .notAllowed(.user, role: role, allowed: [.administrator, .street]):
      page.kind == .user && role != .street
    case .notYourPlace(page.kind, _): !page.allows(role, place) && mayRoleSomewhere
    case .monthClosed(RightsWorld.month, state, allowed: page.states): !page.allows(state)
    // A settled month is not advanced: it is named by the state before the one asked for.
    case .monthClosed(RightsWorld.month, .settled, _):
      page.kind == .advance && state == .settled
    default: false
    }
  }

  /// Two rows of the page share a command: the role may give it to somebody.
  private var mayRoleSomewhere: Bool {
    RightsPage.all.contains { $0.kind == page.kind && $0.who[role] != nil }
  }
}

@Suite("Every role gives every command, here and elsewhere, in every state of the month")
struct RightsMatrixTests {
  /// What is taken back is the own command; its right is that command's.
  private static let takenBack: Set<CommandKind> = [.undo, .redo]

  @Test("the page has a row for every command there is")
  func complete() {
    let kinds = Set(RightsPage.all.map(\.kind))
    // Whose a step is goes by the tier of its row: `StepRightsTests`.
    let steps = CommandKind.allCases.filter { if case .step = $0 { true } else { false } }
    // Steps are taken, and tests begun: neither has a row that is entered.
    let ofSteps = Registers.tables.filter { !$0.hasCommands }
      .map { CommandKind.keep($0.table.name) }
    #expect(
      kinds.union(Self.takenBack).union(steps).union(ofSteps) == Set(CommandKind.allCases))
  }

  @Test("the rules let through and refuse what the page says", arguments: MonthState.allCases)
  func rules(state: MonthState) {
    let worlds = [
      true: RightsWorld.records(state, tidy: true),
      false: RightsWorld.records(state, tidy: false),
    ]
    for item in RightsCase.all(in: state) {
      let slice = Slice(
        street: item.place.street, month: RightsWorld.month,
        records: worlds[item.page.needsTidyStreet] ?? Records())
      var refusal: Refusal?
      do {
        _ = try apply(item.command, by: item.actor, on: RightsWorld.today, to: slice)
      } catch { refusal = error }
      #expect(item.fits(refusal), "\(item): \(refusal.map(String.init(describing:)) ?? "allowed")")
    }
  }

  @Test(
    "the store does the same, and writes nothing it refuses", .onEveryBackend,
    arguments: MonthState.allCases)
  func store(state: MonthState) throws {
    let scratches = [true: Scratch(), false: Scratch()]
    let stores = try scratches.mapValues { try $0.emptyStore() }
    for (tidy, store) in stores {
      _ = try store.fill(
        with: RightsWorld.staffed(state, tidy: tidy), by: RightsWorld.actor(.administrator),
        on: RightsWorld.today, operation: "fill")
    }
    for item in RightsCase.all(in: state) where item.place != .neighbour {
      let store = try #require(stores[item.page.needsTidyStreet])
      let request = Request(
        item.command, by: item.actor, on: RightsWorld.today, operation: "\(item)")
      var refusal: Refusal?
      do {
        // What is refused is really asked for; what is allowed would change the world.
        _ = try item.isAllowed ? store.preview(request) : store.perform(request).changes
      } catch let found as Refusal { refusal = found }
      #expect(item.fits(refusal), "\(item): \(refusal.map(String.init(describing:)) ?? "allowed")")
    }
    for store in stores.values { #expect(try store.journalHead().sequence == 1) }
  }

  @Test(
    "what somebody did, the same login in the same role takes back, and nobody else",
    .onEveryBackend)
  func takingBack() throws {
    let scratch = Scratch()
    let store = try scratch.emptyStore()
    _ = try store.fill(
      with: RightsWorld.staffed(.scoring, tidy: false), by: RightsWorld.actor(.administrator),
      on: RightsWorld.today, operation: "fill")
    let page = try #require(RightsPage.all.first { $0.kind == .rateSelf })
    let worker = RightsWorld.actor(.worker)
    let done = try store.perform(scratch.request(page.command(.own, .scoring), by: worker))
    for role in ActorRole.allCases where role != .worker {
      #expect(throws: Refusal.self, "\(role)") {
        try store.perform(
          scratch.request(.undo(sequence: done.sequence), by: RightsWorld.actor(role)))
      }
    }
    #expect(try store.undoable(by: worker)?.sequence == done.sequence)
    _ = try store.perform(scratch.request(.undo(sequence: done.sequence), by: worker))
  }
}
