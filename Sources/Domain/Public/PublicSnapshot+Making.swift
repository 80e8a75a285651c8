extension PublicSnapshot {
  /// Takes of two months of a street what the hall may show.
  ///
  /// - Parameters:
  ///   - slice: The month that `made` lies in.
  ///   - wall: The last month that hangs on the wall, with the head that its sheet prints; one that
  ///     is not published is left out.
  ///   - made: When this is.
  ///   - journal: Where the journal ends.
  ///   - naming: How names come to the public.
  ///   - showsPay: Whether the street shows yuan.
  ///   - life: What its registers tell.
  package init(
    of slice: Slice, wall: PublicWall?, made: Moment, journal: PublicHead,
    naming: some PublicNaming, showsPay: Bool, life: PublicLife? = nil
  ) {
    self.init(
      made: made,
      street: naming.place(slice.records.streets[slice.street]?.name ?? slice.street.text),
      current: PublicPresent(slice.withoutJudgements, on: made.day, naming),
      published: wall.flatMap { PublicMonth($0, naming, showsPay: showsPay) }, journal: journal,
      life: life)
  }
}

extension Slice {
  /// Without anything that judges a person, so that nothing made from it can tell.
  fileprivate var withoutJudgements: Slice {
    var bare = self
    bare.hiddenMarks = []
    for table in TableName.allCases where !table.kind.isPublic {
      bare.records.take(table, from: Records())
    }
    return bare
  }
}

extension Records {
  /// The last month of the street that hangs on the wall.
  package func lastPublished(of street: Street.ID) -> Month? {
    months.values.filter { $0.key.street == street && $0.state >= .publicity }
      .map(\.key.month).max()
  }
}

extension Actor {
  /// Whether he may publish what the hall shows: who may put a month on the wall.
  package func mayPublish(_ street: Street.ID) -> Bool {
    switch CommandKind.advance.permission.reach[role] {
    case .everywhere: true
    case .ownStreet: place == nil || place == street.text
    case .ownCommunity, .ownDepartment, .ownSelf, .ownHome, .ownGrids, .byTier, .onlyStreet, nil:
      false
    }
  }
}
