package import Domain
import Query
import Synchronization
import Wording

/// What was read of the registers of a street, and the last command that is in it.
package struct RegisterRead: Sendable {
  package let asked: AskedRegisters
  package let sequence: Int
  package let records: Records

  package init(_ asked: AskedRegisters, sequence: Int, records: Records) {
    self.asked = asked
    self.sequence = sequence
    self.records = records
  }

  /// The records of a slice with what was read.
  func joined(to records: Records) -> Records {
    var records = records
    records.takeRegisters(self.records)
    for table in asked.beside { records.take(table, from: self.records) }
    return records
  }

  /// What they say of a slice's month up to a day; `nil` = they are of other days or of another street.
  func facts(of slice: Slice, upTo today: Day, for actor: Actor) -> MonthRegisters? {
    let month = slice.month
    let needed = AskedRegisters(
      street: slice.street, days: month.first...month.last, tables: [])
    guard asked.holds(needed) else { return nil }
    return MonthRegisters(
      slice, registers: records, of: asked.tables, today: today, for: actor)
  }
}

/// What is asked of the store for whatever shows registers.
package struct AskedRegisters: Hashable, Sendable {
  package let street: Street.ID
  /// Of long tables the rows of these days are wanted.
  package let days: ClosedRange<Day>
  /// Of registers.
  package let tables: Set<TableName>

  package init(street: Street.ID, days: ClosedRange<Day>, tables: Set<TableName>) {
    self.street = street
    self.days = days
    self.tables = tables
  }

  /// What is read besides a slice: the registers, and for days of earlier months what figures look at in them.
  package var read: [TableName] {
    beside + Registers.tables.map { $0.table.name }.filter(tables.contains)
  }

  fileprivate var beside: [TableName] {
    days.lowerBound.month == days.upperBound.month ? [] : Registers.beside
  }

  /// Whether all that others ask for is in it.
  fileprivate func holds(_ other: AskedRegisters) -> Bool {
    street == other.street && tables.isSuperset(of: other.tables)
      && days.contains(other.days.lowerBound) && days.contains(other.days.upperBound)
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
  /// What figures are of; `nil` = the month has not begun.
  let within: RegisterScope?
  private let made = Mutex<[String: [Figure]]>([:])

  init(_ read: RegisterRead, _ facts: MonthFacts, in scope: Community.ID?) {
    self.facts = facts
    self.scope = scope
    // Sums are of all rows, also of those that he may not read one by one.
    let whole = read.joined(to: facts.snapshot.slice.records)
    var slice = facts.snapshot.slice
    slice.records.takeRegisters(read.records)
    _ = slice.records.hideRows(
      from: facts.viewer.actor, in: slice.month, keepingRows: true)
    self.slice = slice
    source = ListSource(
      facts.board, records: slice.records, holdings: facts.holdings, today: facts.today,
      for: facts.viewer.actor, words: facts.words, isRehearsal: facts.snapshot.isRehearsal)
    place = scope.map { RegisterScope.Place.community($0) } ?? .street(slice.street)
    reading = RowReading(facts.viewer.actor, whole, in: slice.month)
    let days = facts.month.first...min(facts.month.last, max(facts.month.first, facts.today))
    within =
      facts.month.first <= facts.today
      ? RegisterScope(place, days, whole, for: facts.viewer.actor, boards: [facts.board]) : nil
  }

  private let place: RegisterScope.Place
  private let reading: RowReading

  /// Whether the viewer reads every row of a table in the scope.
  func reads(_ row: any RegisterRow.Type) -> Bool { reading.reads(row, of: place) }

  /// The figures of a register up to today; `nil` = the month has not begun.
  func figures(of register: any Register.Type) -> [Figure]? {
    guard let within else { return nil }
    if let known = made.withLock({ $0[register.code] }) { return known }
    let figures = within.figures(of: register)
    made.withLock { $0[register.code] = figures }
    return figures
  }

  /// Of which the page of figures tells now: of the month up to today, or of the year.
  func counting(_ register: any Register.Type) -> RegisterScope? {
    within.map { register.isHeadlinedByYear ? $0.yearToDate : $0 }
  }

  /// The figures that the page of figures tells of now; `nil` = the month has not begun.
  func counted(_ register: any Register.Type) -> [Figure]? {
    register.isHeadlinedByYear ? headlined(register) : figures(of: register)
  }

  /// The figures of which the index tells; `nil` = the month has not begun.
  func headlined(_ register: any Register.Type) -> [Figure]? {
    guard let within, let figures = figures(of: register) else { return nil }
    let key = register.code + ".headline"
    if let known = made.withLock({ $0[key] }) { return known }
    let told = within.isKept(register) ? figures : within.headlined(register, figures)
    made.withLock { $0[key] = told }
    return told
  }

  /// How many things wait in a register.
  func waiting(in register: any Register.Type) -> Int {
    guard let within, let figures = figures(of: register) else { return 0 }
    return within.waiting(in: register, figures)
  }

  private let lists = Mutex<[TableName: ListTable]>([:])

  /// The rows of a table in the month, made once.
  func table(_ table: TableName) -> ListTable {
    if let known = lists.withLock({ $0[table] }) { return known }
    let list = source.table(.register(table), in: scope)
    lists.withLock { $0[table] = list }
    return list
  }

  /// How many registers have something to do.
  var waiting: Int { Registers.all.reduce(0) { $0 + waiting(in: $1) } }
}

extension State {
  /// Reads the registers while something on the screen needs them and something was written since.
  mutating func askForRegisters() -> [Effect] {
    guard let snapshot else { return [] }
    let (street, days) = (snapshot.slice.street, page.daysOfRegisters(in: snapshot.slice.month))
    let ask = { AskedRegisters(street: street, days: days, tables: $0) }
    let needed = ask(neededTables)
    guard !needed.tables.isEmpty else { return [] }
    let read = registersRead
    // What was read for another page has not what this one shows.
    if read?.asked.holds(ask(page.tablesOfRegisters)) != true { books = nil }
    let sequence = snapshot.journal.sequence
    if let read, read.sequence >= sequence, read.asked.holds(needed) { return [] }
    if let asked = registersAsked, asked.sequence == sequence, asked.what == needed { return [] }
    registersAsked = (needed, sequence)
    return [.loadRegisters(needed)]
  }

  mutating func take(_ read: RegisterRead) {
    registersRead = read
    if read.asked.tables.contains(.services) { services = ServiceFinder(read.records) }
    if let facts, facts.slice.street == read.asked.street {
      let isFirst = facts.registers == nil
      self.facts = facts.with(read)
      // What was sorted by a column that said nothing until now is put in order.
      refreshPanes(keepingOrder: !isFirst)
    }
    renewBooks()
    renewOpenPage()
  }

  /// Makes anew what the pages of registers show.
  mutating func renewBooks() {
    guard page.isOfRegisters else { return }
    guard let read = registersRead, let facts, read.asked.street == facts.slice.street else {
      return books = nil
    }
    books = RegisterBooks(read, facts, in: scope)
  }
}

extension PageContent {
  var registersShown: [any Register.Type] { [] }
  func daysOfRegisters(in month: Month) -> ClosedRange<Day> { month.first...month.last }

  var isOfRegisters: Bool { !registersShown.isEmpty }

  /// The tables of the registers that it shows.
  var tablesOfRegisters: Set<TableName> {
    registersShown.reduce(into: []) { $0.formUnion($1.needed) }
  }
}
