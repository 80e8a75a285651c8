import CSQLiteSettings
import Glibc
import Storage

/// A file that is made beside its place and gets its name when it is whole.
///
/// Whoever makes it holds a lock as long as he lives, on the lock file of the draft. So the next one
/// knows what a process that died has left, wherever that one ran, and clears it up.
package final class Draft: Sendable {
  package let path: String
  private let hold: LockFile

  private static let mark = ".unfinished-"

  /// Clears up what died beside `target` before.
  ///
  /// - Throws: `StoreFault` when nothing can be made there.
  package init(for target: String) throws {
    Draft.clearUp(beside: target)
    for _ in 0..<100 {
      let path = target + Self.mark + String(UInt64.random(in: .min ... .max), radix: 16)
      let lock = WriteLock.path(of: path)
      let descriptor = open(lock, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw writingFault(errno, target) }
      let hold = LockFile(descriptor)
      let code = hold.lock(.draft, until: monotonicSeconds())
      if code == 0, hold.isAt(lock) {
        (self.path, self.hold) = (path, hold)
        return
      }
      unlink(lock)
      close(descriptor)
      // Between making and locking somebody may have cleared it up; anything else will not pass.
      guard code <= 1 else { throw writingFault(code, target) }
    }
    throw StoreFault.busy(nil)
  }

  /// Removes what has not got another name.
  deinit {
    SQLiteDatabase.remove(path)
    close(hold.descriptor)
  }

  /// Removes what processes that are gone were still filling, for whatever place in the same folder: the
  /// backups of every night have names of their own.
  package static func clearUp(beside target: String) {
    let place = folder(of: target)
    let drafts = fileNames(in: place).compactMap { name -> String? in
      guard name.hasSuffix(".lock"), let found = name.ranges(of: mark).last else { return nil }
      let number = name[found.upperBound...].dropLast(".lock".count)
      return !number.isEmpty && number.allSatisfy(\.isHexDigit) ? String(name.dropLast(5)) : nil
    }
    for draft in drafts { clearUp(place + "/" + draft) }
  }

  /// The lock goes last, so that whoever dies on the way leaves it to the next one.
  private static func clearUp(_ draft: String) {
    let descriptor = open(WriteLock.path(of: draft), O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard LockFile(descriptor).lock(.draft, until: monotonicSeconds()) == 0 else { return }
    SQLiteDatabase.remove(draft)
  }
}
