// The coded values of admission, English and Chinese.

extension Codes {
  static let admissionKind = codes(AdmissionKind.self) { kind in
    switch kind {
    case .lawful: "依法履职"
    case .assist: "依法协助"
    case .other: "其他"
    }
  }

  static let admissionStep = codes(AdmissionStep.Kind.self) { step in
    switch step {
    case .assess: "评估"
    case .admit: "准入"
    case .refuse: "不准入"
    case .revoke: "撤销"
    case .withdraw: "撤回"
    }
  }

  static let admissionState = codes(AdmissionCourse.State.self) { state in
    switch state {
    case .applied: "待评估"
    case .assessed: "待决定"
    case .admitted: "已准入"
    case .refused: "未准入"
    case .revoked: "已撤销"
    case .withdrawn: "已撤回"
    }
  }

  static let admissionUse = codes(AdmissionUse.Kind.self) { kind in
    switch kind {
    case .line: "辅线"
    case .special: "特殊"
    }
  }
}
