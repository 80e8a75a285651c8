/// The coded values of the monthly tables.
extension Codes {
  package static let specialStatus = codes(SpecialStatus.self) { status in
    switch status {
    case .proposed: "待核"
    case .verified: "已核"
    case .rejected: "不予"
    }
  }

  package static let source = codes(Source.self) { source in
    switch source {
    case .self: "自评"
    case .superior: "书记"
    case .department: "科室"
    case .team: "团队"
    }
  }

  package static let waivedSource = codes(WaivedSource.self) { waived in
    switch waived.source {
    case .some(let source): Codes.source.first { $0.name == source.rawValue }?.chinese ?? ""
    case nil: "测评"
    }
  }

  package static let method = codes(SurveyMethod.self) { method in
    switch method {
    case .door: "入户"
    case .phone: "电话"
    }
  }

  package static let level = codes(AnswerLevel.self) { level in
    switch level {
    case .satisfied: "满意"
    case .basically: "基本满意"
    case .dissatisfied: "不满意"
    case .unreached: "未接触"
    case .refused: "拒访"
    case .unknown: "不了解"
    }
  }

  package static let batchStatus = codes(BatchStatus.self) { status in
    switch status {
    case .uploaded: "已上传"
    case .signed: "已签"
    case .countersigned: "已复核"
    case .void: "作废"
    }
  }

  package static let holidayKind = codes(HolidayKind.self) { kind in
    switch kind {
    case .holiday: "放假"
    case .workday: "补班"
    }
  }

  /// An import may set only the first three; which is for the merge to tell.
  package static let monthState = codes(MonthState.self) { state in
    switch state {
    case .planning: "编排"
    case .open: "执行"
    case .scoring: "评分"
    case .review: "审核"
    case .publicity: "公示"
    case .settled: "定稿"
    }
  }
}
