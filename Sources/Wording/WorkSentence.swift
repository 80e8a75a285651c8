package import Domain

extension Words {
  /// How far long work is, in a few words: `写入 2048 / 8192 行，25%`.
  package func sentence(for step: WorkStep) -> String {
    let phrase: LessonPhrase =
      switch step.stage {
      case .reading: .workReading
      case .checking: .workChecking
      case .writing: .workWriting
      case .collecting: .workCollecting
      case .exporting: .workExporting
      case .walking: .workWalking
      case .parsing: .workParsing
      case .judging: .workJudging
      case .replaying: .workReplaying
      case .comparing: .workComparing
      case .inspecting: .workInspecting
      case .rederiving: .workRederiving
      case .copying: .workCopying
      }
    let sentence = self(
      phrase,
      [
        "done": "\(step.done)", "total": "\(step.total)",
        "percent": "\(step.total == 0 ? 100 : step.done * 100 / step.total)",
      ])
    guard let left = step.secondsLeft else { return sentence }
    return sentence
      + self(
        left < 60 ? LessonPhrase.workSecondsLeft : .workMinutesLeft,
        ["count": "\(left < 60 ? left : (left + 30) / 60)"])
  }
}
