import Domain
import Glibc
import Settings
import Storage
import Wording

/// The file that the screen in the hall reads, replaced by renaming.
struct SnapshotFile {
  let path: String

  /// Refuses a place that holds something else, and clears up after a publisher that was killed.
  ///
  /// - Parameter database: The database of this run.
  /// - Throws: `Failure`.
  func prepare(besides database: DatabasePlace) throws {
    // Also by name alone: what is written there would be taken for a part of the database. Opening one
    // would drop its locks.
    guard !database.isPart(path) else { throw notOurs }
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw status.st_mode & S_IFMT == S_IFLNK
          ? Failure(reason(.link(path: path)), .cannotWrite)
          : Failure(reason(.notRegular(path: path)), .cannotWrite)
      }
      guard status.st_size == 0 || begins() else { throw notOurs }
    }
    removeDrafts()
  }

  /// - Throws: `Failure`.
  func write(_ snapshot: PublicSnapshot) throws {
    do throws(SafeFile.Failure) {
      try SafeFile.write(Array(snapshot.json.canonical.utf8), to: path, isPublic: true)
    } catch {
      throw Failure(words(KioskPhrase.notPublished, ["reason": reason(error)]), .cannotWrite)
    }
  }

  private var notOurs: Failure {
    Failure(words(KioskPhrase.notASnapshot, ["path": path]), .cannotWrite)
  }

  /// Whether the file begins as every snapshot does.
  private func begins() -> Bool {
    let wanted = Array("{\"current\":{".utf8)
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: wanted.count)
    return read(descriptor, &bytes, bytes.count) == wanted.count && bytes == wanted
  }

  /// Drafts live for a moment only: one of a minute ago is left from a process that was killed.
  private func removeDrafts() {
    let place = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (String(path[..<place]), String(path[place...]))
    for file in fileNames(in: folder.isEmpty ? "." : folder)
    where file.hasPrefix(name + ".") && file.hasSuffix(SafeFile.draftEnding) {
      var status = stat()
      guard lstat(folder + file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), status.st_mtim.tv_sec < time(nil) - 60
      else { continue }
      unlink(folder + file)
    }
  }
}
