import Domain
import TextUI
import Wording

/// From the dashboard and from one another: the lists of the month.
let openWorklistBindings: [Binding] = [
  Binding(
    "marks", [.character("m")], .act, MonthlyPhrase.labelMarks, help: .helpMarks, footer: 9
  ) { $0.openWorklist(.marks) },
  Binding(
    "specials", [.character("V")], .act, MonthlyPhrase.labelSpecials, help: .helpSpecials
  ) { $0.openWorklist(.specials) },
  Binding(
    "survey", [.character("Y")], .act, MonthlyPhrase.labelSurvey, help: .helpSurvey
  ) { $0.openWorklist(.survey) },
  Binding(
    "objections", [.character("O")], .act, MonthlyPhrase.labelObjections, help: .helpObjections
  ) { $0.openWorklist(.objections) },
]

/// Finding, sorting and taking along what is listed; where `s` is free it sorts.
let worklistListBindings: [Binding] =
  [filterBinding, sortBinding].map { $0.unless { $0.reasonNotToList } } + chooserBindings

/// The same where `s` means something else.
let signedListBindings: [Binding] = [filterBinding.unless { $0.reasonNotToList }] + chooserBindings

private let chooserBindings =
  tableBindings.filter { ["sort.choose", "export"].contains($0.id) }
  .map { $0.unless { $0.reasonNotToList } }

let markBindings: [Binding] = [
  Binding(
    "marks.give", [.enter], .act, MonthlyPhrase.labelGive, help: .helpGive, footer: 0,
    unless: { $0.worklist?.entry == nil ? $0.reasonNotToMark() : nil }
  ) { $0.enterMark() },
  Binding(
    "marks.next", [.tab], .move, MonthlyPhrase.labelNextOpen, help: .helpNextOpen, footer: 3
  ) { state in
    let place = state.worklist?.row ?? 0
    let effects = state.moveWorklist { _ in }
    if state.worklist?.entry == nil { state.goToOpen(after: place) }
    return effects
  },
  Binding(
    "marks.waive", [.character("w")], .act, MonthlyPhrase.labelWaive, help: .helpWaive, footer: 4,
    writes: .waive, unless: { $0.reasonNotToWaive() }
  ) { $0.openForm($0.waiverInView.map { .waive($0) }) },
]

let specialBindings: [Binding] = [
  Binding(
    "special.verify", [.character("y")], .act, MonthlyPhrase.labelVerify, help: .helpVerify,
    footer: 0, writes: .verifySpecial,
    unless: { state in state.reasonAgainst { .verifySpecial(state.verifying($0, "-")) } }
  ) { $0.verifySpecial() },
  Binding(
    "special.reject", [.character("n")], .act, MonthlyPhrase.labelReject, help: .helpReject,
    footer: 1, writes: .rejectSpecial,
    unless: { $0.reasonAgainst { .rejectSpecial(RejectSpecial(id: $0, reason: "-")) } }
  ) { $0.openForm($0.specialInView.map { .reject($0) }) },
  Binding(
    "special.back", [.character("r")], .act, MonthlyPhrase.labelTakeBack, help: .helpTakeBack,
    footer: 3, writes: .takeBackSpecial,
    unless: { $0.reasonAgainst { .takeBackSpecial(TakeBackSpecial(id: $0, reason: "-")) } }
  ) { $0.openForm($0.specialInView.map { .takeBack($0) }) },
  Binding(
    "special.propose", [.character("a")], .act, MonthlyPhrase.labelPropose, help: .helpPropose,
    footer: 2, writes: .proposeSpecial
  ) { $0.openForm(.propose) },
]

let surveyBindings: [Binding] = [
  Binding(
    "survey.sign", [.character("s")], .act, MonthlyPhrase.labelSign, help: .helpSign, footer: 1,
    writes: .signSurvey, unless: { $0.reasonAgainstBatch { .signSurvey($0) } }
  ) { $0.askAboutBatch { .signSurvey($0) } },
  Binding(
    "survey.countersign", [.character("y")], .act, MonthlyPhrase.labelCountersign,
    help: .helpCountersign, footer: 0, writes: .countersignSurvey,
    unless: { state in state.reasonAgainstBatch { .countersignSurvey(state.countersigning($0)) } }
  ) { $0.openForm($0.batchInView.map { .countersign($0) }) },
  Binding(
    "survey.void", [.character("n")], .act, MonthlyPhrase.labelVoid, help: .helpVoid, footer: 3,
    writes: .voidSurvey, unless: { $0.reasonNotToVoid() }
  ) { $0.openForm($0.batchInView.map { .void($0) }) },
  Binding(
    "survey.waive", [.character("w")], .act, MonthlyPhrase.labelWaiveSurvey,
    help: .helpWaiveSurvey, footer: 4, writes: .waive, unless: { $0.reasonNotToWaive() }
  ) { $0.openForm($0.waiverInView.map { .waive($0) }) },
  Binding(
    "survey.upload", [.character("a")], .act, MonthlyPhrase.labelUpload, help: .helpUpload,
    footer: 2, writes: .uploadSurvey
  ) { $0.openForm(.upload) },
]

