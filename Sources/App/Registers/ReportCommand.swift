import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// Which month or year a report is of.
struct PeriodOptions: ParsableArguments {
  @Option(help: .init(registers(.helpYear), valueName: "YYYY")) var year: Int?

  /// The days up to today.
  ///
  /// - Throws: `Failure` when both are given, or what has not begun.
  func days(_ common: CommonOptions) throws -> ClosedRange<Day> {
    guard year == nil || common.month == nil else {
      throw Failure(registers(.monthOrYear), .usage)
    }
    guard year.map({ (1900...2999).contains($0) }) ?? true else {
      throw Failure(cli(.badMonth, ["found": "\(year ?? 0)"]), .usage)
    }
    let months = year.map { (Month(year: $0, month: 1), Month(year: $0, month: 12)) }
    let (first, last) = months ?? (common.civilMonth, common.civilMonth)
    guard first.first <= common.civilDay else {
      throw Failure(
        registers(.laterMonth, ["period": year.map(String.init) ?? first.description]), .usage)
    }
    return first.first...min(last.last, common.civilDay)
  }
}

/// `place report`.
struct ReportCommand<Book: Register>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "report", abstract: registers(.reportAbstract))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: ReportPlace
  @ArgumentParser.Flag(help: .init(registers(.helpWorkers))) var workers = false

  func run() throws {
    let days = try period.days(common)
    guard period.year == nil || !Book.isOfMonths else {
      throw Failure(registers(.onlyMonths, ["register": words(Book.name)]), .usage)
    }
    try withStore(common) { context in
      let scope = try place.scope(context, days, withBoards: Book.needsBoards)
      if case .community(let id) = scope.place, scope.communities.isEmpty {
        throw Failure(
          registers(
            .placeNotYet,
            [
              "place": RecordNames(scope.records, words.language).community(id),
              "month": scope.month.description,
            ]), .usage)
      }
      if case .community = scope.place, Book.endsAtStreet {
        throw Failure(registers(.endsAtStreet, ["register": words(Book.name)]), .usage)
      }
      guard !scope.isKept(Book.self) else { throw notYours(scope) }
      let report = RegisterReport(Book.self, scope)
      if listing.format == .json {
        return putData(reportJSON(report, isRehearsal: context.isRehearsal))
      }
      let names = RecordNames(scope.records, words.language)
      if workers {
        guard report.workers != nil else { throw Failure(registers(.noWorkers), .usage) }
        return listing.write(
          report.workerTable(listing.isForPeople ? words : nil) { names.worker($0) })
      }
      listing.write(report.table(listing.isForPeople ? words : nil) { names.anyPlace($0.id) })
      if report.figures.flattened.isEmpty {
        printError(registers(.onlyLists, ["register": words(Book.name)]))
      }
    }
  }

  private func notYours(_ scope: RegisterScope) -> Failure {
    let names = RecordNames(scope.records, words.language)
    return Failure(
      registers(
        .notYours,
        ["register": words(Book.name), "place": names.anyPlace(scope.place.id)]), .notAllowed)
  }
}

/// Of what a report is: a street, a community, or a district.
struct ReportPlace: ParsableArguments {
  @OptionGroup var street: StreetOptions
  @Option(help: .init(cli(.helpBoardCommunity), valueName: "id"), completion: .communities)
  var community: String?
  /// Empty = the only one, or that of the reader.
  @Option(defaultAsFlag: "", help: .init(registers(.helpDistrict), valueName: "id"))
  var district: String?

  /// The place over some days, whose figures say what the reader may read; with the boards of its streets where
  /// figures look at what they pay.
  func scope(
    _ context: StoreContext, _ days: ClosedRange<Day>, withBoards: Bool = false
  ) throws -> RegisterScope {
    let records = try context.store.registers(during: days)
    let scope = RegisterScope(try place(context, records), days, records, for: context.actor)
    guard withBoards else { return scope }
    let boards = try scope.streets.map {
      Board(try context.store.slice($0, days.upperBound.month))
    }
    return scope.with(boards)
  }

  private func place(_ context: StoreContext, _ records: Records) throws -> RegisterScope.Place {
    if let community {
      let id = Community.ID(community)
      guard records.communities[id] != nil else { throw Refusal.unknownCommunity(id) }
      return .community(id)
    }
    if let district {
      let id = try district.isEmpty ? context.district(records) : District.ID(district)
      guard records.districts[id] != nil else {
        throw Refusal.unknownRow(RowKey(table: .districts, cells: [.id(id)]))
      }
      return .district(id)
    }
    return .street(try context.street(named: street.name))
  }
}

extension Store {
  /// All that figures of registers look at which are of some days.
  func registers(during days: ClosedRange<Day>) throws -> Records {
    let ofDays = Registers.read.filter { !Registers.stepped.contains($0) }
    var records = try self.records(of: ofDays, during: days)
    let others = try self.records(of: Registers.stepped)
    for table in Registers.stepped { records.take(table, from: others) }
    return records
  }
}

extension StoreContext {
  /// The district that the actor's street is in, else the only one.
  fileprivate func district(_ records: Records) throws -> District.ID {
    if let place = actor.place, let home = try store.street(of: place),
      let street = records.streets[home]
    {
      return street.district
    }
    let known = records.districts.keys.sorted()
    guard known.count == 1 else {
      throw Failure(
        registers(.whichDistrict, ["known": words.list(known.prefix(20).map(\.text))]), .usage)
    }
    return known[0]
  }
}

/// `registers`: what each register says up to today.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registers", abstract: registers(.indexAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: ReportPlace

  func run() throws {
    let days = try period.days(common)
    try withStore(common) { context in
      let scope = try place.scope(
        context, days, withBoards: Registers.all.contains { $0.needsBoards })
      let reports = Registers.all.map { RegisterReport($0, scope) }
      if listing.format == .json { return putData(indexJSON(reports)) }
      listing.write(index(reports, to: days.upperBound))
    }
  }

  private func index(_ reports: [RegisterReport], to day: Day) -> PlainTable {
    PlainTable(
      [
        PlainTable.Column("code", registers(.indexRegister)),
        PlainTable.Column(
          "headline", registers(.indexFigures, ["day": day.description])),
        PlainTable.Column("waiting", registers(.indexWaiting)),
      ],
      rows: reports.map { report in
        [
          listing.isForPeople ? words(report.register.name) : report.register.code,
          words.list(words.headline(report.register, report.headlined)),
          listing.isForPeople
            ? words.waiting(report.register, report.waiting) : "\(report.waiting)",
        ]
      })
  }
}
