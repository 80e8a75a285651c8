import Domain

/// What a newspaper told of a district's community workers in March 2021 (S2), as far as rows are made from it.
///
/// Whatever follows from rows, as what is left at the end of a year or a rate, is not here.
enum HaishuPlan {
  /// The day on which it was told.
  static let told = Day(year: 2021, month: 3, day: 16)
  static let streets = 9
  static let communities = 94
  /// The households of a community as most are meant to be.
  static let standardHouseholds = 2_500
  /// Before the first of the years.
  static let workersBefore = 757
  /// Hundredths of the workers.
  static let women = 80
  /// Thousandths of the workers, and of those with a completed year.
  static let (certified, certifiedWithYear) = (766, 760)
  /// Of departments in communities, and into how many systems that is entered.
  static let (matters, systems) = (157, 52)
  /// Of 100 households in a month: a community of the standard size comes to a hundred.
  static let handled = 4
  /// Of residents since 2013.
  static let meetingsSince = 2013
  static let (suggestions, solved) = (8_512, 7_988)
  static let estates = 176
  /// Those that opened together in the first street, and all by the end of the year.
  static let (stationsAtFirst, stations) = (13, 150)
  static let centres = 10

  /// Who comes and goes in a year.
  struct Year: Sendable {
    let year: Int
    let joined: Int
    let left: Int
    /// Of both.
    let withinWeek: Int
    /// Of those who left: by open recruitment, and at the end of their working life; the others resigned.
    let (recruited, retired): (Int, Int)
    /// Of what is told.
    let days: ClosedRange<Day>

    init(
      _ year: Int, joined: Int, left: Int, withinWeek: Int, recruited: Int, retired: Int = 0
    ) {
      self.year = year
      self.joined = joined
      self.left = left
      self.withinWeek = withinWeek
      self.recruited = recruited
      self.retired = retired
      let first = Month(year: year, month: 1).first
      days = first...min(Month(year: year, month: 12).last, told.advanced(by: -5))
    }
  }

  static let years = [
    Year(2018, joined: 92, left: 73, withinWeek: 3, recruited: 4),
    Year(2019, joined: 148, left: 27, withinWeek: 2, recruited: 2),
    Year(2020, joined: 98, left: 69, withinWeek: 12, recruited: 5),
    Year(2021, joined: 27, left: 8, withinWeek: 1, recruited: 2, retired: 2),
  ]
}
