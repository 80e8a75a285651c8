import Domain
import TextUI
import Wording

let pickerBindings: [Binding] =
  [
    Binding(
      "picker.commit", [.enter], .act, .labelAssign, help: .helpCommit, footer: 0,
      unless: { $0.picker?.reasonNotToCommit($0) }
    ) { $0.commitPicker() },
    Binding("picker.mark", [.character(" ")], .act, .labelMark, help: .helpMark, footer: 3) {
      $0.changePicker { picker, facts in picker.toggleMark(facts) }
    },
    Binding("picker.filter", [.character("/")], .look, .labelFilter, help: .helpFilter, footer: 2) {
      $0.changePicker { picker, _ in picker.isFiltering = true }
    },
    Binding(
      "picker.fields", [.tab], .move, .labelFields, help: .helpFields, row: .helpFields, footer: 4
    ) {
      $0.changePicker { picker, _ in picker.go(1) }
    },
    Binding(
      "picker.fields-back", [.backTab], .move, .labelFields, help: .helpFieldsBack, row: .helpFields
    ) {
      $0.changePicker { picker, _ in picker.go(-1) }
    },
    Binding(
      "picker.outside", [.character("f")], .look, .labelOutside, help: .helpOutside, footer: 5,
      unless: {
        $0.picker?.isForTargets == true ? $0.viewer.words(DashboardPhrase.reasonOutside) : nil
      }
    ) {
      $0.changePicker { picker, facts in
        picker.reachesOut.toggle()
        picker.offer(facts)
      }
    },
  ] + listMoves("picker") { state, move in state.changePicker { picker, _ in move(&picker.list) } }
  + [
    Binding(
      "picker.cancel", [.escape, .backspace], .regret, .labelCancel, help: .helpCancel, footer: 1
    ) {
      $0.leaveForm()
    },
    discardBinding,
  ]

extension Picker {
  var isForTargets: Bool {
    if case .targets = question { return true }
    return false
  }

  mutating func toggleMark(_ facts: MonthFacts) {
    guard let selected else { return }
    if marked.remove(selected.id) == nil { marked.insert(selected.id) }
    list.moveDown()
    // How many share a target decides the share that is proposed.
    if !isForTargets { offer(facts) }
  }

  func reasonNotToCommit(_ state: State) -> String? {
    if case .refused(let sentence) = outcome { return sentence }
    return selected == nil ? state.viewer.words(DashboardPhrase.pickNothing) : nil
  }

  /// Keys for the filter and the fields; whether one of them took it.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard let facts = state.facts else { return false }
    let took = isFiltering ? typeFilter(key) : typeField(key, facts)
    guard took || key == .enter else { return false }
    look(facts)
    state.page = self
    return took
  }

  private mutating func typeFilter(_ key: Key) -> Bool {
    switch key {
    case .enter: isFiltering = false
    case .escape:
      isFiltering = false
      filter = TextInput()
    case .backspace where filter.isEmpty: isFiltering = false
    case .down: list.moveDown()
    case .up: list.moveUp()
    case .character, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .backspace,
      .delete, .insert, .function, .control, .alt, .paste, .unknown:
      guard filter.handle(key) else { return false }
    }
    narrow()
    return true
  }

  private mutating func typeField(_ key: Key, _ facts: MonthFacts) -> Bool {
    guard fields.name != .list, let proposed = proposed?.terms else { return false }
    let old = terms(proposed, facts)
    if key == .enter, let wrong = wrongPlace(proposed, facts.today) {
      fields.go(to: wrong)
      return false
    }
    guard type(key, proposed, facts.today) else { return false }
    // What is typed half, or is no date at all, changes no candidate.
    if terms(proposed, facts) != old { offer(facts) }
    return true
  }

  /// Every key but those of the form itself is the field's.
  private mutating func type(_ key: Key, _ proposed: Terms, _ today: Day) -> Bool {
    if key.isOfForm { return false }
    if key == .enter || key == .escape {
      fields.go(to: 0)
    } else if fields.name == .role {
      if [.character(" "), .left, .right].contains(key) { fields.cycle(1) }
    } else if let step = key.dayStep {
      fields.move(by: step, proposed, today)
    } else {
      _ = fields.type(key)
    }
    return true
  }

  private func wrongPlace(_ proposed: Terms, _ today: Day) -> Int? {
    fields.items.firstIndex { fields.fault($0.name, proposed, today: today) != nil }
  }

  private func terms(_ proposed: Terms, _ facts: MonthFacts) -> Terms? {
    try? fields.applied(to: proposed, away: proposed.absent, today: facts.today)
  }
}

extension Key {
  /// Whether it goes from field to field, or is none of text at all.
  fileprivate var isOfForm: Bool {
    if case .function = self { return true }
    return [.tab, .backTab, .control("l"), .control("z"), .control("r")].contains(self)
  }
}

extension State {
  var picker: Picker? {
    if let picker = self.page as? Picker { return picker }
    return nil
  }

  mutating func changePicker(_ change: (inout Picker, MonthFacts) -> Void) {
    guard var picker = self.page as? Picker, let facts else { return }
    change(&picker, facts)
    picker.look(facts)
    page = picker
  }

  mutating func commitPicker() -> [Effect] {
    guard let picker, case .preview(_, let command) = picker.outcome else { return [] }
    return ask(.command(command))
  }

  /// Shows a picker, with what was typed into it before.
  mutating func open(_ picker: Picker, _ facts: MonthFacts) {
    guard let draft = draft(picker.draftName) else { return page = picker }
    var picker = picker
    picker.take(draft, facts)
    page = picker
    sayDraftBack()
  }

  /// Opens the picker for what is selected: what a worker could take, or who could take a target.
  mutating func openPicker() {
    guard let facts else { return }
    let question: Picker.Question
    switch focusedPane {
    case .workers:
      question = .targets(for: panes[.workers]?.chosen.map { Identifier($0) } ?? [])
    case .grids:
      let grids = (panes[.grids]?.chosen ?? []).compactMap { facts.records.grids[Identifier($0)] }
      guard let community = grids.first?.community else { return }
      question = .workers(
        for: grids.filter { $0.community == community }.map(\.id), in: community)
    case .todos:
      guard let todo = selectedTodo, let target = todo.target else { return }
      question = .workers(for: [target], in: todo.community)
    case .communities, .streets, .boardCommunities, .boardFacts, .boardWorkers: return
    }
    open(Picker(question, facts), facts)
  }
}
