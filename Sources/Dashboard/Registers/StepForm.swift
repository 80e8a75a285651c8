import Domain
import TextUI
import Wording

/// The next step with a row of a register (办理表单): which one, and what it needs.
struct StepForm: RowForm {
  private let type: any StepRow.Type
  private let parent: String
  /// The step whose fields stand there.
  private var asked: String
  private var preview = RowPreview.none
  private var load: AdmissionLoad?
  var fields: FormFields<ColumnField>

  init(_ type: any StepRow.Type, with parent: String, beginning step: String, _ state: State) {
    self.type = type
    self.parent = parent
    asked = step
    fields = FormFields([])
    fields = FormFields(items(for: step, state))
    // Which step it is stands there: the cursor begins at what it needs.
    fields.go(1)
    refit(state)
  }

  var place: CommandPlace { .registerForm }
  var registersShown: [any Register.Type] { [type.parent.register].compactMap(\.self) }
  var registerName: BothLanguages { type.parent.name }
  var usualHint: RegisterPhrase { .hintForm }
  var draftName: String? { nil }

  func title(_ words: Words) -> String {
    words(
      RegisterPhrase.titleStep,
      ["step": words.name(ofStep: asked, in: type.table.name), "id": parent])
  }

  var takesProse: Bool {
    if case .text = fields.item?.column.cell { fields.choice == nil } else { false }
  }

  mutating func renew(_ state: State) { refit(state) }

  mutating func refit(_ state: State) {
    let step = fields.text(of: "step")
    if step != asked, type.rule(step) != nil {
      asked = step
      let reason = fields.text(of: "reason")
      fields = FormFields(items(for: step, state))
      if let place = fields.place(of: "reason"), !reason.isEmpty { fields.put(reason, into: place) }
      fields.go(1)
    }
    load = state.load(of: typedStep, with: parent, type)
    // One of both stands under the fields.
    preview =
      if load == nil, case .success(let command) = command(state.viewer.words) {
        state.preview(command, of: type.parent)
      } else {
        .none
      }
  }

  /// The step as far as it is typed.
  private var typedStep: NewStep {
    let cells = fields.items.dropFirst().compactMap { field -> (String, Value)? in
      guard let value = try? field.column.cell.value(of: field.text.text, empty: nil)
      else { return nil }
      return (field.key, value)
    }
    return NewStep(asked, Dictionary(cells, uniquingKeysWith: { first, _ in first }))
  }

  /// The step itself, and the columns that it needs or may have; a reason may always be given.
  private func items(for step: String, _ state: State) -> [ColumnField] {
    let course = state.course(of: parent, type)
    let possible = course?.possible ?? []
    let words = state.viewer.words
    let needed = type.rule(step)?.needs ?? []
    let names =
      needed + (course?.mayHave(step) ?? []) + (needed.contains("reason") ? [] : ["reason"])
    let columns = type.table.columns.filter { names.contains($0.name) }.map { column in
      var column = column
      column.optional = !needed.contains(column.name)
      return column
    }
    let choice = type.table.columns.first { $0.name == "step" }.map { column in
      ColumnField(
        column,
        options: possible.map { .init($0, words.name(ofStep: $0, in: type.table.name)) },
        text: step, isFixed: false)
    }
    return [choice].compactMap(\.self)
      + columns.map { column in
        ColumnField(
          column, options: state.options(of: column, in: type),
          text: course?.proposal(for: column.name, of: step).map { ColumnField.text($0, column) }
            ?? state.proposal(for: column, of: type), isFixed: false)
      }
  }

  func command(_ words: Words) -> Result<Command, FieldProblem> {
    fields.values(words).map { values in
      let cells = zip(fields.items, values).dropFirst().filter { $0.1 != .null }
        .map { ($0.0.key, $0.1) }
      return .step(
        TakeStep(
          NewStep(asked, Dictionary(uniqueKeysWithValues: cells)), of: type.table.name,
          with: parent))
    }
  }

  func drawFoot(on canvas: inout Canvas, _ facts: MonthFacts, in rect: Rect) {
    if let load {
      canvas.draw(load, facts, in: rect)
    } else {
      canvas.draw(preview, facts, in: rect)
    }
  }

  func plainLines(_ state: State) -> [String]? { [title(state.viewer.words)] }
}

