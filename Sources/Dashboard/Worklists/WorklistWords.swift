import Domain
import Query
import TextUI
import Wording

extension WorklistSubject {
  var label: MonthlyPhrase {
    switch self {
    case .marks: .labelMarks
    case .specials: .labelSpecials
    case .survey: .labelSurvey
    case .objections: .labelObjections
    }
  }
}

extension WorklistPage {
  /// What is listed and how much of it is done: `评分 13/15，别人还缺 2`.
  func title(_ facts: MonthFacts) -> String {
    let words = facts.words
    let count = table.count
    var text = words(subject.label)
    if count.all > 0 { text += " \(count.done)/\(count.all)" }
    let lacking = subject == .marks ? facts.othersMarksLacking(in: table.scope) : 0
    if lacking > 0 {
      text += words(MonthlyPhrase.titleLacking, ["count": "\(lacking)"])
    }
    return text
  }

  /// What the list is filtered by, and how much of it that leaves: `/wxj 3/120`.
  func filterTitle(_ facts: MonthFacts) -> TextLine {
    guard pane.isTyping || !pane.filter.isEmpty else { return TextLine() }
    var line = filterText(facts)
    line.append(" \(pane.count)/\(table.rows.count)", .accent)
    return line
  }

  /// Until when marks are due, or that they cannot be given now.
  func note(_ facts: MonthFacts) -> TextLine {
    let words = facts.words
    if pane.orderIsOld { return TextLine(words(DashboardPhrase.noteOrderOld), style: .warning) }
    guard subject == .marks else {
      if subject == .objections, facts.state == .publicity, let day = facts.slice.firstDayToSettle {
        return TextLine(
          words(MonthlyPhrase.publicUntil, ["day": "\(day.moved(by: -1).short)"]), style: .dim)
      }
      let count = table.count
      guard count.all > 0 else { return TextLine() }
      return count.done == count.all
        ? TextLine(words(MonthlyPhrase.noteDone), style: .dim)
        : TextLine(
          words(MonthlyPhrase.noteOpen, ["count": "\(count.all - count.done)"]), style: .warning)
    }
    guard facts.state == .scoring else {
      let phrase: MonthlyPhrase = facts.state < .scoring ? .dueLater : .dueOver
      return TextLine(words(phrase, ["day": facts.month.next.first.short]), style: .dim)
    }
    let due = facts.records.marksDue(facts.month)
    let left = due.number - facts.today.number
    if left < 0 {
      return TextLine(words(MonthlyPhrase.dueLate, ["day": due.short]), style: .warning)
    }
    return TextLine(
      words(MonthlyPhrase.due, ["day": due.short, "days": "\(left)"]), style: .dim)
  }
}

extension MonthFacts {
  /// More of a row than its columns hold, a sentence each.
  func detail(of thing: WorklistRow.Item) -> [String] {
    switch thing {
    case .mark(let key):
      key.source == .team
        ? []
        : workDetail(Identifier(key.ratee))
          + registerDetail(key.ratee, WaivedSource(key.source), key.target)
    case .lacking(let key): lackingDetail(key)
    case .unasked(let key): unaskedDetail(key)
    case .special(let id): specialDetail(id)
    case .batch(let key): batchDetail(key)
    case .objection(let id): objectionDetail(id)
    }
  }

  /// What she did in the month: the one thing a mark is about.
  private func workDetail(_ id: Worker.ID) -> [String] {
    guard let worker = results[id] else { return [] }
    let duties = worker.grids + [worker.main].compactMap(\.self) + worker.auxiliary
    return [
      words(
        MonthlyPhrase.detailWork,
        [
          "worker": names.worker(id), "id": id.text,
          "class": words.name(worker.workerClass),
          "duties": duties.isEmpty ? "--" : words.list(duties.map(names.target)),
          "present": "\(worker.presence.present.count)", "days": "\(month.length)",
          "load": "\(worker.workload)",
        ])
    ]
  }

  /// What registers say of the worker, once they are read, in a street that keeps them; a department is told of
  /// requests about its own line alone.
  private func registerDetail(
    _ ratee: String, _ source: WaivedSource, _ target: Target.ID?
  ) -> [String] {
    let worker = Worker.ID(ratee)
    let requests = { (line: Target.ID?) -> [String] in
      guard self.registers?.hasRequests == true else { return [] }
      return self.registers?.requests(of: worker, for: line).map { [self.words.facts($0)] } ?? []
    }
    let parts: [String] =
      switch source {
      case .`self`, .superior:
        (registers?.hasVisits == true
          ? registers?.visits(of: worker).map { [words.facts($0)] } ?? [] : []) + requests(nil)
          + learning(of: worker)
      case .department: target.map { requests($0) + certified(worker, in: $0) } ?? []
      case .team, .survey: []
      }
    return parts.isEmpty ? [] : [parts.joined(separator: words.language == .chinese ? "；" : " ")]
  }

