import Domain
import TextUI
import Wording

/// A row of a register's table that is entered or changed (登记表单): a field for each column.
struct RegisterForm: RowForm {
  let row: any RegisterRow.Type
  /// The row that is changed; `nil` = a new one.
  let standing: [Value]?
  /// Whether it is written already; of what holds as long as nothing is, a first version is made.
  private let isStored: Bool
  var fields: FormFields<ColumnField>
  private var preview = RowPreview.none

  /// - Parameters:
  ///   - row: Of which table.
  ///   - standing: The row that is changed; `nil` = a new one.
  ///   - presets: What goes without saying of a new one, by column.
  ///   - state: What is known.
  init(
    _ row: any RegisterRow.Type, changing standing: [Value]?, presets: [String: Value] = [:],
    _ state: State
  ) {
    self.row = row
    self.standing = standing
    let isStored = state.isStored(standing)
    self.isStored = isStored
    let columns = row.table.columns
    // An id that the program makes is not asked for.
    let isNumbered = standing == nil && row.idPrefix != nil
    // Nor is who enters the row.
    let asked = columns.indices.dropFirst(isNumbered ? 1 : 0).filter {
      columns[$0].name != row.signedBy
    }
    let items = asked.map { place in
      let column = columns[place]
      let isVersion = row.recordKind.time == .from(column.name)
      return ColumnField(
        column, options: state.options(of: column, in: row),
        text: isVersion && !isStored
          ? state.books?.firstOpenMonth.description ?? ""
          : standing.map { ColumnField.text($0[place], column) }
            ?? presets[column.name].map { ColumnField.text($0, column) }
            ?? state.proposal(for: column, of: row),
        // What makes the row itself is never changed.
        isFixed: standing != nil && place < row.table.keyLength && (isStored || !isVersion))
    }
    fields = FormFields(items)
    // Who, where and when are filled in: the cursor begins at what nobody can know.
    if isNumbered, let open = items.firstIndex(where: { $0.text.text.isEmpty }) {
      fields.go(to: open)
    }
  }

  var place: CommandPlace { .registerForm }
  var registersShown: [any Register.Type] { [row.register].compactMap(\.self) }
  var registerName: BothLanguages { row.name }
  var usualHint: RegisterPhrase { .hintForm }

  /// The choices may have changed; what was typed stays.
  mutating func renew(_ state: State) {
    for place in fields.items.indices {
      fields.items[place].options = state.options(of: fields.items[place].column, in: row)
    }
    refit(state)
  }

  mutating func refit(_ state: State) {
    preview =
      if case .success(let command) = command(state.viewer.words) {
        state.preview(command, of: row)
      } else {
        .none
      }
  }

  func drawFoot(on canvas: inout Canvas, _ facts: MonthFacts, in rect: Rect) {
    canvas.draw(preview, facts, in: rect)
  }

  func command(_ words: Words) -> Result<Command, FieldProblem> {
    // What nobody is asked for is filled in by the command.
    fields.values(words).map { values in
      let known = Dictionary(
        zip(fields.items.map(\.key), values), uniquingKeysWith: { first, _ in first })
      let cells = row.table.columns.map { known[$0.name] ?? .null }
      return .keep(KeepRows(isStored ? .change : .add, [cells], of: row.table.name))
    }
  }

  var takesProse: Bool {
    if case .text = fields.item?.column.cell { fields.choice == nil } else { false }
  }

  // MARK: - Draft

  var draftName: String? {
    let key = standing.map { Array($0.prefix(row.table.keyLength)) } ?? []
    return (["register", row.noun] + key.compactMap(\.textOrNil)).joined(separator: ".")
  }

  // MARK: - What it says

  func title(_ words: Words) -> String {
    words(
      isStored ? RegisterPhrase.titleChange : .titleAdd, ["table": words(row.name)])
  }

  func plainLines(_ state: State) -> [String]? { [title(state.viewer.words)] }
}

extension State {
  /// What a column may hold, where it is one of few; that it may hold nothing comes first.
  func options(
    of column: Table.Column, in row: any RegisterRow.Type
  ) -> [ChoiceList.Option] {
    let options = choices(of: column, in: row)
    guard column.empty != nil, !options.isEmpty else { return options }
    return [ChoiceList.Option("", viewer.words(RegisterPhrase.choiceNone))] + options
  }

