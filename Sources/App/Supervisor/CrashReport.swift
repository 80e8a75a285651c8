import Curses
import Glibc
import Wording

/// The file in which a crash is told, made before there is one.
struct CrashReport {
  let path: String

  /// How many are kept.
  static let kept = 10

  static var folder: String { Places.state + "/crashes" }

  /// Makes an empty file that only its owner may read; nothing where that is not possible.
  init?() {
    makeFolder(Self.folder)
    let path = Self.folder + "/\(fileStamp())-\(getpid()).txt"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    close(file)
    self.path = path
  }

  /// What the Swift runtime of a child is told; `nil` = it cannot report.
  ///
  /// No registers: they show pieces of memory, and that is names of people.
  var settings: String? {
    guard let reporter = swiftBacktrace(), !(path + reporter).contains(",") else { return nil }
    return "enable=yes,interactive=no,color=no,sanitize=yes,threads=crashed,registers=none,"
      + "images=mentioned,output-to=\(path),swift-backtrace=\(reporter)"
  }

  /// Removes the file: there was no crash.
  func drop() { unlink(path) }

  /// Adds what the supervisor knows.
  ///
  /// - Returns: The path of the report.
  func finish(_ end: SupervisedProgram.End) -> String {
    let file = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return path }
    let status = lseek(file, 0, SEEK_END) > 0 ? "\n" : ""
    write(
      status
        + "tiaokuai \(programVersion), \(signalName(end.signal)), TERM=\(environment("TERM") ?? "")\n"
        + "\(Places.log)\n", to: file)
    close(file)
    return path
  }

  /// Removes the oldest reports, and the empty ones of supervisors that were killed themselves.
  static func prune() {
    let names = reports
    for name in names.dropLast(kept) { unlink(folder + "/" + name) }
    for name in names.suffix(kept) where isAbandoned(name) { unlink(folder + "/" + name) }
  }

  /// The names of the files, the oldest first.
  static var reports: [String] {
    fileNames(in: folder).filter { $0.hasSuffix(".txt") }.sorted()
  }

  private static func isAbandoned(_ name: String) -> Bool {
    var status = stat()
    guard stat(folder + "/" + name, &status) == 0, status.st_size == 0,
      let process = pid_t(name.dropLast(4).split(separator: "-").last ?? "")
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
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

/// The program that writes the report of a crash, if it is installed.
///
/// The runtime would look in one place only, and print that it found none.
private func swiftBacktrace() -> String? {
  let program = programPath()
  let bin = String(program[..<(program.lastIndex(of: "/") ?? program.startIndex)])
  var places = [
    bin + "/swift-backtrace-static", bin + "/../libexec/tiaokuai/swift-backtrace-static",
  ]
  if let runtime = SupervisedProgram.runtimeFolder {
    places.append(runtime + "/../../../libexec/swift/linux/swift-backtrace")
  }
  return places.first { access($0, X_OK) == 0 }
}
