import Domain
import TextUI
import Wording

/// A service item with its guide, for whoever answers a resident (办理指南).
struct ServicePage: PageContent {
  let id: String
  /// Lines that are scrolled away.
  private(set) var offset = 0

  init(_ id: String) { self.id = id }

  var place: CommandPlace { .service }
  var whenWritten: WhenWritten { .stays }

  func hint(_ state: State) -> String { state.viewer.words(RegisterPhrase.hintGuide) }

  func draw(on canvas: inout Canvas, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    canvas.drawPage(
      state, facts,
      title: TextLine(words(RegisterPhrase.titleGuide, ["id": id]), style: .accent),
      note: TextLine(), header: words(ServiceRegister.name)
    ) { canvas, body in
      let lines = lines(state, width: body.columns - 4, canvas.ambiguous)
      let first = min(offset, max(0, lines.count - body.rows))
      for row in 0..<body.rows where lines.indices.contains(row + first) {
        canvas.put(lines[row + first], row: row, column: 2, in: body)
      }
      let isCut = lines.count > first + body.rows
      guard isCut, !body.isEmpty else { return }
      let sign = " " + facts.viewer.glyphs.signs.down + " "
      canvas.putRight(sign, row: body.rows - 1, end: body.columns - 1, .accent, in: body)
    }
  }

  func plainLines(_ state: State) -> [String]? {
    guard let facts = state.facts, let service = state.services?.service(id) else {
      return [state.viewer.words(RegisterPhrase.guideGone, ["id": id])]
    }
    let rows = service.rows(facts, state).map { $0.head + " " + $0.text }
    return [service.name(facts.words)] + rows + [service.guide(facts.words)]
  }

  fileprivate mutating func scroll(by step: Int, _ state: State) {
    let all = lines(state, width: state.size.columns - 4, state.viewer.ambiguous).count
    offset = max(0, min(offset + step, all - 1))
  }

  /// All that is said of the item.
  private func lines(_ state: State, width: Int, _ ambiguous: AmbiguousWidth) -> [TextLine] {
    guard let facts = state.facts, let service = state.services?.service(id) else {
      return [TextLine(state.viewer.words(RegisterPhrase.guideGone, ["id": id]), style: .dim)]
    }
    let wrapped = { (text: String) in wrap(text, width: max(2, width), ambiguous: ambiguous) }
    let rows = service.rows(facts, state)
    let widest = rows.map { CharacterWidth.width(of: $0.head, ambiguous: ambiguous) }.max() ?? 0
    return wrapped(service.name(facts.words)).map { TextLine($0, style: .title) } + [TextLine()]
      + rows.map { row in
        TextLine(row.head, style: .dim).padded(to: widest + 2, ambiguous: ambiguous) + row.text
      } + [TextLine()] + wrapped(service.guide(facts.words)).map { TextLine($0) }
  }
}

extension Service {
  /// What is said of it besides name and guide, each with its head.
  fileprivate func rows(_ facts: MonthFacts, _ state: State) -> [(head: String, text: String)] {
    let words = facts.words
    let head = { (column: String) in
      Self.table.columns.first { $0.name == column }?.title(words.language) ?? column
    }
    let line = text("line").flatMap { facts.records.lines[Identifier($0)] }
    let department = text("department").map { Department.ID($0) } ?? line?.department
    return [
      (head("id"), id), (head("line"), state.lineName(of: self)),
      (head("department"), department.map(facts.names.department) ?? "--"),
      (words(RegisterPhrase.guideOffered), offered(in: facts.today.month, words)),
    ]
  }

  /// Whether it is offered, and since or until when.
  private func offered(in month: Month, _ words: Words) -> String {
    let (first, last) = (text("first_month"), text("last_month"))
    if let first, first > month.description {
      return words(RegisterPhrase.offeredLater, ["month": first])
    }
    guard let last else { return words(RegisterPhrase.offeredNow) }
    return words(
      last < month.description ? RegisterPhrase.offeredNoMore : .offeredUntil, ["month": last])
  }

  /// The guide in the reader's language, else in the other one.
  fileprivate func guide(_ words: Words) -> String {
    let (chinese, english) = (text("guide"), text("guide_en"))
    let guide = words.language == .chinese ? chinese ?? english : english ?? chinese
    return guide ?? words(RegisterPhrase.guideNone)
  }
}

private let serviceBindings: [Binding] =
  scrollBindings { state, step in
    let before = state
    state.change(ServicePage.self) { $0.scroll(by: step, before) }
  } + [
    Binding(
      "back", [.escape, .backspace], .move, DashboardPhrase.labelBack, help: .helpBack, footer: 0
    ) { $0.goBackPage() }
  ]

extension State {
  /// Opens the guide of an item; `Esc` leads back to the page of before, whichever it is.
  mutating func openGuide(of id: String) {
    if page.isHome {
      trail = []
    } else if !(page is ServicePage) {
      trail.append(page)
    }
    page = ServicePage(id)
  }
}

extension CommandPlace {
  static let service = Self(
    "service", RegisterPhrase.placeService, serviceBindings + everywhereBindings)
}
