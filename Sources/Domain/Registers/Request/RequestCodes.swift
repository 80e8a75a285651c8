// The coded values of requests and their steps, English and Chinese.

extension Codes {
  static let requestChannel = codes(RequestChannel.self) { channel in
    switch channel {
    case .visit: "走访"
    case .residentsMeeting: "居民会议"
    case .activity: "社区活动"
    case .minqing: "民情直通"
    case .inquiry: "社会调查"
    case .qq: "QQ"
    case .wechat: "微信"
    case .weibo: "微博"
    case .linli: "邻e家"
    case .openSpace: "开放空间"
    case .window: "窗口"
    case .hotline: "热线"
    }
  }

  static let requestKind = codes(RequestKind.self) { kind in
    switch kind {
    case .consult: "咨询"
    case .help: "求助"
    case .complaint: "投诉"
    case .suggestion: "建议"
    }
  }

  static let requestStep = codes(RequestStep.Kind.self) { step in
    switch step {
    case .accept: "受理"
    case .start: "交办"
    case .solve: "办结"
    case .confirm: "回访"
    case .rework: "返工"
    case .refuse: "不受理"
    case .escalate: "上报"
    case .sendBack: "退回"
    case .extend: "延期"
    case .urge: "督办"
    case .void: "作废"
    }
  }

  static let requestVerdict = codes(RequestVerdict.self) { verdict in
    switch verdict {
    case .satisfied: "满意"
    case .basically: "基本满意"
    case .dissatisfied: "不满意"
    case .unreached: "未接触"
    }
  }

  static let requestState = codes(RequestCourse.State.self) { state in
    switch state {
    case .reported: "待受理"
    case .accepted: "已受理"
    case .inHand: "在办"
    case .solved: "待回访"
    case .confirmed: "已办"
    case .refused: "未受理"
    case .voided: "作废"
    }
  }

  static let requestTier = codes(RequestCourse.Tier.self) { tier in
    switch tier {
    case .grid: "片"
    case .community: "社"
    case .street: "街"
    case .district: "区"
    }
  }

  static let lamp = codes(Lamp.Colour.self) { colour in
    switch colour {
    case .green: "绿"
    case .yellow: "黄"
    case .red: "红"
    }
  }
}
