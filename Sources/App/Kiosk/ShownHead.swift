import Domain
import Glibc

/// Keeps the highest row of the journal that the screen showed, for the next run.
///
/// The file is opened before the program gives up opening files, and only written over from then on.
struct ShownHead {
  /// Seconds between two writings.
  private static let pause = 60

  private let descriptor: Int32
  let before: PublicHead?
  private var written: PublicHead?
  private var writtenAt: Int?

  /// - Parameter snapshot: The path of the snapshot; where nothing can be written, nothing is kept.
  init(of snapshot: String) {
    descriptor =
      Self.folder.map { folder in
        let path = headFile(of: snapshot, in: folder)
        makeFolder(above: path)
        return open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      } ?? -1
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = descriptor < 0 ? 0 : pread(descriptor, &bytes, bytes.count, 0)
    before = PublicHead(line: Array(bytes.prefix(max(0, count))))
    written = before
  }

  /// The service manager's for it, else in the home of the account: no variable of a stranger says.
  private static var folder: String? {
    environment("STATE_DIRECTORY") ?? Places.homeOfAccount.map { $0 + "/.local/state/tiaokuai" }
  }

  /// Writes it when it is due; `now` counts seconds.
  mutating func keep(_ head: PublicHead?, at now: Int) {
    if let writtenAt, now - writtenAt < Self.pause { return }
    write(head)
    writtenAt = now
  }

  mutating func write(_ head: PublicHead?) {
    guard descriptor >= 0, let head, head != written else { return }
    let text = Array(head.line.utf8)
    guard lseek(descriptor, 0, SEEK_SET) == 0, Glibc.write(descriptor, text, text.count) > 0 else {
      return
    }
    written = head
  }
}
