import Domain
import TextUI
import Wording

/// Ending one of a worker's duties after a last day (结束).
struct EndForm: Sendable {
  let worker: Worker.ID
  private(set) var duties: [Assignment]
  /// Which duty, chosen in the list, and its last day.
  var fields: FormFields<EndField>
  private(set) var outcome = Picker.Outcome.nothing

  init(_ worker: Worker.ID, _ facts: MonthFacts) {
    self.worker = worker
    duties = facts.openDuties(of: worker)
    fields = FormFields([EndField(.duty, ""), EndField(.day, "\(facts.firstDay)")])
    offer(facts)
    look(facts)
  }

  var selected: Assignment? { duties.indices.contains(row) ? duties[row] : nil }

  /// The row of the list that is chosen.
  var row: Int { fields.items[0].options.firstIndex { $0.id == fields.text(of: "duty") } ?? 0 }

  var isTyping: Bool { fields.item?.name == .day }

  func lastDay(_ facts: MonthFacts) -> Result<Day, FieldFault> {
    let language = DayLanguage(today: facts.today, base: facts.firstDay)
    return Result { () throws(FieldFault) in try language.day(of: fields.text(of: "day")) }
  }

  private mutating func offer(_ facts: MonthFacts) {
    let targets = duties.map(\.target)
    fields.items[0].options = duties.enumerated().map { place, duty in
      // A line may be held at home and in another community too.
      let isRepeated = targets[..<place].contains(duty.target)
      return ChoiceList.Option(
        duty.target.text + (isRepeated ? "@" + duty.community.text : ""),
        DutyCells(duty, facts).texts.prefix(3).joined(separator: " "))
    }
    select(row)
  }

  /// Goes to a duty of the list, as near as there is one.
  mutating func select(_ place: Int) {
    let options = fields.items[0].options
    let place = max(0, min(place, options.count - 1))
    fields.items[0].text = FormField(options.isEmpty ? "" : options[place].id)
  }

  mutating func look(_ facts: MonthFacts) {
    guard let duty = selected else { return outcome = .nothing }
    switch lastDay(facts) {
    case .failure(let fault): outcome = .refused(facts.words.sentence(for: fault))
    case .success(let last):
      outcome = facts.outcome(
        of: .end(
          EndDuty(worker: worker, target: duty.target, community: duty.community, last: last)))
    }
  }

  mutating func renew(_ state: State) {
    guard let facts = state.facts else { return }
    duties = facts.openDuties(of: worker)
    // A day that nobody gave is today, also when that is another one than before.
    fields.propose("\(facts.firstDay)", into: "day")
    offer(facts)
    look(facts)
  }

  /// Gives a key to the day, if it is being typed.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard let facts = state.facts else { return false }
    // Enter is refused then, and the cursor goes to where the mistake is.
    if key == .enter, case .failure = lastDay(facts) {
      _ = goToProblem(&state)
      return false
    }
    guard isTyping else { return false }
    if key == .enter || key == .escape {
      fields.go(to: 0)
    } else if let step = key.dayStep {
      (try? lastDay(facts).get()).map { fields.put("\($0.moved(by: step))", into: 1) }
    } else {
      guard fields.type(key) else { return false }
    }
    look(facts)
    state.page = self
    return true
  }
}

/// The duty that ends, or its last day.
struct EndField: FormItem {
  enum Name: String, Hashable, Sendable {
    case duty, day
  }

  let name: Name
  var text: FormField
  var options: [ChoiceList.Option] = []

  init(_ name: Name, _ text: String) {
    self.name = name
    self.text = FormField(text)
  }

  var key: String { name.rawValue }

  func title(_ words: Words) -> String {
    words(name == .duty ? DashboardPhrase.headWhat : .fieldLastDay)
  }
}

let endBindings: [Binding] = [
  Binding(
    "end.commit", [.enter], .act, .labelEnd, help: .helpCommit, footer: 0,
    unless: { $0.reasonNotToCommitEnd() }
  ) { $0.commitEnd() },
  Binding("end.day", [.tab, .backTab], .move, .labelLastDay, help: .helpLastDay, footer: 2) {
    $0.changeForm { $0.go(1) }
  },
  Binding("end.down", [.down, .character("j")], .move, .helpDown, row: .helpRows) {
    $0.changeEnd { form, _ in form.select(form.row + 1) }
  },
  Binding("end.up", [.up, .character("k")], .move, .helpUp, row: .helpRows) {
    $0.changeEnd { form, _ in form.select(form.row - 1) }
  },
  Binding("end.cancel", [.escape, .backspace], .regret, .labelCancel, help: .helpCancel, footer: 1)
  {
    $0.leaveForm()
  },
  discardBinding,
]

