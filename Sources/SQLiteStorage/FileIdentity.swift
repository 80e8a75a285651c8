import Glibc
import Storage

/// Which file a path leads to, told without opening it.
struct FileIdentity: Hashable, Sendable {
  let device: UInt
  let number: UInt
  let size: Int
  let isRegular: Bool
  let mode: UInt32
  let group: UInt32
  /// How many names the file has.
  let linkCount: Int

  /// - Returns: `nil` when there is none, or it is out of reach; `errno` says which.
  init?(_ path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    device = UInt(found.st_dev)
    number = UInt(found.st_ino)
    size = Int(found.st_size)
    isRegular = found.st_mode & S_IFMT == S_IFREG
    mode = found.st_mode & 0o777
    group = found.st_gid
    linkCount = Int(found.st_nlink)
  }

  /// Where a file is among all files of the machine.
  struct Place: Hashable, Sendable {
    let device: UInt
    let number: UInt
  }

  var place: Place { Place(device: device, number: number) }

  /// All that a connection lives on: the database, its WAL, and the index of the WAL.
  ///
  /// Whoever has another index than the others sees nothing of what they write, and writes over it.
  struct Group: Hashable, Sendable {
    private let places: [Place?]

    init(database path: String) {
      places = [path, path + "-wal", path + "-shm"].map { FileIdentity($0)?.place }
    }

    /// Whether this process has all of them open, and none is missing: what stands at a path need not be
    /// what was opened there a moment ago.
    var isHeld: Bool {
      let descriptors = fileNames(in: "/proc/self/fd")
      // Where the system does not tell, what stands at the path has to do.
      guard !descriptors.isEmpty else { return !places.contains(nil) }
      let held = Set(descriptors.compactMap { FileIdentity("/proc/self/fd/" + $0)?.place })
      return places.allSatisfy { $0.map(held.contains) ?? false }
    }
  }
}

/// - Throws: `StoreFault` when no regular file with anything in it is there.
func checkThere(_ path: String) throws {
  guard let file = FileIdentity(path) else {
    let code = errno
    throw code == ENOENT
      ? StoreFault.missing(path: path) : StoreFault.outOfReach(path: path, code: Int(code))
  }
  guard file.isRegular, file.size > 0 else { throw StoreFault.notADatabase(path: path) }
}

/// Lets everybody who may open the database open the files beside it, which outlast every session;
/// the lock only those who may write: who can open it can hold up all of them.
func alignModes(_ path: String) {
  guard let database = FileIdentity(path) else { return }
  let (mode, group) = (database.mode, database.group)
  let modes = [
    path + "-wal": mode, path + "-shm": mode, WriteLock.path(of: path): WriteLock.mode(of: path),
  ]
  for (file, mode) in modes {
    guard let found = FileIdentity(file) else { continue }
    if found.group != group { _ = chown(file, uid_t.max, group) }
    if found.mode != mode { chmod(file, mode) }
  }
}

func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Makes the missing folders above a path, open to their owner only.
func makeFolder(above path: String) throws {
  let folder = folder(of: path)
  guard FileIdentity(folder) == nil else { return }
  try makeFolder(above: folder)
  guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
    throw StoreFault.outOfReach(path: folder, code: Int(errno))
  }
}
