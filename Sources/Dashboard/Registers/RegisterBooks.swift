package import Domain
import Query
import Wording

/// What was read of the registers of a street, and the last command that is in it.
package struct RegisterRead: Sendable {
  package let street: Street.ID
  /// Of long tables it has the rows of these days.
  package let days: ClosedRange<Day>
  package let sequence: Int
  /// The rows of `tables(during:)`.
  package let records: Records

  package init(street: Street.ID, days: ClosedRange<Day>, sequence: Int, records: Records) {
    self.street = street
    self.days = days
    self.sequence = sequence
    self.records = records
  }

  /// What is read besides a slice: the registers, and for days of earlier months what figures look at in them.
  package static func tables(during days: ClosedRange<Day>) -> [TableName] {
    beside(days) + Registers.tables.map { $0.table.name }
  }

  private static func beside(_ days: ClosedRange<Day>) -> [TableName] {
    days.lowerBound.month == days.upperBound.month ? [] : Registers.beside
  }

  /// The records of a slice with what was read.
  func joined(to records: Records) -> Records {
    var records = records
    records.takeRegisters(self.records)
    for table in Self.beside(days) { records.take(table, from: self.records) }
    return records
  }

  /// What they say of a slice's month up to a day; `nil` = they are of other days or another street.
  func facts(of slice: Slice, upTo today: Day, for actor: Actor) -> MonthRegisters? {
    let month = slice.month
    guard street == slice.street, days.contains(month.first), days.contains(month.last) else {
      return nil
    }
    return MonthRegisters(slice, registers: records, today: today, for: actor)
  }
}

/// The registers beside the month on the screen (登记册): their rows, lists and figures.
///
/// A class, so that every frame shares what was made once.
final class RegisterBooks: Sendable {
  let facts: MonthFacts
  /// `nil` = the whole street.
  let scope: Community.ID?
  /// The slice with the rows of registers that the viewer reads.
  let slice: Slice
  /// What lists and files are made from.
  let source: ListSource
  /// Up to today, by code; none of a month that has not begun.
  private let reports: [String: RegisterReport]

  init(_ read: RegisterRead, _ facts: MonthFacts, in scope: Community.ID?) {
    self.facts = facts
    self.scope = scope
    // Sums are of all rows, also of those that he may not read one by one.
    let whole = read.joined(to: facts.snapshot.slice.records)
    var slice = facts.snapshot.slice
    slice.records.takeRegisters(read.records)
    _ = slice.records.hideRows(from: facts.viewer.actor, in: slice.month)
    self.slice = slice
    source = ListSource(
      facts.board, records: slice.records, holdings: facts.holdings, today: facts.today,
      for: facts.viewer.actor, words: facts.words, isRehearsal: facts.snapshot.isRehearsal)
    period =
      facts.month.first <= facts.today
      ? facts.month.first...min(facts.month.last, facts.today) : nil
    let place = scope.map { RegisterScope.Place.community($0) } ?? .street(slice.street)
    self.place = place
    reading = RowReading(facts.viewer.actor, whole, in: slice.month)
    let within = period.map { RegisterScope(place, $0, whole, for: facts.viewer.actor) }
    reports =
      within.map { within in
        Dictionary(
          uniqueKeysWithValues: Registers.all.map { ($0.code, RegisterReport($0, within)) })
      } ?? [:]
  }

  /// The days of the month up to today; `nil` = it has not begun.
  let period: ClosedRange<Day>?

  private let place: RegisterScope.Place
  private let reading: RowReading

  /// Whether the viewer reads every row of a table in the scope.
  func reads(_ row: any RegisterRow.Type) -> Bool { reading.reads(row, of: place) }

  /// The figures of a register up to today; `nil` = the month has not begun.
  func report(_ register: any Register.Type) -> RegisterReport? { reports[register.code] }

  /// The rows of a table in the month.
  func table(_ table: TableName) -> ListTable { source.table(.register(table), in: scope) }

  /// How many registers have something to do.
  var waiting: Int { Registers.all.reduce(0) { $0 + (report($1)?.waiting ?? 0) } }
}

extension State {
  /// Reads the registers while something on the screen needs them and something was written since.
  mutating func askForRegisters() -> [Effect] {
    guard let snapshot, showsRegisters || needsRegisters else { return [] }
    let (street, sequence) = (snapshot.slice.street, snapshot.journal.sequence)
    let days = page.daysOfRegisters(in: snapshot.slice.month)
    if let read = registersRead, read.street == street, read.sequence >= sequence,
      read.days.contains(days.lowerBound), read.days.contains(days.upperBound)
    {
      return []
    }
    let asked = AskedRegisters(street: street, sequence: sequence, days: days)
    guard registersAsked != asked else { return [] }
    registersAsked = asked
    return [.loadRegisters(street, during: days)]
  }

  mutating func take(_ read: RegisterRead) {
    registersRead = read
    services = ServiceFinder(read.records)
    if let facts, facts.slice.street == read.street {
      let isFirst = facts.registers == nil
      self.facts = facts.with(read)
      // What was sorted by a column that said nothing until now is put in order.
      refreshPanes(keepingOrder: !isFirst)
    }
    renewBooks()
    renewOpenPage()
  }

  /// A page of theirs, a guide, or the palette, which finds service items.
  private var showsRegisters: Bool {
    page.isOfRegisters || page is ServicePage || overlay is PalettePage
  }

  /// Makes anew what the pages of registers show.
  mutating func renewBooks() {
    guard page.isOfRegisters else { return }
    guard let read = registersRead, let facts, read.street == facts.slice.street else {
      return books = nil
    }
    books = RegisterBooks(read, facts, in: scope)
  }
}

/// What was asked of the store for the pages of registers.
struct AskedRegisters: Hashable, Sendable {
  let street: Street.ID
  let sequence: Int
  let days: ClosedRange<Day>
}

extension PageContent {
  /// The days whose rows the page shows: the month, and for its figures the three years before.
  fileprivate func daysOfRegisters(in month: Month) -> ClosedRange<Day> {
    let first = place == .registerFigures ? Month(year: month.year - 3, month: 1) : month
    return first.first...month.last
  }

  var isOfRegisters: Bool {
    [.registers, .register, .registerFigures, .registerForm, .suggestions, .difficultyForm]
      .contains(place)
  }
}
