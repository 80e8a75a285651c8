/// Hands a community's month in for review (提交).
package struct SubmitCommunity: Hashable, Sendable {
  package var month: Month
  package var community: Community.ID

  package init(month: Month, community: Community.ID) {
    self.month = month
    self.community = community
  }
}

/// Gives a community's month back, so that it counts as not submitted (退回).
package struct ReturnCommunity: Hashable, Sendable {
  package var month: Month
  package var community: Community.ID
  package var reason: String

  package init(month: Month, community: Community.ID, reason: String) {
    self.month = month
    self.community = community
    self.reason = reason
  }
}

/// Lets a month be settled without a source's mark (准许缺评).
package struct WaiveMark: Hashable, Sendable {
  package var key: Waiver.Key
  package var reason: String

  package init(key: Waiver.Key, reason: String) {
    self.key = key
    self.reason = reason
  }
}

/// Notes that a worker's month is looked through, or takes the note back (核对).
package struct SetReady: Hashable, Sendable {
  package var key: ReadyMark.Key
  package var isReady: Bool

  package init(key: ReadyMark.Key, isReady: Bool) {
    self.key = key
    self.isReady = isReady
  }
}

/// Objects to a published month (提异议).
package struct RaiseObjection: Hashable, Sendable {
  package var id: Objection.ID
  package var month: Month
  package var community: Community.ID
  package var worker: Worker.ID?
  package var text: String

  package init(
    id: Objection.ID, month: Month, community: Community.ID, worker: Worker.ID? = nil,
    text: String
  ) {
    self.id = id
    self.month = month
    self.community = community
    self.worker = worker
    self.text = text
  }
}

/// Answers an objection; an accepted one returns its community (处理异议).
package struct DecideObjection: Hashable, Sendable {
  package var id: Objection.ID
  package var isAccepted: Bool
  package var answer: String

  package init(id: Objection.ID, isAccepted: Bool, answer: String) {
    self.id = id
    self.isAccepted = isAccepted
    self.answer = answer
  }
}

/// Moves a street's month on by one state (推进).
package struct AdvanceMonth: Hashable, Sendable {
  package var street: Street.ID
  package var month: Month
  /// The state to come: two windows that ask for the same step make it once.
  package var to: MonthState

  package init(street: Street.ID, month: Month, to: MonthState) {
    self.street = street
    self.month = month
    self.to = to
  }
}

/// Takes a month back from `scoring` to `open`, for what was learnt late (退回执行).
package struct TakeMonthBack: Hashable, Sendable {
  package var street: Street.ID
  package var month: Month
  package var reason: String

  package init(street: Street.ID, month: Month, reason: String) {
    self.street = street
    self.month = month
    self.reason = reason
  }
}

/// Asks for a settled month to be opened again; the second person's word opens it (重开).
package struct ReopenMonth: Hashable, Sendable {
  package var street: Street.ID
  package var month: Month
  package var reason: String

  package init(street: Street.ID, month: Month, reason: String) {
    self.street = street
    self.month = month
    self.reason = reason
  }
}

/// Pays or takes back, beside the pay of a later month, what a settled one got wrong (补发扣回).
package struct AdjustPay: Hashable, Sendable {
  /// The month in which it is paid.
  package var month: Month
  package var worker: Worker.ID
  package var settledMonth: Month
  package var amount: Money
  package var reason: String

  package init(
    month: Month, worker: Worker.ID, settledMonth: Month, amount: Money, reason: String
  ) {
    self.month = month
    self.worker = worker
    self.settledMonth = settledMonth
    self.amount = amount
    self.reason = reason
  }
}

/// Brings in the answers of a batch, in place of those it had (上传答卷).
package struct UploadAnswers: Hashable, Sendable {
  package var batch: Batch.Key
  /// All of that batch.
  package var answers: [Answers]

  package init(batch: Batch.Key, answers: [Answers]) {
    self.batch = batch
    self.answers = answers
  }
}

/// Signs a batch for the street too, with what asking again found (复核).
package struct CountersignBatch: Hashable, Sendable {
  /// How many answers of which batch were asked again, and how many of them agree.
  package var recheck: Recheck

  package init(recheck: Recheck) { self.recheck = recheck }

  package var batch: Batch.Key { recheck.key }
}

/// Gives a login a role, or takes it away (授权).
package struct SetUser: Hashable, Sendable {
  package var key: User.Key
  package var isGiven: Bool

  package init(key: User.Key, isGiven: Bool) {
    self.key = key
    self.isGiven = isGiven
  }
}

/// Writes rows of roster, places, catalogue, rules or calendar, as an import of one row would (登记).
package struct KeepRegister: Hashable, Sendable {
  package var rows: [Incoming.Row]

  package init(rows: [Incoming.Row]) { self.rows = rows }
}