let objectionBindings: [Binding] = [
  Binding(
    "objection.accept", [.character("y")], .act, MonthlyPhrase.labelAccept, help: .helpAccept,
    footer: 0, writes: .decide, unless: { $0.reasonNotToDecide(true) }
  ) { $0.openForm($0.objectionInView.map { .decide($0, isAccepted: true) }) },
  Binding(
    "objection.reject", [.character("n")], .act, MonthlyPhrase.labelDismiss, help: .helpDismiss,
    footer: 1, writes: .decide, unless: { $0.reasonNotToDecide(false) }
  ) { $0.openForm($0.objectionInView.map { .decide($0, isAccepted: false) }) },
  Binding(
    "objection.raise", [.character("a")], .act, MonthlyPhrase.labelRaise, help: .helpRaise,
    footer: 2, writes: .object
  ) { $0.openForm(.object) },
]

/// What lists understand whose rows are not typed into.
let tellBindings: [Binding] = [
  Binding("giving.tell", [.enter], .look, MonthlyPhrase.labelTell, help: .helpTell) { state in
    guard let page = state.worklist else { return }
    state.say(state.worklistHint(page))
  }
]

/// What all of the lists understand.
let worklistBindings: [Binding] =
  [
    Binding("giving.down", [.down, .character("j")], .move, .helpDown, row: .helpRows) {
      $0.moveWorklist { $0.moveDown() }
    },
    Binding("giving.up", [.up, .character("k")], .move, .helpUp, row: .helpRows) {
      $0.moveWorklist { $0.moveUp() }
    },
    Binding("giving.page-down", [.pageDown], .move, .helpPageDown, row: .helpPages) {
      $0.moveWorklist { $0.pageDown() }
    },
    Binding("giving.page-up", [.pageUp], .move, .helpPageUp, row: .helpPages) {
      $0.moveWorklist { $0.pageUp() }
    },
    Binding("giving.first", [.home, .character("g")], .move, .helpFirst, row: .helpEnds) {
      $0.moveWorklist { $0.moveHome() }
    },
    Binding("giving.last", [.end, .character("G")], .move, .helpLast, row: .helpEnds) {
      $0.moveWorklist { $0.moveEnd() }
    },
  ] + undoBindings(footer: 5) + [
    Binding("back", [.escape, .backspace], .move, .labelBack, help: .helpBack, footer: 6) {
      $0.leaveWorklist()
    },
    Binding("month.previous", [.character("[")], .move, .helpPreviousMonth, row: .helpMonths) {
      $0.changeWorklistMonth(by: -1)
    },
    Binding("month.next", [.character("]")], .move, .helpNextMonth, row: .helpMonths) {
      $0.changeWorklistMonth(by: 1)
    },
  ]
  + openWorklistBindings.map { binding in
    var binding = binding
    binding.footer = nil
    return binding
  }

extension State {
  /// Takes back what is being typed, then the filter, else leaves the list.
  mutating func leaveWorklist() -> [Effect] {
    guard worklist?.entry == nil else {
      changeWorklist { $0.entry = nil }
      return []
    }
    if dropListFilter() { return [] }
    let origin = worklist?.origin
    goBackPage()
    guard let origin, let street = snapshot?.slice.street else { return [] }
    askedMonth = origin
    return [.load(street: street, month: origin)]
  }

  /// A month that was chosen by hand is the one to stay in.
  fileprivate mutating func changeWorklistMonth(by step: Int) -> [Effect] {
    changeWorklist { $0.origin = nil }
    return changeMonth(by: step)
  }

  // MARK: - What is under the cursor

  var waiverInView: Waiver.Key? {
    switch worklist?.selected?.thing {
    case .lacking(let key): key
    case .mark(let key):
      Waiver.Key(month: key.month, ratee: key.ratee, source: WaivedSource(key.source))
    case .unasked(let key): key
    case .special, .batch, .objection, nil: nil
    }
  }

  fileprivate var specialInView: SpecialTask.ID? {
    if case .special(let id) = worklist?.selected?.thing { id } else { nil }
  }

