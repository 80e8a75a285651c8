import Domain

/// The commands of the month as the journal keeps them.
extension Command {
  var cycleParameters: [String: JSON] {
    switch self {
    case .submit(let submit): ["month": .month(submit.month), "community": .id(submit.community)]
    case .returnCommunity(let give):
      [
        "month": .month(give.month), "community": .id(give.community),
        "reason": .text(give.reason),
      ]
    case .waive(let waive):
      [
        "month": .month(waive.key.month), "ratee": .text(waive.key.ratee),
        "source": .text(waive.key.source.rawValue), "reason": .text(waive.reason),
      ]
    case .ready(let ready):
      [
        "month": .month(ready.key.month), "worker": .id(ready.key.worker),
        "ready": .bool(ready.isReady),
      ]
    case .uploadSurvey(let upload):
      batch(upload.batch).merging(
        ["answers": .integer(upload.answers.reduce(0) { $0 + $1.count })]) { $1 }
    case .signSurvey(let key), .voidSurvey(let key): batch(key)
    case .countersignSurvey(let give):
      batch(give.batch).merging([
        "checked": .integer(give.recheck.checked), "agreed": .integer(give.recheck.agreed),
        "reason": give.recheck.reason.map(JSON.text) ?? .null,
      ]) { $1 }
    case .object(let raise):
      [
        "id": .id(raise.id), "month": .month(raise.month), "community": .id(raise.community),
        "worker": .id(raise.worker), "text": .text(raise.text),
      ]
    case .decide(let decide):
      [
        "id": .id(decide.id), "accepted": .bool(decide.isAccepted),
        "answer": .text(decide.answer),
      ]
    case .advance(let advance):
      [
        "street": .id(advance.street), "month": .month(advance.month),
        "to": .text(advance.to.rawValue),
      ]
    case .back(let back):
      [
        "street": .id(back.street), "month": .month(back.month), "reason": .text(back.reason),
      ]
    case .reopen(let reopen):
      [
        "street": .id(reopen.street), "month": .month(reopen.month),
        "reason": .text(reopen.reason),
      ]
    case .adjust(let adjust):
      [
        "month": .month(adjust.month), "worker": .id(adjust.worker),
        "settled_month": .month(adjust.settledMonth), "amount": .integer(adjust.amount.fen),
        "reason": .text(adjust.reason),
      ]
    default: [:]
    }
  }

  private func batch(_ key: Batch.Key) -> [String: JSON] {
    ["month": .month(key.month), "batch": .text(key.batch)]
  }
}

extension SetUser {
  var json: [String: JSON] {
    [
      "login": .text(key.login), "role": .text(key.role.rawValue),
      "place": key.place.map(JSON.text) ?? .null, "given": .bool(isGiven),
    ]
  }
}

extension JSON {
  fileprivate static func month(_ month: Month) -> JSON { .text(month.description) }
}
