import Domain
import Query
import TextUI
import Wording

extension WorklistForm {
  /// What is asked, and about what.
  func title(_ facts: MonthFacts) -> String {
    let words = facts.words
    let path = " " + facts.viewer.glyphs.signs.path + " "
    switch purpose {
    case .propose: return words(MonthlyPhrase.helpPropose)
    case .waive(let key):
      let what = key.source == .survey ? MonthlyPhrase.helpWaiveSurvey : .helpWaive
      return words(what) + path + facts.name(of: key)
    case .upload: return words(MonthlyPhrase.helpUpload)
    case .verify(let id):
      return words(MonthlyPhrase.helpVerify) + path + facts.title(of: id)
    case .reject(let id):
      return words(MonthlyPhrase.helpReject) + path + facts.title(of: id)
    case .takeBack(let id):
      return words(MonthlyPhrase.helpTakeBack) + path + facts.title(of: id)
    case .countersign(let key): return words(MonthlyPhrase.helpCountersign) + path + key.batch
    case .void(let key): return words(MonthlyPhrase.helpVoid) + path + key.batch
    case .object: return words(MonthlyPhrase.helpRaise)
    case .decide(_, let isAccepted):
      return words(isAccepted ? MonthlyPhrase.helpAccept : .helpDismiss)
    }
  }

  var commitPhrase: MonthlyPhrase {
    switch purpose {
    case .propose: .labelPropose
    case .waive: .labelWaive
    case .upload: .labelUpload
    case .verify: .labelVerify
    case .reject: .labelReject
    case .takeBack: .labelTakeBack
    case .countersign: .labelCountersign
    case .void: .labelVoid
    case .object: .labelRaise
    case .decide(_, let isAccepted): isAccepted ? .labelAccept : .labelDismiss
    }
  }

  /// What the reader has to know before writing.
  func notes(_ facts: MonthFacts) -> [String] {
    let words = facts.words
    switch purpose {
    case .propose: return [words(MonthlyPhrase.aboutPropose)]
    case .waive(let key):
      return key.source == .survey
        ? facts.detail(of: .unasked(key)) + [words(MonthlyPhrase.aboutWaiveSurvey)]
        : facts.detail(of: .lacking(key)) + [words(MonthlyPhrase.aboutWaive)]
    case .verify(let id): return facts.detail(of: .special(id)) + [words(MonthlyPhrase.aboutVerify)]
    case .reject(let id): return facts.detail(of: .special(id)) + [words(MonthlyPhrase.aboutReject)]
    case .takeBack(let id):
      return facts.detail(of: .special(id)) + [words(MonthlyPhrase.aboutTakeBack)]
    case .upload: return [words(MonthlyPhrase.aboutUpload)]
    case .countersign(let key):
      return batchNotes(key, facts)
        + [recheckWanted(facts), shortfall(facts).map { words.sentence(for: $0) }]
        .compactMap(\.self) + [words(MonthlyPhrase.aboutCountersign)]
    case .void(let key):
      return batchNotes(key, facts) + [words(MonthlyPhrase.aboutVoid, ["batch": key.batch])]
    case .object: return [words(MonthlyPhrase.aboutObject)]
    case .decide(let id, let isAccepted):
      return objectionNotes(id, facts)
        + [words(isAccepted ? MonthlyPhrase.aboutAccept : .aboutDismiss)]
    }
  }

  /// How many answers the scheme wants asked again, and how many of those to agree.
  private func recheckWanted(_ facts: MonthFacts) -> String? {
    let scheme = facts.records.scheme(for: facts.month)
    return facts.words(
      MonthlyPhrase.aboutRecheck,
      [
        "share": decimalText(scheme.recheckShare.raw, places: 1),
        "agreement": decimalText(scheme.recheckAgreement.raw, places: 1),
      ])
  }

  private func batchNotes(_ key: Batch.Key, _ facts: MonthFacts) -> [String] {
    guard let sums = facts.source.batchSums(in: nil).first(where: { $0.batch.key == key }) else {
      return []
    }
    let rate = sums.tally.rate.map { NumberText.percent($0) + "%" } ?? "--"
    return [
      facts.words(
        MonthlyPhrase.aboutBatch,
        [
          "batch": key.batch, "methods": facts.methods(sums), "rate": rate,
          "satisfied": "\(sums.tally.satisfied)", "valid": "\(sums.tally.valid)",
          "signer": sums.batch.signer.map(facts.names.login) ?? "--",
        ])
    ]
  }

  private func objectionNotes(_ id: Objection.ID, _ facts: MonthFacts) -> [String] {
    guard let objection = facts.records.objections[id] else { return [] }
    return [
      facts.words(
        MonthlyPhrase.aboutObjection,
        [
          "who": objection.raisedBy.isEmpty ? "--" : facts.names.login(objection.raisedBy),
          "about": facts.about(objection),
          "text": objection.text,
        ])
    ]
  }
}

extension Canvas {
  mutating func draw(_ form: WorklistForm, _ state: State) {
    guard let facts = state.facts else { return }
    let hasDraft = form.draft != nil
    let note = facts.words(hasDraft ? DashboardPhrase.noteDraft : .noteEscape)
    drawPage(
      state, facts, title: TextLine(form.title(facts), style: .accent),
      note: TextLine(note, style: .dim), header: facts.words(form.behind.subject.label)
    ) { canvas, body in
      canvas.drawForm(form, facts, in: body)
    }
  }

  private mutating func drawForm(_ form: WorklistForm, _ facts: MonthFacts, in rect: Rect) {
    let isAiry = rect.rows >= 14
    let top = rect.splitTop(isAiry ? 1 : 0).rest
    let row = drawFields(form.fields, facts, step: isAiry ? 2 : 1, in: top)
    drawNotes(form, facts, from: row, in: top)
    if form.fields.items.isEmpty { cursor = Position(row: top.row, column: top.column + 1) }
    drawChoice(of: form.fields, facts)
  }

  private mutating func drawNotes(
    _ form: WorklistForm, _ facts: MonthFacts, from start: Int, in rect: Rect
  ) {
    var row = start
    for note in form.notes(facts) {
      for line in wrap(note, width: rect.columns - 4, ambiguous: ambiguous)
      where row < rect.rows {
        put(line, row: row, column: 1, .dim, in: rect)
        row += 1
      }
    }
    guard row + 1 < rect.rows, case .failure(let fault) = form.command(facts),
      let place = fault.place, !form.fields.items[place].trimmed.isEmpty
    else { return }
    drawFault(fault.sentence, row: row + 1, column: 1, glyphs: facts.viewer.glyphs, in: rect)
  }
}

extension MonthFacts {
  /// Whose special task it is, and what.
  fileprivate func title(of id: SpecialTask.ID) -> String {
    records.specials[id].map { names.worker($0.worker) + " " + $0.title } ?? id.text
  }
}
