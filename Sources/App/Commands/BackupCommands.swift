import ArgumentParser
import Domain
import SQLiteStorage
import Storage
import Wording

/// `backup FILE`: a copy that was restored and verified before it is called one.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: words(OfficePhrase.backupAbstract),
    discussion: words(OfficePhrase.backupDiscussion))
  @OptionGroup var common: CommonOptions

  @Argument(help: .init(words(OfficePhrase.helpBackupFile)), completion: .file()) var file: String
  @ArgumentParser.Flag(help: .init(words(OfficePhrase.helpBackupForce))) var force = false

  func run() throws {
    let place = try common.databasePlace.fileInReach()
    printLine(
      try working { progress in
        do {
          let database = try SQLiteDatabase(path: place)
          // One of an older version is brought up to this one, as every command does.
          let store = try SQLStore(opening: database)
          let actor = try common.actor(in: store)
          // A whole copy is more than anybody else may read: it is refused before it is made.
          _ = try store.preview(note(of: try store.journalHead(), by: actor))
          let found = try database.backup(to: file, replacing: force, telling: progress)
          _ = try store.perform(note(of: found.head, by: actor))
          return words(OfficePhrase.backupDone, found.head.places(path: file))
        } catch let fault as StoreFault {
          throw Failure(backingUp: file, fault)
        } catch let copy as UnsoundCopy {
          throw Failure(copy, words(OfficePhrase.backupUnsound))
        } catch let refusal as Refusal {
          throw Failure(refusal, records: Records())
        }
      })
  }

  /// That a copy was made stands in the journal, with the head that it holds.
  private func note(of head: JournalHead, by actor: Actor) -> Request {
    Request(
      .backup(BackupNote(sequence: head.sequence, hash: head.hash)), by: actor,
      on: common.civilDay, setsDay: common.setsDay, operation: newOperation())
  }
}

/// `restore FILE`: puts a verified backup in the database's place; what stood there is kept.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: words(OfficePhrase.restoreAbstract),
    discussion: words(OfficePhrase.restoreDiscussion))
  @OptionGroup var common: CommonOptions

  @Argument(help: .init(words(OfficePhrase.helpBackupFile)), completion: .file()) var file: String
  @ArgumentParser.Flag(help: .init(words(OfficePhrase.helpRestoreForce))) var force = false

  func run() throws {
    let place = try common.databasePlace.fileInReach()
    try refuseOthers(of: place)
    try refuseRehearsal(at: place)
    printLine(
      try working { progress in
        do {
          let restored = try SQLiteDatabase.restore(
            from: file, to: place, replacing: force, telling: progress)
          return sentence(restored, at: place) + (try seenBefore(restored))
        } catch let fault as StoreFault {
          throw Failure(restoring: file, fault)
        } catch let copy as UnsoundCopy {
          throw Failure(copy, words(OfficePhrase.restoreUnsound, ["path": file]))
        }
      })
  }

  /// Replacing an office's data is for its administrator; a damaged database has none to ask.
  private func refuseOthers(of place: String) throws {
    guard force, common.hasDatabase else { return }
    var options = SQLiteDatabase.Options()
    options.readsOnly = true
    guard let database = try? SQLiteDatabase(path: place, options: options),
      let creator = try? SQLStore(opening: database).creator(), creator != systemLogin()
    else { return }
    throw Failure(words(OfficePhrase.restoreNeedsAdministrator, ["who": creator]), .notAllowed)
  }

  /// No database for practice comes in the place of a real one.
  private func refuseRehearsal(at place: String) throws {
    guard common.hasDatabase, let standing = isRehearsal(place), !standing,
      isRehearsal(file) == true
    else { return }
    throw Failure(
      words(OfficePhrase.restoreRehearsal, ["path": file, "place": place]), .notAllowed)
  }

  /// `nil` = it cannot be read.
  private func isRehearsal(_ path: String) -> Bool? {
    var options = SQLiteDatabase.Options()
    options.readsOnly = true
    options.forcesNetworkFileSystem = true
    guard let database = try? SQLiteDatabase(path: path, options: options) else { return nil }
    defer { database.reopen() }
    return try? SQLStore(reading: database).isRehearsal()
  }

  /// Which rows somebody saw here that the backup does not have.
  private func seenBefore(_ restored: Restored) throws -> String {
    let heads = SeenHeads(of: common.databasePlace)
    let lost = try heads.lost(by: try openStore(common))
    heads.accept(restored.found.head)
    return lost.map { seen in
      "\n"
        + words(
          VerifyPhrase.restoredBefore,
          [
            "seen": String(seen.sequence), "sequence": String(restored.found.head.sequence),
          ])
    } ?? ""
  }

  private func sentence(_ restored: Restored, at place: String) -> String {
    let done = words(OfficePhrase.restoreDone, restored.found.head.places(path: place))
    guard let kept = restored.kept else { return done }
    return done + "\n" + words(OfficePhrase.restoreKept, ["path": kept])
  }
}

extension JournalHead {
  fileprivate func places(path: String) -> KeyValuePairs<String, String> {
    ["path": path, "sequence": String(sequence), "hash": hash]
  }
}

extension Failure {
  /// A copy that does not verify: what it is of, and all that is wrong with it.
  fileprivate init(_ copy: UnsoundCopy, _ head: String) {
    self.init(([head] + verificationLines(copy.found)).joined(separator: "\n"), .badInput)
  }

  fileprivate init(backingUp file: String, _ fault: StoreFault) {
    if case .alreadyExists = fault {
      self.init(words(OfficePhrase.backupExists, ["path": file]), .cannotWrite)
    } else {
      self.init(fault)
    }
  }

  /// What is wrong with the backup is told of the backup, the rest of the database.
  fileprivate init(restoring file: String, _ fault: StoreFault) {
    switch fault {
    case .missing(file): self.init(words(OfficePhrase.restoreMissing, ["path": file]), .badInput)
    case .notADatabase(file), .foreign(file, _):
      self.init(words(OfficePhrase.restoreNotABackup, ["path": file]), .badInput)
    case .damaged(file, let message):
      self.init(
        words(OfficePhrase.restoreDamaged, ["path": file, "message": message]), .badInput)
    case .newerSchema(let found, let known):
      self.init(
        words(
          OfficePhrase.restoreNewer,
          ["path": file, "found": String(found), "known": String(known)]), .badInput)
    case .alreadyExists(let path):
      self.init(words(OfficePhrase.restoreExists, ["path": path]), .cannotWrite)
    case .missing, .inUse, .notADatabase, .address, .unreadable, .leftover, .foreign,
      .strangeSchema,
      .damaged, .damagedRow, .damagedPayload, .outOfReach, .networkFileSystem, .disguised, .busy,
      .beingRead, .interrupted, .replaced, .readOnly, .diskFull, .inputOutput, .stale, .sealed,
      .failed:
      self.init(fault)
    }
  }
}
