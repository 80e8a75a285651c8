/// What the screen in the hall may show, and nothing else (公示快照).
///
/// Of the current month coverage, vacancies and answers counted; figures only of a month that hangs
/// on the wall. No id, no mark, no login, no reason is in it.
package struct PublicSnapshot: Hashable, Sendable {
  /// The number of this form; another form has another number.
  package static let version = 2

  package var made: Moment
  package var street: PublicName
  package var current: PublicPresent
  /// The last month in `publicity` or `settled`; `nil` = none yet.
  package var published: PublicMonth?
  package var journal: PublicHead
  /// What registers tell; `nil` = a snapshot of the form before, which had none.
  package var life: PublicLife?
  /// Of a database for practice (演练): the file says so, one of a real database has no such member.
  package var isRehearsal = false
  /// The marks of the month on the wall were entered by one person (评分由一人录入); only then a member.
  package var hasOneRater = false

  package init(
    made: Moment, street: PublicName, current: PublicPresent, published: PublicMonth?,
    journal: PublicHead, life: PublicLife? = nil
  ) {
    self.life = life
    self.made = made
    self.street = street
    self.current = current
    self.published = published
    self.journal = journal
  }
}

/// A name as the hall reads it: as it is written, and in Latin letters.
package struct PublicName: Hashable, Sendable {
  package let written: String
  package let latin: String

  package init(written: String, latin: String) {
    self.written = written
    self.latin = latin
  }
}

/// How names come to the public: masked as the street chose, and in Latin letters.
package protocol PublicNaming {
  /// `nil` = no name is shown.
  func person(_ name: String) -> PublicName?
  func place(_ name: String) -> PublicName
  /// The name of a line; `english` where the catalogue has one.
  func line(_ name: String, english: String?) -> PublicName
}

/// Where the journal ends.
package struct PublicHead: Hashable, Sendable {
  package let sequence: Int
  /// 64 hexadecimal digits.
  package let hash: String

  package init(sequence: Int, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}

/// How things stand today (当月): who is there and what is vacant, and no figure made from marks.
package struct PublicPresent: Hashable, Sendable {
  package struct Community: Hashable, Sendable {
    package var name: PublicName
    package var households: Int
    package var grids: Int
    /// Grids that nobody has today, or only in part.
    package var vacantGrids: Int
    /// Workers on the roll today.
    package var workers: Int
    /// Of these at work today.
    package var present: Int
    /// One for 250 households.
    package var required: Int
    /// Valid answers of the month so far.
    package var answers: Int
  }

  package struct Vacancy: Hashable, Sendable {
    package var target: PublicName
    package var community: PublicName
    package var isGrid: Bool
    /// Days of the month up to today.
    package var days: Int
  }

  package var month: Month
  package var state: MonthState
  package var communities: [Community]
  package var vacancies: [Vacancy]
}

/// A month that hangs on the wall (公示或定稿).
package struct PublicMonth: Hashable, Sendable {
  /// Answers of a community, with those of its grids.
  package struct Breakdown: Hashable, Sendable {
    package var name: PublicName
    /// `nil` = too few answers to be shown, or none.
    package var tally: Tally?
    package var grids: [Breakdown]
  }

  /// Everybody of one class, the most points first.
  package struct Ranking: Hashable, Sendable {
    package var workerClass: WorkerClass
    package var rows: [Row]
  }

  package struct Row: Hashable, Sendable {
    package var rank: Int
    package var name: PublicName?
    package var community: PublicName
    package var total: Points
    /// Differential pay; only where the street shows it.
    package var pay: Money?
  }

  package var month: Month
  /// `publicity` or `settled`.
  package var state: MonthState
  /// The journal's head that the sheet of a settled month prints.
  package var head: String?
  /// All answers of the street.
  package var tally: Tally?
  package var communities: [Breakdown]
  package var rankings: [Ranking]
}
