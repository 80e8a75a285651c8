import ArgumentParser
import Domain
import Glibc
import Storage
import Tables
import Wording

/// `scheme list | add | change`.
struct SchemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme", abstract: office(.registerScheme),
    subcommands: [
      ListSchemesCommand.self, AddSchemeCommand.self, ChangeSchemeCommand.self,
    ])
}

/// The keys of a scheme file as options.
struct SchemeColumns: ParsableArguments {
  @Option(help: .init(office(.helpSchemeMonth), valueName: "YYYY-MM")) var effectiveMonth: String
  @Option(help: "effect_max") var effectMax: String?
  @Option(help: "satisfaction_max") var satisfactionMax: String?
  @Option(help: "min_sample") var minSample: String?
  @Option(help: "count_basically", completion: .list(["true", "false"]))
  var countBasically: String?
  @Option(help: "blind", completion: .list(["true", "false"])) var blind: String?
  @Option(help: "publicity_days") var publicityDays: String?
  @Option(help: "scoring_days") var scoringDays: String?
  @Option(help: "recheck_share") var recheckShare: String?
  @Option(help: "recheck_agreement") var recheckAgreement: String?
  @Option(help: "separate_raters", completion: .list(["true", "false"]))
  var separateRaters: String?
  @Option(help: "pool.mode", completion: .list(PoolMode.allCases.map(\.rawValue)))
  var mode: String?
  @Option(help: "pool.base") var base: String?
  @Option(help: "pool.scope", completion: .list(PoolScope.allCases.map(\.rawValue)))
  var scope: String?
  @Option(help: "pool.headcount", completion: .list(Headcount.allCases.map(\.rawValue)))
  var headcount: String?
  @Option(help: "pool.unit", completion: .list(PayoutUnit.allCases.map(\.rawValue)))
  var unit: String?
  @Option(help: .init(office(.helpSchemeStandard), valueName: "class=yuan"))
  var standard: [String] = []
  @Option(help: .init(office(.helpSchemeWeights), valueName: "class=w/w/w/w"))
  var weights: [String] = []

  /// What was given, by the keys of a scheme file.
  func given() throws -> [String: String] {
    var given =
      [
        "effective_month": effectiveMonth, "effect_max": effectMax,
        "satisfaction_max": satisfactionMax, "min_sample": minSample,
        "count_basically": countBasically, "blind": blind, "publicity_days": publicityDays,
        "scoring_days": scoringDays, "recheck_share": recheckShare,
        "recheck_agreement": recheckAgreement, "separate_raters": separateRaters, "pool.mode": mode,
        "pool.base": base, "pool.scope": scope,
        "pool.headcount": headcount, "pool.unit": unit,
      ].compactMapValues(\.self)
    for item in standard {
      let (workerClass, value) = try parts(item, form: "chief=1200.00")
      given["standard." + workerClass] = value
    }
    for item in weights {
      let form = "chief=10/20/0/70"
      let (workerClass, value) = try parts(item, form: form)
      let numbers = value.split(separator: "/", omittingEmptySubsequences: false)
      guard numbers.count == Source.allCases.count else { throw unclear(item, form) }
      for (source, number) in zip(Source.allCases, numbers) {
        given["weights.\(workerClass).\(source.rawValue)"] = String(number)
      }
    }
    return given
  }

  /// How the keys of a scheme file are given on the command line.
  static let optionNames: [String: String] = {
    var names = [
      "effective_month": "--effective-month", "effect_max": "--effect-max",
      "satisfaction_max": "--satisfaction-max", "min_sample": "--min-sample",
      "count_basically": "--count-basically", "blind": "--blind",
      "publicity_days": "--publicity-days", "scoring_days": "--scoring-days",
      "recheck_share": "--recheck-share", "recheck_agreement": "--recheck-agreement",
      "separate_raters": "--separate-raters",
      "pool.mode": "--mode", "pool.base": "--base", "pool.scope": "--scope",
      "pool.headcount": "--headcount", "pool.unit": "--unit", "headcount": "--headcount",
      "weights": "--weights",
    ]
    for workerClass in WorkerClass.allCases.map(\.rawValue) {
      names["standard." + workerClass] = "--standard \(workerClass)=…"
      for source in Source.allCases {
        names["weights.\(workerClass).\(source.rawValue)"] = "--weights \(workerClass)=…"
      }
    }
    return names
  }()

  private func parts(_ item: String, form: String) throws -> (String, String) {
    let parts = item.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, WorkerClass(rawValue: String(parts[0])) != nil else {
      throw unclear(item, form)
    }
    return (String(parts[0]), String(parts[1]))
  }

  private func unclear(_ item: String, _ form: String) -> Failure {
    Failure(office(.badClassValue, ["found": item, "form": form]), .usage)
  }
}

/// `scheme add`.
struct AddSchemeCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: office(.schemeAddAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: SchemeColumns

  func run() throws {
    try keepScheme(columns) { records in
      guard let month = Month(columns.effectiveMonth), records.schemes[month] != nil else { return }
      throw Failure(office(.schemeExists, ["month": month.description]), .badInput)
    }
  }
}

/// `scheme change`.
struct ChangeSchemeCommand: ParsableCommand, WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: office(.schemeChangeAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var columns: SchemeColumns

  func run() throws {
    guard try columns.given().count > 1 else {
      throw Failure(office(.registerNothing), .usage)
    }
    try keepScheme(columns) { _ in }
  }
}

extension WritingCommand {
  /// Writes the scheme in force in its month with what was given put over it.
  fileprivate func keepScheme(
    _ columns: SchemeColumns, _ check: (Records) throws -> Void
  ) throws {
    let line = SchemeLine(try columns.given())
    try keep(over: [.schemes]) { records in
      try check(records)
      let month = Month(columns.effectiveMonth)
      return line.reading(over: month.map { records.scheme(for: $0) } ?? Scheme())
    }
  }
}

/// `scheme list`: one column a version.
struct ListSchemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: office(.schemeListAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions

  func run() throws {
    try withStore(common) { context in
      let stored = try context.store.records(of: [.schemes]).schemes.values.sorted {
        $0.key < $1.key
      }
      if stored.isEmpty, listing.format == .table { printLine(office(.schemeDefaults)) }
      listing.write(
        schemeTable(stored.isEmpty ? [Scheme()] : stored, title: office(.columnKey)))
    }
  }
}
