import ArgumentParser
import Domain
import Tables
import Wording

/// `worker`: the roster.
struct WorkerCommand: ParsableCommand {
  typealias Columns = WorkerColumns
  static let configuration = Columns.command(
    "worker", ListCommand<Columns>.self, AddCommand<Columns>.self, ChangeCommand<Columns>.self)
}

struct WorkerColumns: RegisterColumns {
  static let file = TableFile.workers
  static let abstract = OfficePhrase.registerWorker

  @Argument(help: registerHelp(.workers, "id"), completion: .workers) var id: String
  @Option(help: registerHelp(.workers, "name")) var name: String?
  @Option(help: registerHelp(.workers, "community"), completion: .communities) var community:
    String?
  @Option(
    name: .customLong("class"), help: registerHelp(.workers, "class"),
    completion: .list(WorkerClass.allCases.map(\.rawValue)))
  var workerClass: String?
  @Option(help: registerHelp(.workers, "grade")) var grade: String?
  @Option(help: registerHelp(.workers, "employed_from")) var employedFrom: String?
  @Option(help: registerHelp(.workers, "employed_to")) var employedTo: String?
  @Option(
    help: registerHelp(.workers, "exit_reason"),
    completion: .list(ExitReason.allCases.map(\.rawValue)))
  var exitReason: String?
  @Option(help: registerHelp(.workers, "probation_until")) var probationUntil: String?
  @Option(
    help: registerHelp(.workers, "certificate"),
    completion: .list(Certificate.allCases.map(\.rawValue)))
  var certificate: String?
  @Option(
    help: registerHelp(.workers, "gender"), completion: .list(Gender.allCases.map(\.rawValue)))
  var gender: String?
  @Option(help: registerHelp(.workers, "from_month")) var fromMonth: String?

  var given: [String: String] {
    [
      "id": id, "name": name, "community": community, "class": workerClass, "grade": grade,
      "employed_from": employedFrom, "employed_to": employedTo, "exit_reason": exitReason,
      "probation_until": probationUntil, "certificate": certificate, "gender": gender,
      "from_month": fromMonth,
    ].compactMapValues(\.self)
  }
}

/// `holiday`: days that are not what their weekday says.
struct HolidayCommand: ParsableCommand {
  typealias Columns = HolidayColumns
  static let configuration = Columns.command(
    "holiday", ListCommand<Columns>.self, AddCommand<Columns>.self, ChangeCommand<Columns>.self)
}

struct HolidayColumns: RegisterColumns {
  static let file = TableFile.holidays
  static let abstract = OfficePhrase.registerHoliday

  @Argument(help: registerHelp(.holidays, "day")) var day: String
  @Argument(
    help: registerHelp(.holidays, "kind"), completion: .list(HolidayKind.allCases.map(\.rawValue)))
  var kind: String

  var given: [String: String] { ["day": day, "kind": kind] }
}

/// What may be given for a column.
func registerHelp(_ file: TableFile, _ column: String) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: columnHelp(file, column, words))
}
