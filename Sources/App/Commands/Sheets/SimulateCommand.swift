import ArgumentParser
import Domain
import Query
import Storage
import Tables
import TextUI
import Wording

/// `simulate`: a month computed again with other values, beside what it came to.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: words(SheetsPhrase.simulateAbstract),
    discussion: words(
      SheetsPhrase.simulateDiscussion, ["keys": words.list(SchemeKey.all.map(\.name))]))
  @OptionGroup var common: CommonOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var street: StreetOptions
  @Option(help: .init(words(SheetsPhrase.helpTo), valueName: "YYYY-MM")) var to: String?
  @Option(
    name: .customLong("set"), help: .init(words(SheetsPhrase.helpSet), valueName: "key=value"))
  var settings: [String] = []
  @Option(help: .init(words(SheetsPhrase.helpCoefficient), valueName: "target@community=value"))
  var coefficient: [String] = []
  @Option(help: .init(words(SheetsPhrase.helpPoints), valueName: "target=value"))
  var points: [String] = []
  @Option(help: .init(words(SheetsPhrase.helpMode), valueName: "pool|fixed")) var mode: String?
  @Option(help: .init(words(SheetsPhrase.helpBase), valueName: "10.0000")) var base: String?
  @Option(help: .init(words(SheetsPhrase.helpStandard), valueName: "class=1200.00"))
  var standard: [String] = []

  /// More months than this take longer than anybody waits for.
  private static let limit = 60

  func run() throws {
    let reading = SimulationReading()
    let (changes, written) = try reading.changes(self)
    let months = try months
    try report.refuseBytesOnTerminal()
    try withStore(common) { context in
      let street = try context.street(named: street.name)
      var simulations: [Simulation] = []
      var names = Records()
      for month in months {
        let slice = try context.store.slice(street, month).seen(by: context.actor)
        names = slice.records
        do throws(SimulationFault) {
          simulations.append(try Simulation(slice, changes))
        } catch {
          throw Failure(words.sentence(for: error), .usage)
        }
      }
      let sheets =
        simulations.flatMap { simulationSheets($0, written, records: names, words: words) }
        + simulationSums(simulations, written, records: names, words: words)
      try report.emit(sheets, of: context) {
        json(simulations, written, asArray: to != nil, isRehearsal: context.isRehearsal)
      }
    }
  }

  private var months: [Month] {
    get throws {
      let first = common.civilMonth
      guard let to else { return [first] }
      guard let last = Month(to) else { throw Failure(cli(.badMonth, ["found": to]), .usage) }
      guard first <= last else {
        throw Failure(
          words(
            SheetsPhrase.monthsBackwards, ["to": last.description, "from": first.description]),
          .usage)
      }
      guard last.index - first.index < Self.limit else {
        throw Failure(words(SheetsPhrase.tooManyMonths, ["limit": "\(Self.limit)"]), .usage)
      }
      return (first.index...last.index).map { Month(index: $0) }
    }
  }
}

/// Reads what the options of `simulate` change.
private struct SimulationReading {
  /// The changes, and how they are called in a report.
  func changes(_ command: SimulateCommand) throws -> (SimulationChanges, [String]) {
    var changes = SimulationChanges()
    let named =
      command.settings + command.standard.map { "standard." + $0 }
      + (command.mode.map { ["pool.mode=" + $0] } ?? [])
      + (command.base.map { ["pool.base=" + $0] } ?? [])
    for text in named {
      let (name, value) = try parts(text, form: "weights.worker.department=50")
      guard let key = SchemeKey(name: name) else { throw failure(.unknownKey(name)) }
      changes.scheme[key] = value
    }
    for text in command.coefficient {
      let (name, value) = try parts(text, form: "M01@C03=1.150")
      let place = name.split(separator: "@", omittingEmptySubsequences: false)
      guard place.count == 2 else { throw malformed(text, form: "M01@C03=1.150") }
      changes.coefficients[
        Difficulty.Place(
          target: Identifier(String(place[0])), community: Identifier(String(place[1])))] =
        try number(value, name)
    }
    for text in command.points {
      let (name, value) = try parts(text, form: "M01=60.00")
      changes.points[Identifier(name)] = try number(value, name)
    }
    return (changes, named + command.coefficient + command.points)
  }

  private func parts(_ text: String, form: String) throws -> (String, String) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      throw malformed(text, form: form)
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  private func number<N: FixedPoint>(_ text: String, _ name: String) throws -> N {
    guard let value = try? N(parsing: text) else {
      throw failure(.value(name: name, found: text, allowed: .of(N.self)))
    }
    return value
  }

  private func malformed(_ text: String, form: String) -> Failure {
    Failure(words(SheetsPhrase.faultForm, ["found": text, "form": form]), .usage)
  }

  private func failure(_ fault: SimulationFault) -> Failure {
    Failure(words.sentence(for: fault), .usage)
  }
}

/// Reports as text for the terminal.
func tableText(_ sheets: [PrintedSheet]) -> String {
  table(sheets, width: { CharacterWidth.width(of: $0) }, visible: visible)
}

/// Sheets as the bytes of a workbook, which is to go to `path`; `nil` = to standard output.
///
/// - Throws: `Failure`.
func workbookBytes(_ sheets: [PrintedSheet], for path: String?) throws -> [UInt8] {
  do throws(WorkbookFault) {
    return try xlsx(sheets, scratchIn: scratchFolder(for: path))
  } catch {
    throw Failure(error)
  }
}