  private func choices(
    of column: Table.Column, in row: any RegisterRow.Type
  ) -> [ChoiceList.Option] {
    guard let facts else { return [] }
    let words = viewer.words
    if case .code(let codes) = column.cell {
      return codes.map {
        ChoiceList.Option($0.name, words.name(of: $0, under: column.name, in: row.table.name))
      }
    }
    // Several of them are typed.
    if case .ids = column.cell { return [] }
    switch column.referent {
    case .department:
      return facts.records.departments.keys.sorted()
        .filter { viewer.actor.role != .department || viewer.actor.place == $0.text }
        .map { ChoiceList.Option($0.text, facts.names.department($0), note: $0.text) }
    case .street:
      return [ChoiceList.Option(facts.slice.street.text, facts.names.street(facts.slice.street))]
    case .grid:
      return books?.grids.map {
        ChoiceList.Option($0.text, facts.names.target($0), note: $0.text)
      } ?? []
    case .worker:
      return facts.board.workers.filter { scope == nil || $0.community == scope }.map {
        ChoiceList.Option($0.id.text, facts.names.worker($0.id), note: $0.id.text)
      }
    case .community:
      return facts.board.communities.filter { scope == nil || $0.id == scope }
        .map { ChoiceList.Option($0.id.text, facts.names.community($0.id), note: $0.id.text) }
    case .line: return rowOptions(of: .lines) { facts.names.target(Identifier($0)) }
    case .row(let table): return rowOptions(of: table) { _ in nil }
    case nil: return []
    }
  }

  /// The rows of a table by their ids, called by a name or by their first cells.
  private func rowOptions(
    of table: TableName, named name: (String) -> String?
  ) -> [ChoiceList.Option] {
    let rows = books?.slice.records.rows(of: table) ?? []
    let title = table.titleColumn
    return rows.compactMap { row in
      guard let id = row[0].textOrNil else { return nil }
      let own = title.flatMap { table.table.text($0, of: row) }
      return ChoiceList.Option(
        id, name(id) ?? own ?? viewer.words.text(of: Array(row.prefix(2))), note: id)
    }.sorted { naturalOrder($0.id, $1.id) }
  }

  /// What a new row begins with: today, and the grid of the row that was looked at.
  func proposal(for column: Table.Column, of row: any RegisterRow.Type) -> String {
    if case .day = column.cell, !column.optional { return clock.day.description }
    if row.recordKind.time == .month(column.name) { return facts?.month.description ?? "" }
    let options = choices(of: column, in: row)
    let own = options.map(\.id).first { isOwn($0, under: column) }
    if let own { return own }
    if column.references.contains(.grids), let selected = panes[.grids]?.selected,
      options.contains(where: { $0.id == selected })
    {
      return selected
    }
    return options.count == 1 ? options[0].id : ""
  }

  /// Whether an id is the worker's own who enters the row, or of a grid that he has today.
  private func isOwn(_ id: String, under column: Table.Column) -> Bool {
    guard viewer.actor.role == .worker, let worker = viewer.actor.place else { return false }
    if column.references.contains(.workers) { return id == worker }
    guard column.references.contains(.grids) else { return false }
    let duties = facts?.holdings.duties(of: Identifier(worker), on: clock.day) ?? []
    return duties.contains { $0.target.text == id }
  }

  mutating func openRegisterForm(changing standing: [Value]?) {
    let row = registerPage?.row ?? (page as? RowPage)?.row
    guard let row else { return }
    open(RegisterForm(row, changing: standing, self))
  }
}

extension TableName {
  /// The column in which a row of a register is called something; `nil` = it has none.
  fileprivate var titleColumn: String? {
    register?.listedFirst.first.flatMap { first in
      table.columns.first { $0.name == first }.flatMap { column in
        if case .text = column.cell { first } else { nil }
      }
    }
  }
}

extension RegisterBooks {
  /// The grids of the scope that are there in the month.
  fileprivate var grids: [Target.ID] {
    slice.records.grids.values.filter { grid in
      (scope == nil || grid.community == scope)
        && slice.records.communities[grid.community]?.street == slice.street
        && slice.records.gridVersions.of(grid.id, in: facts.month) != nil
    }.map(\.id).inNaturalOrder(by: \.text)
  }
}

extension CommandPlace {
  static let registerForm = Self(
    "registerForm", RegisterPhrase.placeForm, rowFormBindings + pageBindings)
}
