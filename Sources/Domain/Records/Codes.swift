/// The coded values of the tables, English and Chinese.
package enum Codes {
  package static let lineKind = codes(LineKind.self) { kind in
    switch kind {
    case .main: "主线"
    case .auxiliary: "辅线"
    }
  }

  package static let nature = codes(LineNature.self) { nature in
    switch nature {
    case .government: "政务"
    case .residents: "居务"
    }
  }

  package static let workerClass = codes(WorkerClass.self) { workerClass in
    switch workerClass {
    case .chief: "正职"
    case .deputy: "副职"
    case .worker: "社工"
    }
  }

  package static let certificate = codes(Certificate.self) { certificate in
    switch certificate {
    case .none: "无"
    case .assistant: "助理社工师"
    case .socialWorker: "社工师"
    case .senior: "高级社工师"
    }
  }

  package static let gender = codes(Gender.self) { gender in
    switch gender {
    case .female: "女"
    case .male: "男"
    }
  }

  package static let exitReason = codes(ExitReason.self) { reason in
    switch reason {
    case .retired: "退休"
    case .resigned: "辞职"
    case .dismissed: "辞退"
    case .recruited: "考录"
    case .moved: "调离"
    case .other: "其他"
    }
  }

  package static let leaveKind = codes(LeaveKind.self) { kind in
    switch kind {
    case .sick: "病假"
    case .maternity: "产假"
    case .personal: "事假"
    case .study: "学习"
    case .other: "其他"
    }
  }

  package static let dutyRole = codes(DutyRole.self) { role in
    switch role {
    case .held: "承担"
    case .cover: "代岗"
    }
  }
}

package func codes<Kind: CaseIterable & RawRepresentable<String>>(
  _ kind: Kind.Type, chinese: (Kind) -> String
) -> [Code] {
  Kind.allCases.map { Code(name: $0.rawValue, chinese: chinese($0)) }
}
