import Domain
import TextUI
import Wording

/// A row of a register's table that is entered or changed (登记表单): a field for each column.
struct RegisterForm: FieldForm {
  let row: any RegisterRow.Type
  /// The row that is changed; `nil` = a new one.
  let standing: [Value]?
  var fields: FormFields<ColumnField>

  init(_ row: any RegisterRow.Type, changing standing: [Value]?, _ state: State) {
    self.row = row
    self.standing = standing
    let columns = row.table.columns
    let items = columns.indices.map { place in
      ColumnField(
        columns[place], options: state.options(of: columns[place]),
        text: standing.map { ColumnField.text($0[place], columns[place]) }
          ?? state.proposal(for: columns[place], of: row),
        // What makes the row itself is never changed.
        isFixed: standing != nil && place < row.table.keyLength)
    }
    fields = FormFields(items)
  }

  var place: CommandPlace { .registerForm }
  var goesToFaults: Bool { true }

  /// The choices may have changed; what was typed stays.
  func renewed(_ state: State, from old: Model?) -> (any PageContent)? {
    var form = self
    for place in fields.items.indices {
      form.fields.items[place].options = state.options(of: fields.items[place].column)
    }
    return form
  }

  /// The command that the fields make, or the first field that is wrong.
  func command(_ words: Words) -> Result<Command, FieldProblem> {
    var cells: [Value] = []
    for (place, field) in fields.items.enumerated() {
      switch field.value {
      case .success(let value): cells.append(value)
      case .failure(let fault):
        return .failure(FieldProblem(place: place, sentence: words.sentence(for: fault)))
      }
    }
    return .success(.keep(KeepRows(standing == nil ? .add : .change, [cells], of: row.table.name)))
  }

  func problem(_ state: State) -> FieldProblem? {
    guard case .failure(let problem) = command(state.viewer.words) else { return nil }
    return problem
  }

  var takesProse: Bool {
    if case .text = fields.item?.column.cell { fields.choice == nil } else { false }
  }

  // MARK: - Draft

  var draftName: String {
    let key = standing.map { Array($0.prefix(row.table.keyLength)) } ?? []
    return (["register", row.noun] + key.compactMap(\.textOrNil)).joined(separator: ".")
  }

  func label(of binding: Binding, _ words: Words) -> String? {
    binding.id == "form.leave" && draft != nil ? words(DashboardPhrase.labelDraft) : nil
  }

  // MARK: - What it says

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    if fields.choice != nil { return words(LessonPhrase.hintChoice) }
    if let reason = state.reasonNotToWriteRow() { return reason }
    return words(RegisterPhrase.hintForm)
  }

  func title(_ words: Words) -> String {
    words(
      standing == nil ? RegisterPhrase.titleAdd : .titleChange, ["table": words(row.name)])
  }

  func plainLines(_ state: State) -> [String]? { [title(state.viewer.words)] }

  func plainFields(_ state: State) -> [PlainField] {
    let words = state.viewer.words
    return fields.items.enumerated().filter { !$0.element.isFixed }.map { place, field in
      PlainField(
        label: field.title(words), now: field.shown, options: field.options.map(\.name)
      ) { state, line, places in
        let text = field.options.isEmpty ? line : field.options[places[0]].id
        state.change(RegisterForm.self) { $0.fields.put(text, into: place) }
        guard let problem = (state.page as? RegisterForm)?.problem(state), problem.place == place
        else { return nil }
        return problem.sentence
      }
    }
  }

  func plainFault(_ state: State) -> (sentence: String, field: Int)? {
    guard let reason = state.reasonNotToWriteRow() else { return nil }
    let place = problem(state)?.place ?? 0
    return (reason, fields.items[..<place].count { !$0.isFixed })
  }
}

/// A column of a table as a field (一格).
struct ColumnField: FormItem {
  let column: Table.Column
  var options: [ChoiceList.Option]
  var text: FormField
  let isFixed: Bool

  init(_ column: Table.Column, options: [ChoiceList.Option], text: String, isFixed: Bool) {
    self.column = column
    self.options = options
    self.text = FormField(text)
    self.isFixed = isFixed
  }

