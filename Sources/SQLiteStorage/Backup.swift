import CSQLiteSettings
package import Domain
import Glibc
package import Storage

/// A copy that does not verify; it was not made the backup, or not put in a database's place.
package struct UnsoundCopy: Error {
  /// Of the original.
  package let path: String
  package let found: Verification
}

extension SQLiteDatabase {
  /// Writes a checked copy of one committed state, readable by its owner only.
  ///
  /// The copy is restored into a temporary place and verified there, and only then given its name.
  ///
  /// - Parameters:
  ///   - target: Where to; needs room for twice the database.
  ///   - replacing: Whether a file that is there already gives way.
  ///   - progress: Is told every stage, and may stop it.
  /// - Throws: `StoreFault`, `UnsoundCopy` or `WorkProgress.Stopped`; what was at `target` is still
  ///   there, and nothing new.
  /// - Returns: What journal, tables and settlements of the copy were found to be.
  @discardableResult
  package func backup(
    to target: String, replacing: Bool = false, telling progress: WorkProgress? = nil
  ) throws -> Verification {
    let target = try Self.realPlace(of: target)
    try refuse(target, replacing)
    let copy = try TemporaryCopy(of: self, near: target, telling: progress)
    var options = SQLiteDatabase.Options()
    options.readsOnly = true
    options.forcesNetworkFileSystem = true
    let written = try SQLiteDatabase(path: copy.path, options: options)
    let restored = try TemporaryCopy(of: written, near: target, telling: progress)
    written.reopen()
    let found = try restored.check(in: path, telling: progress)
    try progress?.step(.copying)
    try Self.refuseLeftovers(target)
    try place(copy.path, at: target, replacing: replacing)
    return found
  }

  private func refuse(_ target: String, _ replacing: Bool) throws {
    guard !Self.isPart(target, of: path) else { throw StoreFault.inUse(path: target) }
    try Self.refuseLeftovers(target)
    guard let there = FileIdentity(target) else { return }
    guard replacing else { throw StoreFault.alreadyExists(path: target) }
    // A log or a lock beside it: somebody works with it.
    let isInUse = ["-wal", "-journal", ".lock"].contains { FileIdentity(target + $0) != nil }
    guard !isInUse else { throw StoreFault.inUse(path: target) }
    guard there.isRegular else { throw StoreFault.outOfReach(path: target, code: Int(EISDIR)) }
  }
}

/// Gives a finished file its name.
///
/// - Throws: `StoreFault.alreadyExists` when another one came meanwhile and is not to give way.
func place(_ file: String, at target: String, replacing: Bool) throws {
  guard !replacing else {
    guard rename(file, target) == 0 else { throw writingFault(errno, target) }
    return synchronise(folder(of: target))
  }
  // A link, unlike a rename, never replaces; sticks and shares that have none know this rename.
  if link(file, target) != 0 {
    let code = errno == EEXIST ? EEXIST : tk_rename_new(file, target)
    guard code == 0 else {
      throw code == EEXIST ? StoreFault.alreadyExists(path: target) : writingFault(code, target)
    }
  }
  synchronise(folder(of: target))
}