extension State {
  /// How far a row has come.
  func course(of id: String, _ type: any StepRow.Type) -> (any StepCourse)? {
    books?.slice.records.course(of: id, type)
  }

  /// What a row would add to the work of communities after a step.
  fileprivate func load(
    of step: NewStep, with id: String, _ type: any StepRow.Type
  ) -> AdmissionLoad? {
    guard type.adding.contains(step.code), let facts, let course = course(of: id, type) else {
      return nil
    }
    return type.load(
      after: step, of: course, on: facts.board, facts.records, today: clock.day)
  }

  /// The steps of the row under the cursor; `nil` = rows of the register go through none.
  var stepsInView: (type: any StepRow.Type, id: String)? {
    guard let type = registerInView?.steps, let row = registerRow,
      registerPage.map({ $0.table == type.parent.table.name }) ?? true
    else { return nil }
    return row[0].textOrNil.map { (type, $0) }
  }

  /// The step that a key begins with: the first of its way that can follow, else the first there is.
  private func step(_ way: StepWay, _ type: any StepRow.Type, _ id: String) -> String? {
    let steps = type.ways[way] ?? []
    let possible = course(of: id, type)?.possible ?? []
    return steps.first(where: possible.contains) ?? steps.first
  }

  /// Why a step cannot be taken, as the store would refuse it; what it needs is asked by the form.
  fileprivate func reasonNot(_ way: StepWay) -> String? {
    guard let (type, id) = stepsInView else {
      return registerInView?.steps == nil
        ? viewer.words(RegisterPhrase.reasonNoSteps) : reasonNoRow()
    }
    guard let step = step(way, type, id) else { return viewer.words(RegisterPhrase.reasonNoWay) }
    guard let books else { return reasonNoRow() }
    do {
      _ = try apply(
        .step(TakeStep(NewStep(step), of: type.table.name, with: id)), by: viewer.actor,
        on: clock.day, to: books.slice)
      return nil
    } catch {
      if case .stepNeeds = error { return nil }
      return books.facts.sentence(for: error)
    }
  }

  fileprivate mutating func openStep(_ way: StepWay) {
    guard let (type, id) = stepsInView, let step = step(way, type, id) else { return }
    open(StepForm(type, with: id, beginning: step, self))
  }

  /// The row that may come of the one under the cursor.
  private var following: (type: any RegisterRow.Type, cells: [String: Value])? {
    registerPage.flatMap { page in page.selectedRow.flatMap(page.row.following) }
  }

  fileprivate func reasonNotForward() -> String? {
    following.map { reasonNot(to: .keep($0.type.table.name)) } ?? reasonNot(.forward)
  }

  /// Takes the next step, or enters what comes of the row.
  fileprivate mutating func goForward() {
    guard let following else { return openStep(.forward) }
    open(RegisterForm(following.type, changing: nil, presets: following.cells, self))
  }

  /// Whether the row under the cursor has steps, so that it is voided and not removed.
  var hasSteps: Bool {
    guard let (type, id) = stepsInView else { return false }
    return books?.slice.records.steps(of: id, type).isEmpty == false
  }

  func reasonNotToVoidRow() -> String? { reasonNot(.end) }
  mutating func openVoidOfRow() { openStep(.end) }
}

/// The keys of steps, on the list of a register and on the page of a row.
let stepBindings: [Binding] = [
  Binding(
    "register.forward", [.character("y")], .act, RegisterPhrase.labelForward, help: .helpForward,
    footer: 1, unless: { $0.reasonNotForward() }
  ) { $0.goForward() },
  Binding(
    "register.back", [.character("n")], .act, RegisterPhrase.labelBackward, help: .helpBackward,
    unless: { $0.reasonNot(.back) }
  ) { $0.openStep(.back) },
  Binding(
    "register.up", [.character("p")], .act, RegisterPhrase.labelUp, help: .helpUp, footer: 2,
    unless: { $0.reasonNot(.up) }
  ) { $0.openStep(.up) },
  Binding(
    "register.extend", [.character("w")], .act, RegisterPhrase.labelExtend, help: .helpExtend,
    footer: 3, unless: { $0.reasonNot(.extend) }
  ) { $0.openStep(.extend) },
  Binding(
    "register.urge", [.character("U")], .act, RegisterPhrase.labelUrge, help: .helpUrge,
    unless: { $0.reasonNot(.urge) }
  ) { $0.openStep(.urge) },
]