  func title(_ words: Words) -> String {
    let english = column.header?.english ?? column.name
    return words.language == .chinese
      ? column.header?.chinese ?? english : String(english.map { $0 == "_" ? " " : $0 })
  }

  var key: String { column.name }

  func dayStep(_ key: Key) -> Int? {
    if case .day = column.cell { key.dayStep } else { nil }
  }

  /// What stands in it: the name of what was chosen, else what was typed.
  var shown: String { options.first { $0.id == text.text }?.name ?? text.text }

  var value: Result<Value, CellFault> {
    do throws(CellFault) {
      let value = try column.cell.value(of: text.text, empty: column.empty)
      guard let limit = column.limit, !limit.holds(value) else { return .success(value) }
      return .failure(
        CellFault(found: text.text, problem: .outOfRange, allowed: column.cell.allowed))
    } catch {
      return .failure(error)
    }
  }

  /// A stored value as it is typed.
  static func text(_ value: Value, _ column: Table.Column) -> String {
    switch (value, column.cell) {
    case (.null, _): ""
    case (.text(let text), _): text
    case (.integer(let raw), .decimal(let unit)): decimalText(raw, places: unit.places)
    case (.integer(let number), _): String(number)
    }
  }
}

extension State {
  /// What a column may hold, where it is one of few.
  fileprivate func options(of column: Table.Column) -> [ChoiceList.Option] {
    guard let model else { return [] }
    let words = viewer.words
    if case .code(let codes) = column.cell {
      return codes.map {
        ChoiceList.Option($0.name, words.language == .chinese ? $0.chinese : $0.name)
      }
    }
    if column.references.contains(.grids) {
      return books?.grids.map {
        ChoiceList.Option($0.text, model.names.target($0), note: $0.text)
      } ?? []
    }
    if column.references.contains(.workers) {
      let homes = model.board.workers.filter { scope == nil || $0.community == scope }
      return homes.map {
        ChoiceList.Option($0.id.text, model.names.worker($0.id), note: $0.id.text)
      }
    }
    if column.references.contains(.communities) {
      return model.board.communities.filter { scope == nil || $0.id == scope }
        .map { ChoiceList.Option($0.id.text, model.names.community($0.id), note: $0.id.text) }
    }
    guard let table = column.references.first else { return [] }
    let rows = books?.slice.records.rows(of: table) ?? []
    return rows.compactMap { row in
      guard let id = row[0].textOrNil else { return nil }
      return ChoiceList.Option(id, words.text(of: Array(row.prefix(2))), note: id)
    }.sorted { $0.id < $1.id }
  }

  /// What a new row begins with: today, and the grid of the row that was looked at.
  fileprivate func proposal(for column: Table.Column, of row: any RegisterRow.Type) -> String {
    if case .day = column.cell, !column.optional { return clock.day.description }
    let options = options(of: column)
    if column.references.contains(.grids), let selected = panes[.grids]?.selected,
      options.contains(where: { $0.id == selected })
    {
      return selected
    }
    return options.count == 1 ? options[0].id : ""
  }

  var registerForm: RegisterForm? { page as? RegisterForm }

  mutating func openRegisterForm(changing standing: [Value]?) {
    guard let page = registerPage else { return }
    var form = RegisterForm(page.row, changing: standing, self)
    let draft = draft(form.draftName)
    if let draft { form.fields.take(draft) }
    enterPage(form)
    if draft != nil { sayDraftBack() }
  }

  func reasonNotToWriteRow() -> String? {
    guard let form = registerForm else { return nil }
    switch form.command(viewer.words) {
    case .failure(let problem):
      let title = problem.place.map { form.fields.items[$0].title(viewer.words) + ": " } ?? ""
      return title + problem.sentence
    case .success(let command): return reasonAgainst(command)
    }
  }

  fileprivate mutating func writeRow() -> [Effect] {
    guard case .success(let command)? = registerForm?.command(viewer.words) else { return [] }
    return ask(.command(command))
  }
}

