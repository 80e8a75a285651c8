/// What the street found when it asked some of a batch's residents again (复核).
package struct Recheck: Record {
  package let key: Batch.Key
  /// Answers asked again; 0 = none, with a reason.
  package var checked: Int
  /// Those that agree with the batch, 0 to `checked`.
  package var agreed: Int
  /// Why the batch counts although fewer were asked, or fewer agree, than the scheme wants.
  package var reason: String?

  package init(key: Batch.Key, checked: Int, agreed: Int, reason: String? = nil) {
    self.key = key
    self.checked = checked
    self.agreed = agreed
    self.reason = reason
  }

  package var mismatches: Int { checked - agreed }

  package static let recordKind = RecordKind(
    .batch("batch"), .month("month"), .given, .frozen(.own), .survey, isTakenOver: true)
  package static let table = Table(
    .rechecks, since: 2, key: [.month("month", "月份"), .text("batch", "批次")],
    [
      .whole("checked", "复查数", headed: "rechecked", Ranges.count, limit: .count),
      .whole("agreed", "一致数", Ranges.count, limit: .count), .laterText("reason", "理由", since: 4),
    ])
  package var row: [Value] {
    [
      .month(key.month), .text(key.batch), .integer(checked), .integer(agreed),
      .optional(reason, Value.text),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = Batch.Key(month: try row.month(0), batch: try row.text(1))
    checked = try row.count(2)
    agreed = try row.count(3)
    reason = try row.optionalText(4)
  }
}

/// What a recheck lacks against the scheme (复核不足).
package enum RecheckShortfall: Hashable, Sendable {
  /// Fewer answers were asked again than `needed`.
  case tooFew(checked: Int, needed: Int)
  /// Of those asked fewer agree than the portion that is to.
  case tooManyDiffer(checked: Int, agreed: Int, wanted: Portion)
}

extension Recheck {
  /// What the counts lack; `nil` = the scheme is content.
  ///
  /// - Parameters:
  ///   - valid: The valid answers of the batch.
  ///   - scheme: What it wants.
  /// - Returns: The first thing that is lacking.
  ///
  /// Source: `docs/SCORING.md`, article 10.
  package func shortfall(of valid: Int, _ scheme: Scheme) -> RecheckShortfall? {
    let needed = (valid * scheme.recheckShare.raw + Portion.scale - 1) / Portion.scale
    if checked < needed { return .tooFew(checked: checked, needed: needed) }
    if agreed * Portion.scale < checked * scheme.recheckAgreement.raw {
      return .tooManyDiffer(checked: checked, agreed: agreed, wanted: scheme.recheckAgreement)
    }
    return nil
  }

  /// Why the counts cannot be, or need a reason that is not there; `nil` = the batch may count.
  func refusal(of valid: Int, _ scheme: Scheme) -> Refusal? {
    guard (0...valid).contains(checked), (0...checked).contains(agreed) else {
      return .recheckImpossible(checked: checked, agreed: agreed, valid: valid)
    }
    let isReasoned = reason?.contains { !$0.isWhitespace } ?? false
    return isReasoned ? nil : shortfall(of: valid, scheme).map { .recheckReasonNeeded($0) }
  }
}
