import Domain
import Wording

extension GivingForm {
  /// Why the form cannot be written as it is.
  struct Fault: Error, Hashable, Sendable {
    /// The field it is in; `nil` = none of them.
    var place: Int?
    let sentence: String
  }

  /// What Enter would ask for; for a file that is to be read, nothing yet.
  func command(_ model: Model) -> Result<Command?, Fault> {
    Result { () throws(Fault) in try written(model) }
  }

  private func written(_ model: Model) throws(Fault) -> Command? {
    let words = model.words
    for (place, field) in fields.enumerated() where field.trimmed.isEmpty && !field.isOptional {
      throw Fault(
        place: place,
        sentence: words(MonthlyPhrase.faultEmpty, ["field": words(field.label)]))
    }
    switch purpose {
    case .propose: return .proposeSpecial(try proposal(model))
    case .waive(let key): return .waive(WaiveMark(key: key, reason: text(.reason)))
    case .upload: return nil
    case .countersign(let key):
      return .countersignSurvey(CountersignBatch(batch: key, recheck: try recheck(key, words)))
    case .void(let key): return .voidSurvey(key)
    case .object: return .object(try objection(model))
    case .decide(let id, let isAccepted):
      return .decide(DecideObjection(id: id, isAccepted: isAccepted, answer: text(.answer)))
    }
  }

  private func proposal(_ model: Model) throws(Fault) -> ProposeSpecial {
    let typed = text(.points)
    guard let points = try? Points(parsing: typed), points > .zero else {
      throw Fault(
        place: fields.firstIndex { $0.name == .points },
        sentence: model.words(MonthlyPhrase.faultPoints, ["text": typed]))
    }
    let worker = Worker.ID(text(.worker))
    guard let home = model.results[worker]?.community else {
      throw Fault(
        place: 0,
        sentence: model.words(
          MonthlyPhrase.faultEmpty, ["field": model.words(MonthlyPhrase.headWhom)]))
    }
    let evidence = text(.evidence)
    let taken = Set(model.snapshot.slice.records.specials.keys.map(\.text))
    return ProposeSpecial(
      id: Identifier(freeID(home, "T", model.month, taken)), month: model.month, worker: worker,
      title: text(.title), points: points, evidence: evidence.isEmpty ? nil : evidence)
  }

  /// Nothing asked again is possible; half of the two numbers is not.
  private func recheck(_ key: Batch.Key, _ words: Words) throws(Fault) -> Recheck? {
    if text(.checked).isEmpty, text(.agreed).isEmpty { return nil }
    var numbers: [Int] = []
    for (place, field) in fields.enumerated() {
      guard let number = try? parseDecimal(field.trimmed, places: 0), number >= 0 else {
        throw Fault(
          place: place, sentence: words(MonthlyPhrase.faultCount, ["text": field.trimmed]))
      }
      numbers.append(number)
    }
    guard numbers[0] > 0 else {
      throw Fault(place: 0, sentence: words(MonthlyPhrase.faultCount, ["text": "0"]))
    }
    guard numbers[1] <= numbers[0] else {
      throw Fault(
        place: 1,
        sentence: words(MonthlyPhrase.faultAgreed, ["checked": "\(numbers[0])"]))
    }
    return Recheck(key: key, checked: numbers[0], agreed: numbers[1])
  }

  private func objection(_ model: Model) throws(Fault) -> RaiseObjection {
    let about = text(.about)
    let worker = model.results[Identifier(about)]
    guard let community = worker?.community ?? model.board.community(Identifier(about))?.id else {
      throw Fault(
        place: 0,
        sentence: model.words(
          MonthlyPhrase.faultEmpty, ["field": model.words(MonthlyPhrase.headObject)]))
    }
    let taken = Set(model.snapshot.slice.records.objections.keys.map(\.text))
    return RaiseObjection(
      id: Identifier(freeID(community, "Y", model.month, taken)), month: model.month,
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
