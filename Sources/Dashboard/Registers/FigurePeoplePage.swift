import Domain
import TextUI
import Wording

/// Whom a figure of a register counts (名单): where they are at home, since when they are on the roster, and
/// what the register says of each.
struct FigurePeoplePage: PageContent {
  let register: any Register.Type
  /// Its name among `[Figure].expanded`.
  let figure: String
  private(set) var people: [Worker.ID]
  private var notes: [Worker.ID: String] = [:]
  private(set) var rows = ListState()

  init(_ register: any Register.Type, _ figure: String, _ people: [Worker.ID], _ state: State) {
    self.register = register
    self.figure = figure
    self.people = people
    renew(state)
  }

  var place: CommandPlace { .figurePeople }
  var whenWritten: WhenWritten { .stays }
  var registersShown: [any Register.Type] { [register] }
  func hint(_ state: State) -> String { state.viewer.words(RegisterPhrase.hintPeople) }

  mutating func renew(_ state: State) {
    if let within = state.books?.counting(register) {
      people = within.people(behind: figure, of: register) ?? people
      notes = Dictionary(
        (within.workers(of: register) ?? []).map {
          ($0.id, state.viewer.words.note($0.figures, of: register))
        },
        uniquingKeysWith: { first, _ in first })
    }
    rows.resize(count: people.count)
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(Self.self) { $0.rows.select(row) }
    return []
  }

  fileprivate mutating func move(_ change: (inout ListState) -> Void) { change(&rows) }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts, let books = state.books else { return }
    let words = facts.words
    let title = words(
      RegisterPhrase.titlePeople,
      ["figure": books.peopleTitle(of: figure, in: register), "count": "\(people.count)"])
    canvas.drawPage(
      state, facts, title: TextLine(title, style: .accent), note: TextLine(),
      header: words(register.name)
    ) { canvas, body in
      let hasNotes = people.contains { !(notes[$0] ?? "").isEmpty }
      let columns = [
        Column(words(DashboardPhrase.headWho), rank: 0, minimum: 12, ideal: 20),
        Column(words(RegisterPhrase.headEmployed), rank: 3, minimum: 23, ideal: 24),
        Column(words(DashboardPhrase.headCommunity), rank: 2, minimum: 8, ideal: 12),
        Column(hasNotes ? words(RegisterPhrase.headNote) : "", rank: 1, minimum: 16, ideal: 48),
      ]
      let layout = TableLayout(columns, width: body.columns)
      canvas.drawList(rows, in: layout, facts.viewer.glyphs, in: body) { place in
        cells(of: people[place], facts, books).map { TextLine($0) }
      }
    }
  }

  private func cells(
    of id: Worker.ID, _ facts: MonthFacts, _ books: RegisterBooks
  ) -> [String] {
    let records = books.slice.records
    let employment = records.workers[id]?.employment
    let home = employment.flatMap {
      records.workerVersions.of(id, in: ($0.last ?? facts.today).month)
    }
    return [
      facts.names.worker(id), employment.map(facts.words.employed) ?? "--",
      home.map { facts.names.community($0.community) } ?? "--", notes[id] ?? "",
    ]
  }

  func plainLines(_ state: State) -> [String]? {
    guard let facts = state.facts, let books = state.books else { return nil }
    return [books.peopleTitle(of: figure, in: register)]
      + people.map { cells(of: $0, facts, books).filter { !$0.isEmpty }.joined(separator: " ") }
  }
}

extension Words {
  fileprivate func employed(_ days: DayRange) -> String {
    guard let last = days.last else {
      return self(RegisterPhrase.employedFrom, ["first": days.first.description])
    }
    return self(
      RegisterPhrase.employedSpan,
      ["first": days.first.description, "last": last.description])
  }

  /// What a register says of a worker, on one line.
  fileprivate func note(_ figures: [Figure], of register: any Register.Type) -> String {
    let parts = figures.compactMap { figure -> String? in
      switch figure.value {
      case .list(let rows) where !rows.isEmpty:
        let told = rows.map { row in
          row.map { part -> String in
            if case .id(let id) = part.value {
              return name(of: id, under: part.name, in: register.tables[0].table.name)
            }
            return text(part.value)
          }.joined(separator: " ")
        }
        return name(ofFigure: figure.name, of: register) + " " + list(told)
      case .list, .none, .ids, .flag, .group: return nil
      case .count, .signed, .decimal, .share, .rate, .id:
        return name(ofFigure: figure.name, of: register) + " " + text(figure.value)
      }
    }
    return list(parts)
  }
}

private let peopleBindings: [Binding] =
  listMoves("registers") { state, move in
    state.change(FigurePeoplePage.self) { $0.move(move) }
  } + [
    Binding(
      "back", [.escape, .backspace], .move, DashboardPhrase.labelBack, help: .helpBack, footer: 0
    ) { $0.goBackPage() }
  ]

extension CommandPlace {
  static let figurePeople = Self(
    "figurePeople", RegisterPhrase.placePeople, peopleBindings + everywhereBindings)
}
