extension Actor {
  /// Whether role and place let somebody give a command of that kind somewhere in a community (`nil` =
  /// in any), or for a worker (`nil` = for anybody), in a month of that street.
  ///
  /// The state of the month and recusal are not looked at.
  package func reaches(
    _ kind: CommandKind, in community: Community.ID?, worker: Worker.ID? = nil,
    of street: Street.ID
  ) -> Bool {
    switch kind.permission.reach[role] {
    case .none: false
    case .everywhere: true
    case .ownStreet: place == nil || place == street.text
    case .ownCommunity: community == nil || place == community?.text
    // What lies in a community may be theirs or not: the row tells.
    case .ownDepartment: true
    case .ownSelf: worker == nil || place == worker?.text
    // Where her home is, and whether there is another street, the records tell.
    case .ownHome, .ownGrids, .byTier, .onlyStreet: true
    }
  }
}
