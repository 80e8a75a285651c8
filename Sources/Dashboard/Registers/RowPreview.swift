import Domain
import TextUI
import Wording

/// What a command about rows would change in the figures of their register (会怎样).
struct RowPreview: Hashable, Sendable {
  /// The figures of a person or place that would be others.
  struct Subject: Hashable, Sendable {
    let name: String
    let changes: [FigureChange]
  }

  struct FigureChange: Hashable, Sendable {
    let name: String
    let before: FigureValue
    let after: FigureValue

    var isChange: Bool { before != after }
  }

  let register: String
  let subjects: [Subject]

  static let none = RowPreview(register: "", subjects: [])
}

extension State {
  /// What a command would change up to today in the figures of a row's register; nothing where it is refused.
  func preview(_ command: Command, of row: any RegisterRow.Type) -> RowPreview {
    guard let books, let register = row.register, let before = books.within,
      let changes = try? apply(command, by: viewer.actor, on: clock.day, to: books.slice)
    else { return .none }
    var records = before.records
    guard (try? records.make(changes)) != nil else { return .none }
    let after = before.over(records)
    // A step counts where the row lies that it is taken with.
    let rows = changes.flatMap { change in
      change.table == row.table.name
        ? change.rows
        : change.rows.compactMap { $0[0].textOrNil.flatMap { records.row($0, of: row.table.name) } }
    }
    let places = distinct(rows.map { Subjects.place(of: $0, in: row) ?? before.place })
    let workers = distinct(rows.compactMap { Subjects.worker(of: $0, in: row) })
    let names = books.facts.names
    let people = workers.compactMap { worker -> RowPreview.Subject? in
      let figures = { (scope: RegisterScope) in
        Subjects.figures(of: worker, register, in: scope, month: books.facts.month)
      }
      return subject(
        names.worker(worker), figures(before), figures(after), goals: register.goals)
    }
    let located = places.compactMap { place in
      subject(
        names.place(place), before.scope(of: place).figures(of: register),
        after.scope(of: place).figures(of: register))
    }
    return RowPreview(register: register.code, subjects: people + located)
  }

  private func subject(
    _ name: String, _ before: [Figure], _ after: [Figure], goals: [String] = []
  ) -> RowPreview.Subject? {
    let (old, new) = (before.flattened, after.flattened)
    let changes = new.map { figure in
      RowPreview.FigureChange(
        name: figure.name, before: old[figure.name] ?? .none, after: figure.value)
    }
    guard changes.contains(where: \.isChange) else { return nil }
    return RowPreview.Subject(
      name: name, changes: changes.filter { $0.isChange || goals.contains($0.name) })
  }
}

/// Whose figures a row is in.
private enum Subjects {
  static func place(of row: [Value], in type: any RegisterRow.Type) -> RegisterScope.Place? {
    guard let column = type.recordKind.owner.column,
      let id = type.table.text(column, of: row)
    else { return nil }
    return switch type.recordKind.owner {
    case .grid: .grid(Identifier(id))
    case .community: .community(Identifier(id))
    case .street: .street(Identifier(id))
    case .everybody, .worker, .ratee, .batch, .part, .role: nil
    }
  }

  static func worker(of row: [Value], in type: any RegisterRow.Type) -> Worker.ID? {
    guard let column = type.table.columns.first(where: { $0.referent == .worker }) else {
      return nil
    }
    return type.table.text(column.name, of: row).map { Identifier($0) }
  }

  /// The figures that a register tells of a worker, among those of his community.
  static func figures(
    of worker: Worker.ID, _ register: any Register.Type, in scope: RegisterScope, month: Month
  ) -> [Figure] {
    let home = scope.records.workerVersions.of(worker, in: month)?.community
    let own = home.map { scope.scope(of: .community($0)) } ?? scope
    return register.workers(of: own)?.first { $0.id == worker }?.figures ?? []
  }
}

extension Names {
  fileprivate func place(_ place: RegisterScope.Place) -> String {
    switch place {
    case .everywhere: ""
    case .district(let id): self.place(id.text)
    case .street(let id): street(id)
    case .community(let id): community(id)
    case .grid(let id): target(id)
    }
  }
}

private func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

extension Canvas {
  /// What would change, and that no points do, under the fields of a form.
  mutating func draw(_ preview: RowPreview, _ facts: MonthFacts, in rect: Rect) {
    guard let register = Registers.of(preview.register), rect.rows >= 3,
      !preview.subjects.isEmpty
    else { return }
    let words = facts.words
    rule(
      row: 0, title: TextLine(words(DashboardPhrase.previewTitle), style: .title), note: TextLine(),
      isFocused: false, glyphs: facts.viewer.glyphs, in: rect)
    let lines = preview.subjects.flatMap { subject in
      packed(subject.texts(register, facts), width: rect.columns - 4)
    }
    let room = rect.rows - 2
    for (row, line) in lines.prefix(room).enumerated() {
      put(line, row: row + 1, column: 3, in: rect)
    }
    put(
      words(RegisterPhrase.previewNoPoints), row: min(lines.count, room) + 1, column: 3, .dim,
      in: rect)
  }

  /// Texts on as few lines as hold them whole.
  private func packed(_ texts: [String], width: Int) -> [String] {
    texts.reduce(into: []) { lines, text in
      let joined = (lines.last ?? "") + "  " + text
      if lines.isEmpty || CharacterWidth.width(of: joined, ambiguous: ambiguous) > width {
        lines.append(lines.isEmpty ? text : "  " + text)
      } else {
        lines[lines.count - 1] = joined
      }
    }
  }
}

extension RowPreview.Subject {
  /// `王小军`, `走访户数 5 ▸ 11`, `目标 10`.
  fileprivate func texts(_ register: any Register.Type, _ facts: MonthFacts) -> [String] {
    let arrow = " \(facts.viewer.glyphs.signs.becomes) "
    let words = facts.words
    return [name]
      + changes.map { change in
        let before = change.isChange ? words.text(change.before) + arrow : ""
        return words.name(ofFigure: change.name, of: register) + " " + before
          + words.text(change.after)
      }
  }
}
