import Domain
import TextUI
import Wording

/// Ending one of a worker's duties after a last day (结束).
struct EndForm: Sendable {
  let worker: Worker.ID
  private(set) var duties: [Assignment]
  var list: ListState
  private(set) var day: FormField
  private(set) var isTyping = false
  private(set) var outcome = Picker.Outcome.nothing
  /// Whether a day was given that would be lost.
  private(set) var isTouched = false

  init(_ worker: Worker.ID, _ model: Model) {
    self.worker = worker
    duties = model.openDuties(of: worker)
    list = ListState(count: duties.count, height: 10)
    day = FormField("\(model.firstDay)")
    look(model)
  }

  /// The form as a draft kept it.
  init(_ worker: Worker.ID, duty: String, day: String, _ model: Model) {
    self.init(worker, model)
    duties.firstIndex { $0.target.text == duty }.map { list.select($0) }
    self.day = FormField(day)
    isTouched = true
    look(model)
  }

  var selected: Assignment? {
    duties.indices.contains(list.selection) ? duties[list.selection] : nil
  }

  func lastDay(_ model: Model) -> Result<Day, FieldFault> {
    let language = DayLanguage(today: model.today, base: model.firstDay)
    return Result { () throws(FieldFault) in try language.day(of: day.text) }
  }

  mutating func look(_ model: Model) {
    guard let duty = selected else { return outcome = .nothing }
    switch lastDay(model) {
    case .failure(let fault): outcome = .refused(model.words.sentence(for: fault))
    case .success(let last):
      outcome = model.outcome(
        of: .end(
          EndDuty(worker: worker, target: duty.target, community: duty.community, last: last)))
    }
  }

  mutating func renew(_ state: State) {
    guard let model = state.model else { return }
    duties = model.openDuties(of: worker)
    list.resize(count: duties.count)
    // A day that nobody gave is today, also when that is another one than before.
    if !isTouched { day.propose("\(model.firstDay)") }
    look(model)
  }

  mutating func toggleField() {
    isTyping.toggle()
    day.enter()
  }

  mutating func click(column: Int, _ ambiguous: AmbiguousWidth) {
    if !isTyping { toggleField() }
    day.putCaret(column: column - 1, ambiguous: ambiguous)
  }

  mutating func put(_ text: String, _ model: Model) {
    day = FormField(text)
    isTouched = true
    look(model)
  }

  /// Gives a key to the day, if it is being typed.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard let model = state.model else { return false }
    if key == .enter, case .failure = lastDay(model) {
      // Enter is refused then, and the cursor goes to where the mistake is.
      if !isTyping { toggleField() }
      state.page = self
      return false
    }
    guard isTyping, take(key, model) else { return false }
    look(model)
    state.page = self
    return true
  }

  private mutating func take(_ key: Key, _ model: Model) -> Bool {
    if key == .enter || key == .escape {
      isTyping = false
    } else if let step = key.dayStep {
      if let now = try? lastDay(model).get() { day.replace(with: "\(now.moved(by: step))") }
      isTouched = true
    } else {
      guard day.type(key) else { return false }
      isTouched = true
    }
    return true
  }
}

let endBindings: [Binding] = [
  Binding(
    "end.commit", [.enter], .act, .labelEnd, help: .helpCommit, footer: 0,
    unless: { $0.reasonNotToCommitEnd() }
  ) { $0.commitEnd() },
  Binding("end.day", [.tab, .backTab], .move, .labelLastDay, help: .helpLastDay, footer: 2) {
    $0.changeEnd { form, _ in form.toggleField() }
  },
  Binding("end.down", [.down, .character("j")], .move, .helpDown, row: .helpRows) {
    $0.changeEnd { form, _ in form.list.moveDown() }
  },
  Binding("end.up", [.up, .character("k")], .move, .helpUp, row: .helpRows) {
    $0.changeEnd { form, _ in form.list.moveUp() }
  },
  Binding("end.cancel", [.escape, .backspace], .regret, .labelCancel, help: .helpCancel, footer: 1)
  {
    $0.leaveForm()
  },
  discardBinding,
]

extension State {
  mutating func openEnd() {
    guard let worker = selectedWorker, let model else { return }
    if let draft = draft(EndForm.draftName(worker)) {
      page = EndForm(
        worker, duty: draft.fields["duty"] ?? "", day: draft.fields["day"] ?? "", model)
      sayDraftBack()
    } else {
      page = EndForm(worker, model)
    }
  }

