import Glibc

/// Lines of standard input, as they come.
final class LineInput: @unchecked Sendable {
  // Touched on the main thread only.
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// Whether somebody may answer: a terminal, a pipe that has something or is still open.
  ///
  /// Waits a moment for the first bytes of a pipe, so that an empty one is known at once.
  var mayAnswer: Bool {
    guard isatty(STDIN_FILENO) == 0 else { return true }
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 200) > 0 else { return true }
    read()
    return !bytes.isEmpty
  }

  /// The next line without its end; `nil` = there are no more.
  func next() -> String? {
    while !bytes.contains(UInt8(ascii: "\n")), !isAtEnd { read() }
    guard !bytes.isEmpty else { return nil }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    bytes.removeFirst(min(line.count + 1, bytes.count))
    return String(decoding: line, as: UTF8.self)
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer.prefix(count)
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