  /// In how many lines a worker is certified, and hours of training, in a street that keeps them.
  private func learning(of worker: Worker.ID) -> [String] {
    let test = registers?.certified == nil ? nil : registers?.test(of: worker)
    let hours = registers?.hasTrainings == true ? registers?.trainingHours(of: worker) : nil
    return [test.map { words.facts($0) }, hours.map { words.facts(training: $0) }]
      .compactMap(\.self)
  }

  /// Until when a worker is certified in a main line.
  private func certified(_ worker: Worker.ID, in line: Target.ID) -> [String] {
    guard let certified = registers?.certified, certified.lines.contains(line) else { return [] }
    return [words.facts(certified: certified.lastDay(of: worker, in: line))]
  }

  private func unaskedDetail(_ key: Waiver.Key) -> [String] {
    let about = words(
      MonthlyPhrase.detailUnasked, ["community": names.community(Identifier(key.ratee))])
    guard let waiver = records.waivers[key] else { return [about] }
    return [about, words(MonthlyPhrase.detailReason, ["text": waiver.reason])]
  }

  private func lackingDetail(_ key: Waiver.Key) -> [String] {
    let work =
      key.source.isOfCommunity
      ? [] : workDetail(Identifier(key.ratee)) + registerDetail(key.ratee, key.source, nil)
    guard let waiver = records.waivers[key] else { return work }
    return work + [words(MonthlyPhrase.detailReason, ["text": waiver.reason])]
  }

  private func specialDetail(_ id: SpecialTask.ID) -> [String] {
    guard let special = records.specials[id] else { return [] }
    let evidence = special.evidence ?? words(MonthlyPhrase.noEvidence)
    return [
      special.title,
      words(MonthlyPhrase.detailEvidence, ["id": id.text, "text": evidence]),
    ] + (special.reason.map { [words(MonthlyPhrase.detailReason, ["text": $0])] } ?? [])
  }

  private func batchDetail(_ key: Batch.Key) -> [String] {
    guard let sums = source.batchSums(in: nil).first(where: { $0.batch.key == key }) else {
      return []
    }
    var lines: [String] = []
    if let recheck = sums.recheck {
      lines.append(
        words(
          recheck.mismatches > 0 ? MonthlyPhrase.detailMismatch : .detailAgreed,
          [
            "checked": "\(recheck.checked)", "agreed": "\(recheck.agreed)",
            "count": "\(recheck.mismatches)",
          ]))
      if let reason = recheck.reason {
        lines.append(words(MonthlyPhrase.detailReason, ["text": reason]))
      }
    }
    let who = [sums.batch.signer, sums.batch.countersigner].map { $0.map(names.login) ?? "--" }
    lines.append(
      words(MonthlyPhrase.detailSigned, ["signer": who[0], "countersigner": who[1]]))
    lines.append(
      words(
        MonthlyPhrase.detailPlaces,
        ["places": words.list(sums.communities.sorted().map(names.community))]))
    return lines
  }

  private func objectionDetail(_ id: Objection.ID) -> [String] {
    guard let objection = records.objections[id] else { return [] }
    let answer = objection.answer.map { words(MonthlyPhrase.detailAnswer, ["text": $0]) }
    return [objection.text] + [answer].compactMap(\.self)
  }
}

extension State {
  /// What an empty list says: why, and the next steps with their keys.
  func emptyLines(_ page: WorklistPage, _ facts: MonthFacts) -> [String] {
    let words = viewer.words
    guard page.pane.filter.isEmpty else {
      return [
        words(DashboardPhrase.emptyFilter, ["filter": page.pane.filter.text]),
        "Esc " + words(LessonPhrase.emptyClear), "/ " + words(LessonPhrase.emptyRefine),
      ]
    }
    switch page.subject {
    case .marks:
      return [
        words(givesMarks ? MonthlyPhrase.emptyMarks : .emptyMarksRole),
        words(MonthlyPhrase.emptyBack),
      ]
    case .specials:
      return [
        words(MonthlyPhrase.emptySpecials),
        step(.proposeSpecial, MonthlyPhrase.emptyPropose), words(MonthlyPhrase.emptyMonths),
      ].compactMap(\.self)
    case .survey:
      return [
        words(MonthlyPhrase.emptySurvey), step(.uploadSurvey, MonthlyPhrase.emptyUpload),
        words(MonthlyPhrase.emptyMonths),
      ].compactMap(\.self)
    case .objections:
      let isEarly = facts.state < .publicity
      return [
        words(
          isEarly ? MonthlyPhrase.emptyObjectionsEarly : .emptyObjections,
          ["month": "\(facts.month)"]),
        step(.object, MonthlyPhrase.emptyRaise), words(MonthlyPhrase.emptyMonths),
      ].compactMap(\.self)
    }
  }

