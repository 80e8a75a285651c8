import Dashboard
import Demo
import Domain
import TextUI
import Wording

/// A person before the screen, with a store behind it that keeps nothing but the records.
struct Screen {
  var state: State
  var records: Records
  /// All that was asked for since the last `press`.
  private(set) var effects: [Dashboard.Effect] = []
  private var undone: [[Change]] = []
  private let actor: Actor

  static let secretary = Actor(name: "汪红梅", role: .secretary, place: "C03")
  static let street = Actor(name: "沈洁", role: .street, place: "S1")
  static let reader = Actor(name: "guest", role: .viewer)

  init(
    _ records: Records = Fixture.guihua(), as actor: Actor = Self.secretary,
    columns: Int = 80, rows: Int = 24, language: Language = .chinese,
    glyphs: Glyphs = .certain, ambiguous: AmbiguousWidth = .narrow,
    remembering remembered: [String: [String]]? = nil, early: [Key] = []
  ) {
    self.records = records
    self.actor = actor
    let viewer = Viewer(
      actor: actor, language: language, glyphs: glyphs,
      ambiguous: ambiguous, theme: "dark", lock: .offered(login: "shenjie"))
    state = State(
      viewer: viewer, size: Size(rows: rows, columns: columns), today: Fixture.today,
      seconds: 10 * 3_600 + 32 * 60)
    if let remembered { send(.remembered(remembered)) }
    for key in early { send(.key(key)) }
    send(.loaded(snapshot(month: Fixture.today.month)))
  }

  // MARK: - What she does

  mutating func press(_ keys: Key...) {
    effects = []
    for key in keys { handle(.key(key)) }
  }

  /// Presses the letters of a text one after the other.
  mutating func type(_ text: String) {
    effects = []
    for character in text { handle(.key(.character(character))) }
  }

  mutating func send(_ message: Message) {
    effects = []
    handle(message)
  }

  // MARK: - What she sees

  var canvas: Canvas { view(state) }
  var text: String { canvas.text }
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The line above the keys.
  var hint: String { lines[lines.count - 2] }
  var footer: String { lines[lines.count - 1] }

  func line(with part: String) -> String { lines.first { $0.contains(part) } ?? "" }

  // MARK: - The store behind

  private mutating func handle(_ message: Message) {
    for effect in update(&state, message) {
      effects.append(effect)
      carryOut(effect)
    }
  }

  private mutating func carryOut(_ effect: Dashboard.Effect) {
    switch effect {
    case .perform(let command): perform(command)
    case .undo: undo()
    case .loadHistory: handle(.history(history()))
    case .load(_, let month): handle(.loaded(snapshot(month: month)))
    default: break
    }
  }

  /// The months before the fixture's, which nothing in a test changes, are computed once.
  private func history() -> History {
    records.workers.count == Self.fixture.workers.count && actor == Self.secretary
      ? Self.past : Self.history(of: records, seenBy: actor)
  }

  private static let fixture = Fixture.guihua()
  private static let past = history(of: fixture, seenBy: secretary)

  private static func history(of records: Records, seenBy actor: Actor) -> History {
    let months = History.months(before: Fixture.today.month).filter {
      records.months[StreetMonth.Key(street: Fixture.street, month: $0)] != nil
    }
    return History(
      street: Fixture.street,
      months: Dictionary(
        uniqueKeysWithValues: months.map {
          let slice = Slice(street: Fixture.street, month: $0, records: records)
          return ($0, HistoryMonth(slice, seenBy: actor))
        }))
  }

  private mutating func perform(_ command: Command) {
    do {
      let changes = try apply(command, by: actor, on: Fixture.today, to: slice(command))
      try records.make(changes)
      undone.append(changes.reversed().map(\.inverse))
      answer(Answer(kind: command.kind, changes: changes))
    } catch let refusal as Refusal {
      handle(.refused(refusal))
    } catch {
      handle(.notDone("\(error)"))
    }
  }

  /// What was carried out comes back in the snapshot that has it.
  private mutating func answer(_ answer: Answer) {
    var snapshot = snapshot(month: state.place?.month ?? Fixture.today.month)
    snapshot.answers = [answer]
    handle(.loaded(snapshot))
  }

  private mutating func undo() {
    guard let changes = undone.popLast(), (try? records.make(changes)) != nil else {
      return handle(.refused(.nothingToUndo))
    }
    answer(Answer(kind: .undo, changes: changes))
  }

  private func slice(_ command: Command) -> Slice {
    let month = command.scope(today: Fixture.today).month ?? Fixture.today.month
    return Slice(street: Fixture.street, month: month, records: records)
  }

  func snapshot(
    month: Month, touches: [RowTouch] = [], streets: [StreetName] = []
  ) -> Snapshot {
    var earlier = EarlierQuality()
    earlier.add(
      Board(Slice(street: Fixture.street, month: month.previous, records: records)))
    return Snapshot(
      slice: Slice(street: Fixture.street, month: month, records: records), earlier: earlier,
      journal: JournalHead(sequence: 7, hash: "9f3a51c2", time: "10:32"),
      streets: streets.isEmpty ? [StreetName(id: Fixture.street, name: "云河街道")] : streets,
      touches: touches)
  }
}

extension Key {
  static func typed(_ character: Character) -> Key { .character(character) }
  static let space = Key.character(" ")
}
