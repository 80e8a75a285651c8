import Domain
import TextUI
import Wording

let worklistFormBindings = formBindings(
  Binding(
    "form.commit", [.enter], .act, MonthlyPhrase.labelWrite, help: .helpWrite, footer: 0,
    unless: { $0.reasonNotToWrite() }
  ) { $0.writeForm() })

extension State {
  var worklistForm: WorklistForm? {
    if let form = self.page as? WorklistForm { form } else { nil }
  }

  /// Opens a form over a list, with the draft of it where one was left.
  mutating func openForm(_ purpose: WorklistForm.Purpose?) {
    guard let purpose, let page = worklist, let facts else { return }
    var form = WorklistForm(purpose, behind: page, facts, scope)
    let draft = draft(form.draftName)
    if let draft { form.take(draft) }
    self.page = form
    if draft != nil { sayDraftBack() }
  }

  func reasonNotToWrite() -> String? {
    guard let form = worklistForm, let facts else { return nil }
    switch form.command(facts) {
    case .failure(let fault): return fault.sentence
    case .success(let command): return command.flatMap { reason(against: $0, facts) }
    }
  }

  mutating func writeForm() -> [Effect] {
    guard let form = worklistForm, let facts, case .success(let command) = form.command(facts)
    else {
      return []
    }
    guard let command else { return start(.readAnswers(file: form.text(.file))) }
    goOn(from: form)
    return askInTurn(.command(command))
  }

  /// A list of special work is worked off from the top, as if it were decided in the list.
  private mutating func goOn(from form: WorklistForm) {
    switch form.purpose {
    case .verify, .reject:
      guard let next = form.behind.nextOpen(after: form.behind.row, sent: [:]) else { return }
      change(WorklistForm.self) { $0.behind.select(place: next) }
    case .propose, .waive, .upload, .takeBack, .countersign, .void, .object, .decide: return
    }
  }

  /// Asks for what a file of answers holds, a batch after the other.
  mutating func take(_ uploads: [UploadAnswers]) -> [Effect] {
    overlay = nil
    guard let facts, worklistForm != nil else { return [] }
    if let other = uploads.first(where: { $0.batch.month != facts.month }) {
      say(
        viewer.words(
          MonthlyPhrase.faultMonth,
          ["found": "\(other.batch.month)", "month": "\(facts.month)"]), .bad)
      return []
    }
    return uploads.flatMap { askInTurn(.command(.uploadSurvey($0))) }
  }
}

extension CommandPlace {
  static let worklistForm = Self(
    "worklistForm", MonthlyPhrase.placeForm, worklistFormBindings + pageBindings)
}
