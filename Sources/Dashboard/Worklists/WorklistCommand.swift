import Domain
import Wording

extension WorklistForm {
  /// What Enter would ask for; for a file that is to be read, nothing yet.
  func command(_ facts: MonthFacts) -> Result<Command?, FieldProblem> {
    Result { () throws(FieldProblem) in try written(facts) }
  }

  private func written(_ facts: MonthFacts) throws(FieldProblem) -> Command? {
    let words = facts.words
    for (place, field) in fields.items.enumerated() where field.trimmed.isEmpty && !field.isOptional
    {
      throw FieldProblem(
        place: place,
        sentence: words(MonthlyPhrase.faultEmpty, ["field": words(field.label)]))
    }
    switch purpose {
    case .propose: return .proposeSpecial(try proposal(facts))
    case .waive(let key): return .waive(WaiveMark(key: key, reason: text(.reason)))
    case .upload: return nil
    case .verify(let id):
      return .verifySpecial(VerifySpecial(id: id, evidence: text(.evidence)))
    case .reject(let id): return .rejectSpecial(RejectSpecial(id: id, reason: text(.reason)))
    case .takeBack(let id): return .takeBackSpecial(TakeBackSpecial(id: id, reason: text(.reason)))
    case .countersign(let key):
      return .countersignSurvey(CountersignBatch(recheck: try recheck(key, facts)))
    case .void(let key): return .voidSurvey(key)
    case .object: return .object(try objection(facts))
    case .decide(let id, let isAccepted):
      return .decide(DecideObjection(id: id, isAccepted: isAccepted, answer: text(.answer)))
    }
  }

  private func proposal(_ facts: MonthFacts) throws(FieldProblem) -> ProposeSpecial {
    let typed = text(.points)
    guard let points = try? Points(parsing: typed), points > .zero else {
      throw FieldProblem(
        place: fields.items.firstIndex { $0.name == .points },
        sentence: facts.words(MonthlyPhrase.faultPoints, ["text": typed]))
    }
    let worker = Worker.ID(text(.worker))
    guard let home = facts.results[worker]?.community else {
      throw FieldProblem(
        place: 0,
        sentence: facts.words(
          MonthlyPhrase.faultEmpty, ["field": facts.words(MonthlyPhrase.headWhom)]))
    }
    let (evidence, matter) = (text(.evidence), text(.admission))
    let taken = Set(facts.snapshot.slice.records.specials.keys.map(\.text))
    return ProposeSpecial(
      id: Identifier(freeID(home, "T", facts.month, taken)), month: facts.month, worker: worker,
      title: text(.title), points: points, evidence: evidence.isEmpty ? nil : evidence,
      matter: matter.isEmpty ? nil : matter)
  }

  private func recheck(_ key: Batch.Key, _ facts: MonthFacts) throws(FieldProblem) -> Recheck {
    let (checked, agreed) = (try count(.checked, facts), try count(.agreed, facts))
    let valid = facts.slice.validAnswers(in: key)
    guard checked <= valid else {
      throw FieldProblem(
        place: 0, sentence: facts.words(MonthlyPhrase.faultChecked, ["valid": "\(valid)"]))
    }
    guard agreed <= checked else {
      throw FieldProblem(
        place: 1, sentence: facts.words(MonthlyPhrase.faultAgreed, ["checked": "\(checked)"]))
    }
    let reason = text(.reason)
    return Recheck(
      key: key, checked: checked, agreed: agreed, reason: reason.isEmpty ? nil : reason)
  }

  private func count(_ name: WorklistField.Name, _ facts: MonthFacts) throws(FieldProblem) -> Int {
    let typed = text(name)
    guard let number = try? parseDecimal(typed, places: 0), number >= 0 else {
      throw FieldProblem(
        place: fields.items.firstIndex { $0.name == name },
        sentence: facts.words(MonthlyPhrase.faultCount, ["text": typed]))
    }
    return number
  }

  /// What the counts typed so far lack, once they are counts that can be.
  func shortfall(_ facts: MonthFacts) -> RecheckShortfall? {
    guard case .countersign(let key) = purpose, let recheck = try? recheck(key, facts) else {
      return nil
    }
    return recheck.shortfall(
      of: facts.slice.validAnswers(in: key), facts.records.scheme(for: facts.month))
  }

  private func objection(_ facts: MonthFacts) throws(FieldProblem) -> RaiseObjection {
    let about = text(.about)
    let worker = facts.results[Identifier(about)]
    guard let community = worker?.community ?? facts.board.community(Identifier(about))?.id else {
      throw FieldProblem(
        place: 0,
        sentence: facts.words(
          MonthlyPhrase.faultEmpty, ["field": facts.words(MonthlyPhrase.headObject)]))
    }
    let taken = Set(facts.snapshot.slice.records.objections.keys.map(\.text))
    return RaiseObjection(
      id: Identifier(freeID(community, "Y", facts.month, taken)), month: facts.month,
      community: community, worker: worker?.id, text: text(.objection))
  }
}

/// An id that nothing has yet: the community, the month, a letter and a number.
private func freeID(
  _ community: Community.ID, _ letter: String, _ month: Month, _ taken: Set<String>
) -> String {
  let stem = community.text.prefix(20) + "-" + month.description + "-" + letter
  let number = (1...).first { !taken.contains(stem + "\($0)") } ?? 1
  return stem + "\(number)"
}
