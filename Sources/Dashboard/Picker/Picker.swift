import Domain
import TextUI
import Wording

/// Choosing who does what, with all it would do before anything is written (指派).
struct Picker: Sendable {
  enum Question: Hashable, Sendable {
    /// What these workers could take.
    case targets(for: [Worker.ID])
    /// Who could take these targets in the community.
    case workers(for: [Target.ID], in: Community.ID)
  }

  let question: Question
  /// Whose absence it is about; `nil` = that shows from the target.
  let absence: Absence?
  private(set) var candidates: [Candidate] = []
  private(set) var shown: [Candidate] = []
  var list = ListState(height: 10)
  var filter = TextInput()
  var isFiltering = false
  var marked: Set<String> = []
  var fields: DutyFields
  /// Whether workers of other communities are offered too.
  var reachesOut = false
  /// What the choice under the cursor would do.
  private(set) var outcome = Outcome.nothing
  private var cache: [Command: Outcome] = [:]

  enum Outcome: Sendable {
    case nothing
    case preview(Preview, Command)
    case refused(String)
  }

  init(_ question: Question, absence: Absence? = nil, _ facts: MonthFacts) {
    self.question = question
    self.absence = absence
    fields = DutyFields(facts.words)
    offer(facts)
    select(shown.first?.id)
    look(facts)
  }

  var selected: Candidate? {
    shown.indices.contains(list.selection) ? shown[list.selection] : nil
  }

  /// Marked candidates in their order, else the one under the cursor.
  var chosen: [Candidate] {
    let marked = candidates.filter { self.marked.contains($0.id) }
    return marked.isEmpty ? selected.map { [$0] } ?? [] : marked
  }

  /// Whose terms the fields show and change: what Enter would write, not what the cursor passes over.
  var proposed: Candidate? { chosen.first }

  /// How many workers share a target that is chosen now.
  var heads: Int {
    switch question {
    case .targets(let workers): workers.count
    case .workers: max(1, marked.count)
    }
  }

  /// Computes the candidates anew; the cursor stays on its row.
  mutating func offer(_ facts: MonthFacts) {
    candidates = offers(facts)
    narrow()
  }

  /// Applies the filter.
  mutating func narrow() {
    let kept = selected?.id
    let query = Pinyin.Query(filter.text)
    shown = candidates.filter { candidate in
      query.isEmpty || candidate.search.contains { $0.matches(query) }
    }
    list.resize(count: shown.count)
    select(kept)
  }

  mutating func select(_ id: String?) {
    guard let place = shown.firstIndex(where: { $0.id == id }) else { return list.select(0) }
    list.select(place)
  }

  /// Computes what the choice would do, once for each.
  mutating func look(_ facts: MonthFacts) {
    if let proposed { fields.propose(proposed.terms) }
    switch command(facts) {
    case .failure(let fault): outcome = .refused(facts.text(of: fault))
    case .success(let command):
      if let known = cache[command] {
        outcome = known
        return
      }
      outcome = facts.outcome(of: command)
      cache[command] = outcome
    }
  }

  /// The figures have changed under the picker.
  mutating func renew(_ state: State) {
    guard let facts = state.facts else { return }
    cache = [:]
    offer(facts)
    look(facts)
  }
}

extension MonthFacts {
  func outcome(of command: Command) -> Picker.Outcome {
    let assumed = choice == .assumed ? snapshot.earlier : nil
    do {
      let preview = try preview(
        command, by: viewer.actor, on: today, in: slice, before: board, assuming: assumed)
      return .preview(preview, command)
    } catch {
      return .refused(sentence(for: error))
    }
  }
}

extension Picker: FieldForm {
  var place: CommandPlace { .picker }
  var proposal: Picker.Outcome? { outcome }
  var takesProse: Bool { isFiltering }
  var whenWritten: WhenWritten { .goesHome }
  var takesLetters: Bool { false }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    let words = state.viewer.words
    if isFiltering { return words(DashboardPhrase.hintFilter) }
    if fields.name != .list { return state.fieldHint(self) }
    if case .refused = outcome { return words(DashboardPhrase.hintRefused) }
    return words(DashboardPhrase.hintCommit)
  }

  func openKeys(_ state: State) -> [OpenKey]? {
    if isFiltering { return filterKeys }
    return fields.name == .list
      ? nil
      : [
        OpenKey(.enter, DashboardPhrase.labelToList),
        OpenKey(.tab, DashboardPhrase.labelNextField),
      ]
  }

  func label(of binding: Binding, _ words: Words) -> String? {
    guard binding.id == "picker.commit", let first = chosen.first else { return nil }
    if chosen.count > 1 {
      return words(DashboardPhrase.commitSeveral, ["count": "\(chosen.count)"])
    }
    return words(
      isForTargets ? DashboardPhrase.commitTarget : .commitWorker, ["name": first.name])
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    var picker = self
    picker.fields.go(to: 0)
    picker.list.select(row)
    state.page = picker
    picker.renew(state)
    state.page = picker
    return []
  }

  func click(field: Int, column: Int, _ state: inout State) {
    let ambiguous = state.viewer.ambiguous
    state.changePicker { picker, _ in
      picker.isFiltering = false
      picker.fields.go(to: field)
      if picker.fields.isInText { picker.fields.putCaret(column: column, ambiguous) }
    }
  }

  func problem(_ state: State) -> FieldProblem? {
    guard let facts = state.facts, let terms = proposed?.terms else { return nil }
    for (place, item) in fields.items.enumerated() {
      if let fault = fields.fault(item.name, terms, today: facts.today) {
        return FieldProblem(place: place, sentence: facts.words.sentence(for: fault))
      }
    }
    return nil
  }

  mutating func refit(_ state: State) {
    guard let facts = state.facts else { return }
    offer(facts)
    look(facts)
  }

  func plainLines(_ state: State) -> [String]? {
    state.facts.map { [spoken(title($0))] }
  }

  /// Who or what, from when, until when, which share, held or cover.
  func plainFields(_ state: State) -> [PlainField] {
    guard let facts = state.facts, selected != nil else { return [] }
    return [candidateField(facts.words)]
      + fields.items.indices.dropFirst().map { plainField($0, facts) }
  }
}

extension CommandPlace {
  static let picker = Self("picker", SettingsPhrase.placePicker, pickerBindings + pageBindings)
}
