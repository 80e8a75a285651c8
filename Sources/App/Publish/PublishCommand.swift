import ArgumentParser
import Domain
import Storage
import Wording

extension NameMasking: ExpressibleByArgument {}

/// `publish`: writes what the screen in the hall may show.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: words(KioskPhrase.publishAbstract),
    discussion: words(KioskPhrase.publishDiscussion))

  @OptionGroup var common: CommonOptions
  @Argument(help: .init(words(KioskPhrase.helpPublishFile), valueName: "file"), completion: .file())
  var file: String
  @ArgumentParser.Flag(help: .init(words(KioskPhrase.helpWatch))) var watch = false
  @Option(help: .init(words(KioskPhrase.helpNames), valueName: "none|surname|full"))
  var names = NameMasking.surname
  @ArgumentParser.Flag(help: .init(words(KioskPhrase.helpPay))) var pay = false
  @OptionGroup var street: StreetOptions

  func run() throws {
    let file = SnapshotFile(path: file)
    try file.prepare(besides: common.databasePlace)
    if watch {
      var watching = PublishWatch(self, file)
      return try watching.run()
    }
    let snapshot = try withStore(common) { try source($0).snapshot(now: now) }
    try file.write(snapshot)
    printLine(words(KioskPhrase.published, ["path": file.path, "month": snapshot.monthText]))
  }

  /// Where the snapshots come from.
  ///
  /// - Throws: `Failure` for one who may not publish.
  func source(_ context: StoreContext) throws -> SnapshotSource {
    let street = try context.street(named: street.name)
    guard context.actor.mayPublish(street) else { throw Failure(notYours: context.actor, street) }
    return SnapshotSource(
      store: context.store, street: street, naming: PublicNames(names), showsPay: pay)
  }

  /// This moment; the clock goes on where the day was set.
  var now: Moment { Moment(common.civilDay, second: currentCivilTime().seconds) }
}

extension Failure {
  fileprivate init(notYours actor: Actor, _ street: Street.ID) {
    self.init(
      words(
        KioskPhrase.mayNotPublish,
        ["who": actor.name, "role": words.name(actor.role), "street": street.text]), .notAllowed)
  }
}

extension PublicSnapshot {
  /// The month on the wall, in words.
  var monthText: String {
    guard let published else { return words(KioskPhrase.nothingOnWall) }
    return words(
      KioskPhrase.onWall,
      ["month": published.month.description, "state": words.name(published.state)])
  }
}