  mutating func changeEnd(_ change: (inout EndForm, Model) -> Void) {
    guard var form = self.page as? EndForm, let model else { return }
    change(&form, model)
    form.look(model)
    page = form
  }

  func reasonNotToCommitEnd() -> String? {
    guard let form = self.page as? EndForm, case .refused(let sentence) = form.outcome else {
      return nil
    }
    return sentence
  }

  mutating func commitEnd() -> [Effect] {
    guard let form = self.page as? EndForm, case .preview(_, let command) = form.outcome else {
      return []
    }
    return ask(.command(command))
  }
}

extension Canvas {
  mutating func draw(_ form: EndForm, _ state: State) {
    guard let model = state.model else { return }
    let words = model.words
    let path = " " + state.viewer.glyphs.signs.path + " "
    let title = words(DashboardPhrase.labelEnd) + path + model.names.worker(form.worker)
    drawPage(
      state, model, title: TextLine(title, style: .accent),
      note: TextLine(words(DashboardPhrase.noteEscape), style: .dim)
    ) { canvas, body in
      let isFaulty = if case .failure = form.lastDay(model) { true } else { false }
      let field = body.splitTop(isFaulty ? 2 : 1)
      canvas.drawDay(form, model, in: field.top)
      let listRows = min(form.duties.count + 1, max(2, field.rest.rows / 2))
      let parts = field.rest.splitTop(listRows)
      canvas.drawDuties(
        form.duties, selection: form.list.selection, isActive: !form.isTyping, model, in: parts.top)
      let below = parts.rest.splitTop(parts.rest.rows > 8 ? 1 : 0).rest
      canvas.draw(form.outcome, model, in: below.inset(horizontal: 3))
    }
  }

  private mutating func drawDay(_ form: EndForm, _ model: Model, in rect: Rect) {
    let words = model.words
    let day = form.lastDay(model)
    var look = FieldLook(
      label: words(DashboardPhrase.fieldLastDay), text: form.day.text, input: form.day.input,
      isActive: form.isTyping, place: 0)
    look.note = words.understood(try? day.get(), from: form.day.text, today: model.today)
    let x = draw(look, row: 0, column: 1, in: rect)
    put(words(DashboardPhrase.lastDayHint), row: 0, column: x + 2, .dim, in: rect)
    if case .failure(let fault) = day {
      drawFault(
        words.sentence(for: fault), row: 1, column: 1, glyphs: model.viewer.glyphs, in: rect)
    }
  }

  /// A preview, or why there is none.
  mutating func draw(_ outcome: Picker.Outcome, _ model: Model, in rect: Rect) {
    switch outcome {
    case .nothing: break
    case .refused(let sentence):
      put(model.viewer.glyphs.signs.impossible, row: 0, column: 0, .bad, in: rect)
      for (row, line) in wrap(sentence, width: rect.columns - 3, ambiguous: ambiguous).enumerated()
      {
        put(line, row: row, column: 2, in: rect)
      }
    case .preview(let preview, let command):
      let text = PreviewText(preview, command, model, width: min(rect.columns, 64))
      for (row, line) in text.lines(rows: rect.rows).enumerated() {
        put(line, row: row, column: 0, in: rect)
      }
    }
  }
}

extension EndForm: PageContent {
  var place: CommandPlace { .end }
  var proposal: Picker.Outcome? { outcome }
  var asks: Bool { true }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    state.viewer.words(isTyping ? LessonPhrase.hintEndDay : .hintEnd)
  }

  func openKeys(_ state: State) -> [OpenKey]? {
    isTyping ? [OpenKey(.enter, DashboardPhrase.labelToList)] : nil
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeEnd { form, _ in
      if form.isTyping { form.toggleField() }
      form.list.select(row)
    }
    return []
  }

  func click(field: Int, column: Int, _ state: inout State) {
    let ambiguous = state.viewer.ambiguous
    state.changeEnd { form, _ in form.click(column: column, ambiguous) }
  }

  func plainLines(_ state: State) -> [String]? { state.model.map(linearTitle) }
  func plainFields(_ state: State) -> [PlainField] { state.model.map(plainFields) ?? [] }
}

extension CommandPlace {
  static let end = Self("end", SettingsPhrase.placeEnd, endBindings + pageBindings)
}
