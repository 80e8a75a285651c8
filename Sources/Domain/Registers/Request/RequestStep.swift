/// A step that was taken with a request (民情办理).
package struct RequestStep: StepRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("民情办理", "request step")
  package static let noun = "request-step"
  package static let file = BothLanguages("民情办理", "request_steps")
  package static let listedFirst = ["request", "no", "day", "step", "worker", "verdict", "by"]
  package static let reach: [ActorRole: Permission.Reach] = [:]
  package static let readers = RowReaders.communityTexts
  package static let recordKind = RecordKind.register(
    .part(of: .requests, by: "request"), .day("day"), in: .requestSteps, isLong: true,
    isTakenOver: true)
  package static let table = Table(
    .requestSteps, since: 8,
    key: [.id("request", "民情", of: .requests), .some("no", "序号")],
    [
      .day("day", "日期"), .code("step", "步骤", Codes.requestStep),
      .id("worker", "社工", of: .workers, optional: true), .some("days", "天数", optional: true),
      .code("verdict", "结果", Codes.requestVerdict, optional: true),
      .free("reason", "理由", 200, optional: true), .text("by", "经办人", limit: .text(40)),
    ])

  package enum Kind: String, CaseIterable, Sendable {
    case accept, start, solve, confirm, rework, refuse, escalate
    case sendBack = "return"
    case extend, urge, void

    fileprivate var needs: [String] {
      switch self {
      case .accept: []
      case .start: ["worker"]
      case .confirm: ["verdict"]
      case .extend: ["days", "reason"]
      case .solve, .rework, .refuse, .escalate, .sendBack, .urge, .void: ["reason"]
      }
    }
  }

  package static let parent: any RegisterRow.Type = ResidentRequest.self
  package static let rules = Kind.allCases.map { StepRule($0.rawValue, needs: $0.needs) }

  package static let ways: [StepWay: [String]] = [
    .forward: [.accept, .start, .solve, .confirm], .back: [.refuse, .sendBack, .rework],
    .up: [.escalate], .extend: [.extend], .urge: [.urge], .end: [.void],
  ].mapValues { (kinds: [Kind]) in kinds.map(\.rawValue) }
  package static let ending = [Kind.confirm, .refuse, .void].map(\.rawValue)

  package static func course(of row: [Value], _ terms: StepTerms) -> (any StepCourse)? {
    RequestCourse(ResidentRequest(row: row), terms)
  }
}

/// What residents say of how a request was solved (结果).
package enum RequestVerdict: String, CaseIterable, Sendable {
  case satisfied, basically, dissatisfied, unreached
}
