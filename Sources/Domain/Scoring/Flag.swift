/// What a reader of a worker's figures must know (提示).
package enum Flag: Hashable, Sendable {
  case missing(Source)
  case waived(WaivedSource)
  /// A mark that one of several lacks; `nil` = the superior's overall mark.
  case unmarked(Target.ID?)
  case communityRate, noAnswers, probation, onLeave, joined, left

  /// As files print it.
  package var code: String {
    switch self {
    case .missing(let source): "missing:" + source.rawValue
    case .waived(let source): "waived:" + source.rawValue
    case .unmarked(let target): "unmarked:" + (target?.text ?? "overall")
    case .communityRate: "community-rate"
    case .noAnswers: "no-answers"
    case .probation: "probation"
    case .onLeave: "on-leave"
    case .joined: "joined"
    case .left: "left"
    }
  }
}

extension MonthIndex {
  func flags(
    _ worker: Worker, effect: Effect, satisfaction: Satisfaction, presence: Presence
  ) -> [Flag] {
    var flags = Set(effect.sources.flatMap(\.flags))
    switch satisfaction.basis {
    case .ownGrids: break
    case .community: flags.insert(.communityRate)
    case .noAnswers:
      flags.insert(.noAnswers)
      if satisfaction.waiver != nil { flags.insert(.waived(.survey)) }
    }
    if presence.eligibleDays == 0 { flags.insert(.probation) }
    if presence.onLeave { flags.insert(.onLeave) }
    if month.days.contains(worker.employment.first) { flags.insert(.joined) }
    if let last = worker.employment.last, month.days.contains(last) { flags.insert(.left) }
    return flags.sorted { byteOrder($0.code, $1.code) }
  }
}

extension SourceScore {
  fileprivate var flags: [Flag] {
    if isLacking { return [.missing(source)] }
    if isMissing { return isHidden ? [] : [.waived(WaivedSource(source))] }
    return marks.filter { $0.mark == nil && !$0.isHidden }.map { .unmarked($0.key.target) }
  }
}
