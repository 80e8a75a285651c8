extension RecordKind {
  /// Which rows of a table a settlement keeps (定稿依据), of those that count in the month.
  ///
  /// Of versions those in force count. What is a row's owner and when it counts says `RecordKind`.
  package enum Kept: Hashable, Sendable {
    /// Those of the street's own communities, of their grids and of batches that were asked there.
    case own
    /// The same, and those of whoever has a home in the street and is employed on a day of the month.
    case employed
    /// The same, and those of whoever has a home in the street.
    case residents
    /// The same, and those of whoever's days the figures need: guests with a duty there too.
    case people
    /// Those whose first cell is the id of such a thing.
    case named(Thing)
    /// The duties that make points in the month, and by which it is told what was vacant before it.
    case duties
    /// Those of the targets that are held, where they are held.
    case difficulties
    /// The parameters in force, which are the defaults where nobody wrote any.
    case scheme
    /// What posts are counted by, where it is not the default.
    case staffing
  }

  /// What the rows of people and duties are about, so that a settlement keeps what it is called and worth.
  package enum Thing: Hashable, Sendable {
    /// That of the street.
    case district
    /// Those of the communities.
    case streets
    /// Those of the street, and where its people live or work elsewhere.
    case communities
    /// Those of the lines.
    case departments
    /// Those of the street, and what its people hold elsewhere.
    case grids
    /// Those of the month, since it is shown that nobody has them, and what else is held.
    case lines
  }

  /// Whether a settlement keeps rows of it.
  package var isKept: Bool {
    switch settled {
    case .frozen: true
    case .live, .nothing: false
    }
  }
}