extension RegisterBooks {
  /// The grids of the scope that are there in the month.
  fileprivate var grids: [Target.ID] {
    slice.records.grids.values.filter { grid in
      (scope == nil || grid.community == scope)
        && slice.records.communities[grid.community]?.street == slice.street
        && slice.records.gridVersions.of(grid.id, in: model.month) != nil
    }.map(\.id).inNaturalOrder(by: \.text)
  }
}

let registerFormBindings = formBindings(
  Binding(
    "form.commit", [.enter], .act, MonthlyPhrase.labelWrite, help: .helpWrite, footer: 0,
    unless: { $0.reasonNotToWriteRow() }
  ) { $0.writeRow() })

extension RegisterForm {
  func draw(on canvas: inout Canvas, _ state: State) {
    guard let model = state.model else { return }
    canvas.drawPage(
      state, model, title: TextLine(title(model.words), style: .accent),
      note: TextLine(
        model.words(draft == nil ? DashboardPhrase.noteEscape : .noteDraft), style: .dim),
      header: model.words(row.name)
    ) { canvas, body in canvas.drawFields(of: self, state, model, in: body) }
  }
}

extension Canvas {
  fileprivate mutating func drawFields(
    of form: RegisterForm, _ state: State, _ model: Model, in rect: Rect
  ) {
    let words = model.words
    let isAiry = rect.rows >= form.fields.items.count * 2
    let step = isAiry ? 2 : 1
    let width =
      form.fields.items.map {
        CharacterWidth.width(of: $0.title(words), ambiguous: ambiguous)
      }.max() ?? 0
    let room = max(1, rect.rows / step)
    // The field under the cursor is always there.
    let first = max(0, min(form.fields.active - room / 2, form.fields.items.count - room))
    for (row, place) in (first..<min(form.fields.items.count, first + room)).enumerated() {
      drawField(form, place, labelWidth: width, model, row: row * step, in: rect)
    }
    if let choice = form.fields.choice, let place = cursor {
      draw(choice, at: place, glyphs: model.viewer.glyphs, words)
    }
  }

  private mutating func drawField(
    _ form: RegisterForm, _ place: Int, labelWidth: Int, _ model: Model, row: Int, in rect: Rect
  ) {
    let words = model.words
    let field = form.fields.items[place]
    let isActive = place == form.fields.active
    let label = TextLine(field.title(words)).padded(to: labelWidth, ambiguous: ambiguous).text
    guard !field.isFixed else {
      let end = put(label + " ", row: row, column: 1, .dim, in: rect)
      put(field.shown, row: row, column: end + 1, in: rect)
      return
    }
    var look = FieldLook(label: label, text: field.shown, isActive: isActive, place: place)
    let room = max(4, rect.columns - labelWidth - 5)
    var caret = 0
    if field.options.isEmpty {
      let window = field.text.input.window(width: room, ambiguous: ambiguous)
      (look.text, caret) = (window.text, window.caret)
      look.note = note(of: field, isActive: isActive, model)
    } else {
      if look.text.isEmpty { look.text = words(MonthlyPhrase.notChosen) }
      look.text += " " + model.viewer.glyphs.signs.dropDown
    }
    draw(look, row: row, column: 1, in: rect)
    guard isActive, !rect.isEmpty else { return }
    placeCursor(row: min(row, rect.rows - 1), column: 1 + labelWidth + 2 + caret, in: rect)
  }

  /// What is understood, or what is wrong with what stands there.
  private func note(of field: ColumnField, isActive: Bool, _ model: Model) -> String {
    let words = model.words
    if field.text.text.isEmpty {
      return field.column.empty == nil ? "" : words(MonthlyPhrase.mayStayEmpty)
    }
    switch field.value {
    case .failure(let fault):
      return model.viewer.glyphs.signs.impossible + " " + words.sentence(for: fault)
    case .success:
      guard case .day = field.column.cell, let day = Day(field.text.text) else { return "" }
      return words.understood(day, from: field.text.text, today: model.today)
    }
  }
}

extension CommandPlace {
  static let registerForm = Self(
    "registerForm", RegisterPhrase.placeForm, registerFormBindings + pageBindings)
}
