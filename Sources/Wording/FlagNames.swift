package import Domain

extension Words {
  /// What a flag tells, in a few words.
  package func name(_ flag: Flag, names: RecordNames) -> String {
    switch flag {
    case .missing(let source): self(BoardPhrase.flagMissing, ["source": name(source)])
    case .waived(let source): self(BoardPhrase.flagWaived, ["source": name(source)])
    case .unmarked(let target?):
      self(BoardPhrase.flagUnmarked, ["target": names.target(target)])
    case .unmarked(nil): self(BoardPhrase.flagUnmarkedOverall)
    case .communityRate: self(BoardPhrase.flagCommunityRate)
    case .noAnswers: self(BoardPhrase.flagNoAnswers)
    case .probation: self(BoardPhrase.flagProbation)
    case .onLeave: self(BoardPhrase.flagOnLeave)
    case .joined: self(BoardPhrase.flagJoined)
    case .left: self(BoardPhrase.flagLeft)
    }
  }
}
