import Domain
import TextUI
import Wording

/// A reason that everybody will read: why a community is returned, or a month opened again (理由).
struct ReasonForm: Sendable {
  enum Purpose: Hashable, Sendable {
    case giveBack(Community.ID)
    /// The month goes back from `scoring` to `open`.
    case back
    case reopen
  }

  let purpose: Purpose
  var fields = FormFields([ReasonField()])
  /// The reason is there, and `y` is asked for.
  var isAsking = false

  init(_ purpose: Purpose) { self.purpose = purpose }

  var reason: String { fields.items[0].text.text }

  var isBlank: Bool { reason.allSatisfy(\.isWhitespace) }

  var draftName: String? {
    switch purpose {
    case .giveBack(let community): "return." + community.text
    case .back: "back"
    case .reopen: "reopen"
    }
  }

  /// What is typed, if anything is.
  var draft: Draft? { isBlank ? nil : draftName.flatMap { fields.draft($0) } }

  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard !isAsking, fields.type(key) else { return false }
    state.page = self
    return true
  }

  func command(_ facts: MonthFacts) -> Command {
    switch purpose {
    case .giveBack(let community):
      .returnCommunity(
        ReturnCommunity(month: facts.month, community: community, reason: reason))
    case .back:
      .back(
        TakeMonthBack(street: facts.slice.street, month: facts.month, reason: reason))
    case .reopen:
      .reopen(
        ReopenMonth(street: facts.slice.street, month: facts.month, reason: reason))
    }
  }
}

/// The one sentence.
struct ReasonField: FormItem {
  var text = FormField()
  var options: [ChoiceList.Option] = []
  var key: String { "reason" }
  func title(_ words: Words) -> String { words(MonthlyPhrase.fieldReason) }
}

let reasonBindings: [Binding] = [
  Binding(
    "reason.commit", [.enter], .act, MonthlyPhrase.labelGoOn, help: .helpWriteReason, footer: 0,
    unless: { $0.reasonWithoutReason() ?? $0.reasonAsked() }
  ) { $0.askAboutReason(true) },
  Binding(
    "reason.yes", [.character("y")], .act, MonthlyPhrase.labelYes, help: .helpYes, footer: 0,
    unless: { $0.reasonWithoutReason() ?? $0.reasonNotAsked() }
  ) { $0.commitReason() },
  Binding("reason.draft", [.escape], .regret, .labelDraft, help: .helpDraft, footer: 1) {
    $0.isAskedAboutReason ? $0.askAboutReason(false) : $0.leaveForm()
  },
  discardBinding,
]

extension State {
  /// Why a reason cannot be written yet.
  func reasonWithoutReason() -> String? {
    guard let form = self.page as? ReasonForm, form.isBlank else { return nil }
    return viewer.words(CyclePhrase.reasonMissing)
  }

  var isAskedAboutReason: Bool {
    if let form = self.page as? ReasonForm { form.isAsking } else { false }
  }

  /// Why Enter does no more, and why `y` does nothing yet.
  fileprivate func reasonAsked() -> String? {
    isAskedAboutReason ? viewer.words(MonthlyPhrase.askYes) : nil
  }

  fileprivate func reasonNotAsked() -> String? {
    isAskedAboutReason ? nil : viewer.words(MonthlyPhrase.reasonHint)
  }

  mutating func askAboutReason(_ isAsking: Bool) {
    guard var form = self.page as? ReasonForm else { return }
    form.isAsking = isAsking
    page = form
  }

  mutating func commitReason() -> [Effect] {
    guard let form = self.page as? ReasonForm, let facts else { return [] }
    return ask(.command(form.command(facts)))
  }

  mutating func open(_ purpose: ReasonForm.Purpose) {
    var form = ReasonForm(purpose)
    let kept = draft(form.draftName)
    if let kept { form.fields.take(kept) }
    enterPage(form)
    if kept != nil { sayDraftBack() }
  }

  /// Asks for a settled month to be opened, or shows who has asked.
  mutating func openReopening() {
    guard let facts,
      let settlement = facts.records.settlement(of: facts.month, street: facts.slice.street)
    else { return }
    if facts.records.reopenings[settlement.key] == nil {
      open(ReasonForm.Purpose.reopen)
    } else {
      open(ChecklistPage.Purpose.reopen)
    }
  }
}

extension Canvas {
  mutating func draw(_ form: ReasonForm, _ state: State) {
    guard let facts = state.facts else { return }
    let words = facts.words
    drawPage(
      state, facts, title: TextLine(form.title(facts), style: .accent),
      note: TextLine(words(DashboardPhrase.noteEscape), style: .dim),
      header: words(MonthlyPhrase.title)
    ) { canvas, body in
      canvas.draw(
        FieldLook(
          label: words(MonthlyPhrase.fieldReason), text: form.reason,
          input: form.fields.items[0].text.input, isActive: !form.isAsking),
        row: body.rows > 6 ? 1 : 0, column: 1, in: body)
      let below = body.splitTop(body.rows > 6 ? 3 : 1).rest
      var row = 0
      for remark in form.remarks(facts) {
        let sign = TextLine(facts.viewer.glyphs.signs.information + " ", style: .dim)
        let lines = canvas.wrapped(
          sign + TextLine(remark, style: .dim), width: below.columns - 4)
        for line in lines where row < below.rows {
          canvas.put(line, row: row, column: 1, in: below)
          row += 1
        }
      }
    }
  }
}

extension ReasonForm {
  fileprivate func title(_ facts: MonthFacts) -> String {
    let path = " " + facts.viewer.glyphs.signs.path + " "
    return switch purpose {
    case .giveBack(let community):
      facts.words(
        MonthlyPhrase.returnTitle,
        [
          "community": facts.names.fullCommunity(community), "month": "\(facts.month)",
          "path": path,
        ])
    case .back: facts.words(MonthlyPhrase.backTitle, ["month": "\(facts.month)", "path": path])
    case .reopen: facts.words(MonthlyPhrase.reopenTitle, ["month": "\(facts.month)", "path": path])
    }
  }

  /// What comes of it.
  func remarks(_ facts: MonthFacts) -> [String] {
    switch purpose {
    case .giveBack:
      return [
        facts.words(MonthlyPhrase.remarkReturn), facts.words(MonthlyPhrase.remarkPublicReason),
      ]
    case .back:
      return [
        facts.words(MonthlyPhrase.remarkBack), facts.words(MonthlyPhrase.remarkPublicReason),
      ]
    case .reopen:
      let settlement = facts.records.settlement(of: facts.month, street: facts.slice.street)
      let settled = settlement.map {
        facts.words(
          MonthlyPhrase.remarkSettled,
          ["day": "\($0.day)", "who": facts.names.login($0.by)])
      }
      return [
        settled, facts.words(MonthlyPhrase.remarkReopenFirst),
        facts.words(MonthlyPhrase.remarkReopen),
      ].compactMap(\.self)
    }
  }
}

extension ReasonForm: FieldForm {
  var place: CommandPlace { .reason }
  var takesLetters: Bool { !isAsking }
  var takesProse: Bool { !isAsking }
  var whenWritten: WhenWritten { .goesHome }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    state.viewer.words(isAsking ? MonthlyPhrase.reasonAskHint : .reasonHint)
  }

  func label(of binding: Binding, _ words: Words) -> String? {
    binding.id == "reason.draft" && isAsking ? words(DashboardPhrase.labelBack) : nil
  }
}

extension CommandPlace {
  static let reason = Self("reason", SettingsPhrase.placeReason, reasonBindings + pageBindings)
}
