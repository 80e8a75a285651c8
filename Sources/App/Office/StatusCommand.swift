import ArgumentParser
import Domain
import Glibc
import Storage
import Tables
import TextUI
import Wording

/// `status`: where the months of a street stand.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: office(.statusAbstract),
    discussion: office(.statusDiscussion))

  @OptionGroup var common: CommonOptions
  @OptionGroup var street: StreetOptions
  @Option(help: .init(office(.helpStatusFormat), valueName: "text|json"))
  var format = ExplainFormat.text

  func run() throws {
    try withStore(common) { context in
      let street = try context.street(named: street.name)
      let months = try months(of: street, in: context.store)
      let texts = try months.map { month in
        let slice = try context.store.slice(street, month).seen(by: context.actor)
        let status = slice.status(on: common.civilDay, Board(slice))
        return switch format {
        case .json:
          statusJSON(status, records: slice.records, words, isRehearsal: context.isRehearsal)
        case .text:
          StatusText(
            status, records: slice.records, words: words, isRehearsal: context.isRehearsal,
            visible: visible
          ).lines.joined(separator: "\n") + "\n"
        }
      }
      guard !texts.isEmpty else { return printLine(office(.statusNone)) }
      putData(texts.joined(separator: "\n"))
    }
  }

  /// That of `--month`, else every month that has begun and is not settled, else this one.
  private func months(of street: Street.ID, in store: any Store) throws -> [Month] {
    if common.month != nil || format == .json { return [common.civilMonth] }
    let begun = try store.records(of: [.months]).months.values
      .filter { $0.key.street == street && $0.state > .planning && $0.state < .settled }
      .map(\.key.month).sorted()
    return begun.isEmpty ? [common.civilMonth] : begun
  }
}

/// `marks`: which marks are still to give.
struct MarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: office(.marksAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @Option(help: .init(office(.helpMarksCommunity), valueName: "id"), completion: .communities)
  var community: String?
  @ArgumentParser.Flag(help: .init(office(.helpMarksAll))) var all = false
  @OptionGroup var street: StreetOptions

  func run() throws {
    try withStore(common) { context in
      let slice = try context.store.slice(try context.street(named: street.name), common.civilMonth)
      if let community, slice.records.communities[Identifier(community)] == nil {
        throw Refusal.unknownCommunity(Identifier(community))
      }
      let missing = Board(slice).dueMarks(slice.records).filter { $0.mark == nil }
      let own = missing.filter { $0.giver.includes(context.actor, in: slice.street) }
      let isGiver = Source.allCases.contains {
        CommandKind(marking: $0).permission.reach[context.actor.role] != nil
      }
      let chosen = (all || community != nil || !isGiver ? missing : own)
        .filter { community == nil || $0.community.text == community }
      show(chosen, slice)
      guard listing.format == .table, let first = own.first else { return }
      printLine("")
      printLine(hint(first))
    }
  }

  private func show(_ marks: [DueMark], _ slice: Slice) {
    let columns: [PlainTable.Column] = [
      .init("source", office(.columnSource)), .init("ratee", office(.columnRatee)),
      .init("name", office(.columnName)), .init("target", office(.columnTarget)),
      .init("community", office(.columnCommunity)), .init("giver", office(.columnGiver)),
      .init("needed", office(.columnNeed)),
    ]
    let names = RecordNames(slice.records, words.language)
    let givers = MarkGiverName(slice.records, words)
    listing.write(
      PlainTable(columns, rows: marks.map { row($0, names, givers) }),
      empty: office(.marksNone, ["month": slice.month.description]))
  }

  private func row(
    _ mark: DueMark, _ names: RecordNames, _ givers: MarkGiverName
  ) -> [String?] {
    let isTeam = mark.key.source == .team
    let name =
      isTeam
      ? names.community(Identifier(mark.key.ratee)) : names.worker(Identifier(mark.key.ratee))
    // As people and as programs read it.
    let need: (phrase: OfficePhrase, code: String) =
      mark.isBlocking
      ? (.needBlocking, "required")
      : mark.waiver == nil ? (.needMore, "adds") : (.needWaived, "waived")
    return [
      listing.isForPeople ? words.name(mark.key.source) : mark.key.source.rawValue, mark.key.ratee,
      name,
      listing.isForPeople
        ? mark.key.target.map(names.target) ?? overall(mark) : mark.key.target?.text,
      listing.isForPeople
        ? names.community(mark.key.community ?? mark.community)
        : (mark.key.community ?? mark.community).text,
      listing.isForPeople ? givers.text(mark.giver) : mark.giver.code,
      listing.isForPeople ? office(need.phrase) : need.code,
    ]
  }

  /// A superior's overall mark stands beside those for grids.
  private func overall(_ mark: DueMark) -> String? {
    mark.key.source == .superior ? words(ExplainPhrase.overall) : nil
  }

  /// How the first of one's own marks would be given.
  private func hint(_ mark: DueMark) -> String {
    var options = mark.key.target.map { " --target \($0)" } ?? ""
    options += mark.key.community.map { " --community \($0)" } ?? ""
    options += common.month == nil ? "" : " --month \(common.civilMonth)"
    return office(
      .marksHow,
      ["source": mark.key.source.rawValue, "ratee": mark.key.ratee, "options": options])
  }
}

extension MarkGiver {
  /// As `--as` takes it.
  fileprivate var code: String {
    switch self {
    case .worker(let id): "worker:" + id.text
    case .secretary(let id): "secretary:" + id.text
    case .department(let id): "department:" + id.text
    case .street: "street"
    }
  }
}

/// `special list`.
struct SpecialsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: office(.specialListAbstract))

  @OptionGroup var common: CommonOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup var street: StreetOptions

  func run() throws {
    try withStore(common) { context in
      let slice = try context.store.slice(try context.street(named: street.name), common.civilMonth)
      let names = RecordNames(slice.records, words.language)
      let columns: [PlainTable.Column] = [
        .init("id", office(.columnID)), .init("status", office(.columnStatus)),
        .init("worker", office(.columnWorker)), .init("name", office(.columnName)),
        .init("points", office(.columnPoints), isNumber: true),
        .init("title", office(.columnTitle)), .init("evidence", office(.columnEvidence)),
        .init("proposer", office(.columnProposer)), .init("verifier", office(.columnVerifier)),
        .init("reason", words(NamesPhrase.columnReason)),
      ]
      let rows = slice.specials.map { task -> [String?] in
        [
          task.id.text, listing.isForPeople ? words.name(task.status) : task.status.rawValue,
          task.worker.text, names.plainWorker(task.worker), task.points.description, task.title,
          task.evidence, task.proposer, task.verifier, task.reason,
        ]
      }
      listing.write(PlainTable(columns, rows: rows))
    }
  }
}
