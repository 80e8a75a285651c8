import ArgumentParser
import Domain
import Storage
import Tables
import Wording

/// `sheet notice FILE`.
struct NoticeSheetCommand: MonthSheetCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: words(SheetsPhrase.noticeAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var options: MonthSheetOptions
  @ArgumentParser.Flag(help: .init(words(SheetsPhrase.helpPay))) var pay = false
  @Argument(help: .init(words(SheetsPhrase.helpFile)), completion: .file()) var file: String
  @OptionGroup var street: StreetWord

  func namedStreet() throws -> String? { try street.name(or: options.sheet.street) }

  func sheets(_ source: SheetSource, in store: any Store) -> [PrintedSheet] {
    notice(source, showingPay: pay)
  }
}

/// `sheet payroll FILE`.
struct PayrollSheetCommand: MonthSheetCommand {
  static let configuration = CommandConfiguration(
    commandName: "payroll", abstract: words(SheetsPhrase.payrollAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var options: MonthSheetOptions
  @Argument(help: .init(words(SheetsPhrase.helpFile)), completion: .file()) var file: String
  @OptionGroup var street: StreetWord

  func namedStreet() throws -> String? { try street.name(or: options.sheet.street) }

  func sheets(_ source: SheetSource, in store: any Store) throws -> [PrintedSheet] {
    let sheets = payroll(source)
    guard !sheets.isEmpty || source.board.workers.isEmpty else {
      throw Failure(
        words(SheetsPhrase.payrollNotYours, ["role": words.name(source.actor.role)]), .notAllowed)
    }
    return sheets
  }
}

/// `sheet community ID FILE`.
struct CommunitySheetCommand: MonthSheetCommand {
  static let configuration = CommandConfiguration(
    commandName: "community", abstract: words(SheetsPhrase.communityAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var options: MonthSheetOptions
  @ArgumentParser.Flag(help: .init(words(SheetsPhrase.helpPay))) var pay = false
  @Argument(help: .init(cli(.helpBoardCommunity))) var community: String
  @Argument(help: .init(words(SheetsPhrase.helpFile)), completion: .file()) var file: String

  var place: String? { community }

  func sheets(_ source: SheetSource, in store: any Store) throws -> [PrintedSheet] {
    guard source.slice.records.communities[Identifier(community)] != nil else {
      throw Refusal.unknownCommunity(Identifier(community))
    }
    return communitySheets(Identifier(community), source, showingPay: pay)
  }
}

/// `sheet worker ID FILE`.
struct WorkerSheetCommand: MonthSheetCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: words(SheetsPhrase.workerAbstract))
  @OptionGroup var common: CommonOptions
  @OptionGroup var options: MonthSheetOptions
  @Argument(help: .init(cli(.helpWorker)), completion: .workers) var worker: String
  @Argument(help: .init(words(SheetsPhrase.helpFile)), completion: .file()) var file: String

  var place: String? { worker }

  func sheets(_ source: SheetSource, in store: any Store) throws -> [PrintedSheet] {
    guard source.slice.records.workers[Identifier(worker)] != nil else {
      throw Refusal.unknownWorker(Identifier(worker))
    }
    let rows = source.board.worker(Identifier(worker))?
      .enteredRows(source.slice.records, in: common.civilMonth)
    return workerSheet(Identifier(worker), source, entered: try entered(rows ?? [], in: store))
  }
}