  var batchInView: Batch.Key? {
    if case .batch(let key) = worklist?.selected?.thing { key } else { nil }
  }

  var objectionInView: Objection.ID? {
    if case .objection(let id) = worklist?.selected?.thing { id } else { nil }
  }

  // MARK: - Why not

  /// While a number is typed, or where there is nothing at all.
  fileprivate var reasonNotToList: String? {
    guard let page = worklist else { return nil }
    if page.entry != nil { return viewer.words(MonthlyPhrase.onlyNumbers) }
    return page.table.rows.isEmpty ? viewer.words(MonthlyPhrase.reasonEmptyList) : nil
  }

  private var nothingThere: String { viewer.words(DashboardPhrase.reasonNothingSelected) }

  func reasonNotToWaive() -> String? {
    guard let key = waiverInView, let row = worklist?.selected, let facts else {
      return nothingThere
    }
    if !row.isOpen, facts.records.waivers[key] == nil {
      return viewer.words(MonthlyPhrase.reasonMarkIsThere)
    }
    return reason(against: .waive(WaiveMark(key: key, reason: "-")), facts)
  }

  fileprivate func reasonAgainst(_ command: (SpecialTask.ID) -> Command) -> String? {
    guard let id = specialInView, let facts else { return nothingThere }
    return reason(against: command(id), facts)
  }

  fileprivate func reasonAgainstBatch(_ command: (Batch.Key) -> Command) -> String? {
    guard let key = batchInView, let facts else { return nothingThere }
    return reason(against: command(key), facts)
  }

  fileprivate func reasonNotToVoid() -> String? {
    if let key = batchInView, facts?.records.batches[key]?.status == .void {
      return viewer.words(MonthlyPhrase.reasonIsVoid)
    }
    return reasonAgainstBatch { .voidSurvey($0) }
  }

  fileprivate func reasonNotToDecide(_ isAccepted: Bool) -> String? {
    guard let id = objectionInView, let facts else { return nothingThere }
    return reason(
      against: .decide(DecideObjection(id: id, isAccepted: isAccepted, answer: "-")), facts)
  }

  /// The verification of a task, with evidence where the proposer gave none.
  func verifying(_ id: SpecialTask.ID, _ evidence: String) -> VerifySpecial {
    let isGiven = facts?.records.specials[id]?.evidence != nil
    return VerifySpecial(id: id, evidence: isGiven ? nil : evidence)
  }

  /// A countersignature that only asks whether there may be one.
  func countersigning(_ batch: Batch.Key) -> CountersignBatch {
    let valid = facts?.slice.validAnswers(in: batch) ?? 0
    return CountersignBatch(recheck: Recheck(key: batch, checked: valid, agreed: valid))
  }

  // MARK: - Asking

  /// At once where there is evidence, else it is asked for.
  fileprivate mutating func verifySpecial() -> [Effect] {
    guard let id = specialInView else { return [] }
    guard facts?.records.specials[id]?.evidence == nil else {
      return askAndGoOn(.verifySpecial(VerifySpecial(id: id)))
    }
    openForm(.verify(id))
    return []
  }

  fileprivate mutating func askAboutBatch(_ command: (Batch.Key) -> Command) -> [Effect] {
    batchInView.map { ask(.command(command($0))) } ?? []
  }

  /// Asks, and goes on to the next row that waits: a list is worked off from the top.
  private mutating func askAndGoOn(_ command: Command) -> [Effect] {
    guard asked.isEmpty else { return ask(.command(command)) }
    let place = worklist?.row ?? 0
    if let next = worklist?.nextOpen(after: place, sent: sentMarks) {
      changeWorklist { $0.select(place: next) }
    }
    return ask(.command(command))
  }
}

extension CommandPlace {
  static let marks = Self(
    "marks", MonthlyPhrase.placeMarks,
    markBindings + worklistListBindings + worklistBindings + everywhereBindings)
  static let specials = Self(
    "specials", MonthlyPhrase.placeSpecials,
    specialBindings + tellBindings + worklistListBindings + worklistBindings + everywhereBindings)
  static let survey = Self(
    "survey", MonthlyPhrase.placeSurvey,
    surveyBindings + tellBindings + signedListBindings + worklistBindings + everywhereBindings)
  static let objections = Self(
    "objections", MonthlyPhrase.placeObjections,
    objectionBindings + tellBindings + worklistListBindings + worklistBindings + everywhereBindings)
}

extension WorklistSubject {
  var place: CommandPlace {
    switch self {
    case .marks: .marks
    case .specials: .specials
    case .survey: .survey
    case .objections: .objections
    }
  }
}