extension State {
  mutating func openEnd() {
    guard let worker = selectedWorker, let facts else { return }
    var form = EndForm(worker, facts)
    let draft = draft(form.draftName)
    if let draft {
      form.fields.take(draft)
      form.renew(self)
    }
    page = form
    if draft != nil { sayDraftBack() }
  }

  mutating func changeEnd(_ change: (inout EndForm, MonthFacts) -> Void) {
    guard var form = self.page as? EndForm, let facts else { return }
    change(&form, facts)
    form.look(facts)
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
    guard let facts = state.facts else { return }
    let words = facts.words
    let path = " " + state.viewer.glyphs.signs.path + " "
    let title = words(DashboardPhrase.labelEnd) + path + facts.names.worker(form.worker)
    drawPage(
      state, facts, title: TextLine(title, style: .accent),
      note: TextLine(words(DashboardPhrase.noteEscape), style: .dim)
    ) { canvas, body in
      let isFaulty = if case .failure = form.lastDay(facts) { true } else { false }
      let field = body.splitTop(isFaulty ? 2 : 1)
      canvas.drawDay(form, facts, in: field.top)
      let listRows = min(form.duties.count + 1, max(2, field.rest.rows / 2))
      let parts = field.rest.splitTop(listRows)
      canvas.drawDuties(
        form.duties, selection: form.row, isActive: !form.isTyping, facts, in: parts.top)
      let below = parts.rest.splitTop(parts.rest.rows > 8 ? 1 : 0).rest
      canvas.draw(form.outcome, facts, in: below.inset(horizontal: 3))
    }
  }

  private mutating func drawDay(_ form: EndForm, _ facts: MonthFacts, in rect: Rect) {
    let words = facts.words
    let day = form.lastDay(facts)
    let input = form.fields.items[1].text.input
    var look = FieldLook(
      label: words(DashboardPhrase.fieldLastDay), text: input.text, input: input,
      isActive: form.isTyping, place: 1)
    look.note = words.understood(try? day.get(), from: input.text, today: facts.today)
    let x = draw(look, row: 0, column: 1, in: rect)
    put(words(DashboardPhrase.lastDayHint), row: 0, column: x + 2, .dim, in: rect)
    if case .failure(let fault) = day {
      drawFault(
        words.sentence(for: fault), row: 1, column: 1, glyphs: facts.viewer.glyphs, in: rect)
    }
  }

  /// A preview, or why there is none.
  mutating func draw(_ outcome: Picker.Outcome, _ facts: MonthFacts, in rect: Rect) {
    switch outcome {
    case .nothing: break
    case .refused(let sentence):
      drawRefusal(sentence, glyphs: facts.viewer.glyphs, in: rect)
    case .preview(let preview, let command):
      let text = PreviewText(preview, command, facts, width: min(rect.columns, 64))
      for (row, line) in text.lines(rows: rect.rows).enumerated() {
        put(line, row: row, column: 0, in: rect)
      }
    }
  }
}

extension EndForm: FieldForm {
  var place: CommandPlace { .end }
  var proposal: Picker.Outcome? { outcome }
  var whenWritten: WhenWritten { .goesHome }
  var takesLetters: Bool { false }
  var draftName: String? { "end." + worker.text }

  /// The day that was given, and for which duty.
  var draft: Draft? {
    var draft = draftName.flatMap { fields.draft($0) }
    draft?.fields["duty"] = fields.text(of: "duty")
    return draft
  }

  func problem(_ state: State) -> FieldProblem? {
    guard let facts = state.facts, case .failure(let fault) = lastDay(facts) else { return nil }
    return FieldProblem(place: 1, sentence: facts.words.sentence(for: fault))
  }

  mutating func refit(_ state: State) { state.facts.map { look($0) } }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    state.viewer.words(isTyping ? LessonPhrase.hintEndDay : .hintEnd)
  }

  func openKeys(_ state: State) -> [OpenKey]? {
    isTyping ? [OpenKey(.enter, DashboardPhrase.labelToList)] : nil
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeEnd { form, _ in
      form.fields.go(to: 0)
      form.select(row)
    }
    return []
  }

  func plainLines(_ state: State) -> [String]? { state.facts.map(linearTitle) }
}

extension CommandPlace {
  static let end = Self("end", SettingsPhrase.placeEnd, endBindings + pageBindings)
}
