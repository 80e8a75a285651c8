import Domain

/// Which of its figures a month shows (口径).
enum BasisChoice: Hashable, Sendable {
  /// To the month's end, on assumed marks where none is in.
  case assumed
  /// To the month's end, on the marks that are in.
  case strict
  /// Up to today, on the marks that are in.
  case toDate

  /// Marks are assumed before they can be given, and never afterwards.
  static func usual(in state: MonthState) -> BasisChoice {
    state <= .open ? .assumed : .strict
  }

  /// The next one to look at.
  func next(in state: MonthState) -> BasisChoice {
    switch self {
    case .assumed: .strict
    case .strict: .toDate
    case .toDate: Self.usual(in: state)
    }
  }

  func board(of snapshot: Snapshot, slice: Slice, today: Day) -> Board {
    switch self {
    case .assumed: Board(slice, assuming: snapshot.earlier)
    case .strict: Board(slice)
    case .toDate: Board(slice, figures: .toDate(today))
    }
  }
}
