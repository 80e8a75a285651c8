import CStart
import Glibc
import Storage
import Wording

/// The file in which a crash is told.
struct CrashReport {
  let path: String

  /// How many are kept.
  static let kept = 10

  /// `nil` = there is no place for them.
  static var folder: String? { Places.state.map { $0 + "/crashes" } }

  /// Writes what the Swift runtime told, and what the supervisor knows, into a file that only its
  /// owner may read; nothing where that is not possible.
  init?(of crash: cstart_crash) {
    guard let folder = Self.folder else { return nil }
    makeFolder(folder)
    path = folder + "/\(fileStamp())-\(getpid()).txt"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    let told = contents(of: crash.report)
    writeRaw(
      told + (told.isEmpty ? "" : "\n")
        + "tiaokuai \(programVersion), \(signalName(crash.signal)), TERM=\(environment("TERM") ?? "")\n"
        + "\(Places.log ?? "")\n", to: file)
    close(file)
  }

  /// Removes the oldest reports, and empty ones: they were once made before there was a crash.
  static func prune() {
    guard let folder else { return }
    for name in reports.dropLast(kept) { unlink(folder + "/" + name) }
    for name in reports where isEmpty(folder + "/" + name) { unlink(folder + "/" + name) }
  }

  private static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size == 0
  }

  /// The names of the files, the oldest first.
  static var reports: [String] {
    folder.map { fileNames(in: $0).filter { $0.hasSuffix(".txt") }.sorted() } ?? []
  }
}

/// `20261014-103205`, in universal time.
private func fileStamp() -> String {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  var buffer = [CChar](repeating: 0, count: 32)
  let length = strftime(&buffer, buffer.count, "%Y%m%d-%H%M%S", &parts)
  return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The text of an open file from its beginning; empty if there is none.
private func contents(of descriptor: Int32) -> String {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}