  private func step(_ kind: CommandKind, _ phrase: MonthlyPhrase) -> String? {
    reasonNot(to: kind) == nil ? viewer.words(phrase) : nil
  }

  private var givesMarks: Bool {
    let kinds: [CommandKind] = [.rateSelf, .rateSuperior, .rateDepartment, .rateTeam]
    return kinds.contains { $0.permission.reach[viewer.actor.role] != nil }
  }

  /// The one thing to do next in a list.
  func worklistHint(_ page: WorklistPage) -> String {
    let words = viewer.words
    if page.pane.isTyping || page.pane.fault != nil { return filterHint(page.pane) }
    if page.entry != nil { return words(MonthlyPhrase.hintEntry) }
    guard let row = page.selected else { return "" }
    switch row.thing {
    case .mark where reasonNotToMark() == nil:
      return words(row.isOpen ? MonthlyPhrase.hintMark : .hintMarkGiven)
    case .mark: return reasonNotToMark() ?? ""
    case .lacking:
      return words(row.isOpen ? MonthlyPhrase.hintLacking : .hintWaived)
    case .special(let id):
      guard row.isOpen else {
        let back = TakeBackSpecial(id: id, reason: "-")
        return hint(.hintSpecialDone, ifMay: .takeBackSpecial(back), else: .hintDone)
      }
      return hint(
        .hintSpecial, ifMay: .verifySpecial(verifying(id, "-")), else: .hintSpecialWaits)
    case .unasked:
      return words(row.isOpen ? MonthlyPhrase.hintUnasked : .hintWaived)
    case .batch(let key): return batchHint(key)
    case .objection(let id):
      guard row.isOpen else { return words(MonthlyPhrase.hintDone) }
      let decide = DecideObjection(id: id, isAccepted: false, answer: "-")
      return hint(.hintObjection, ifMay: .decide(decide), else: .hintObjectionWaits)
    }
  }

  /// What to press, where the viewer is the one to do it; who else does it, or why he may not do this
  /// one.
  private func hint(
    _ phrase: MonthlyPhrase, ifMay command: Command, else other: MonthlyPhrase
  ) -> String {
    guard reasonNot(to: command.kind) == nil, let facts else { return viewer.words(other) }
    return reason(against: command, facts) ?? viewer.words(phrase)
  }

  private func batchHint(_ key: Batch.Key) -> String {
    let words = viewer.words
    switch facts?.records.batches[key]?.status ?? .uploaded {
    case .uploaded: return hint(.hintSign, ifMay: .signSurvey(key), else: .hintUnsigned)
    case .signed:
      let command = Command.countersignSurvey(countersigning(key))
      return hint(.hintCountersign, ifMay: command, else: .hintSigned)
    case .countersigned: return words(MonthlyPhrase.hintCountersigned)
    case .void: return words(MonthlyPhrase.hintVoid)
    }
  }

  /// The line above the keys of a form.
  func formHint(_ form: WorklistForm) -> String {
    let words = viewer.words
    if form.fields.choice != nil { return words(LessonPhrase.hintChoice) }
    switch form.purpose {
    case .propose: return words(MonthlyPhrase.hintPropose)
    case .waive: return words(MonthlyPhrase.hintWaive)
    case .upload: return words(MonthlyPhrase.hintUpload)
    case .verify: return words(MonthlyPhrase.hintEvidence)
    case .reject, .takeBack: return words(MonthlyPhrase.hintWaive)
    case .countersign: return words(MonthlyPhrase.hintCheck)
    case .void: return words(MonthlyPhrase.hintConfirmVoid)
    case .object: return words(MonthlyPhrase.hintRaise)
    case .decide(_, let isAccepted):
      return words(isAccepted ? MonthlyPhrase.hintAccept : .hintDismiss)
    }
  }
}
