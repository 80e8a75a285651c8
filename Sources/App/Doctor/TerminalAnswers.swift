import Glibc
import TextUI

/// What the terminal says when it is asked and waited for, as the dashboard never waits.
struct TerminalAnswers {
  private(set) var width: AmbiguousWidth?
  /// 0 (black) to 255 (white).
  private(set) var brightness: Int?

  /// Milliseconds after which an answer is given up.
  private static let patience = 400

  /// Asks the terminal of standard input and output; finds nothing where there is none.
  init() {
    var former = termios()
    guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0,
      answersQueries(environment("TERM") ?? ""), tcgetattr(STDIN_FILENO, &former) == 0
    else { return }
    var silent = former
    cfmakeraw(&silent)
    silent.c_oflag = former.c_oflag
    tcsetattr(STDIN_FILENO, TCSADRAIN, &silent)
    // Flushed: an answer that comes too late must not be typed into the shell.
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &former) }
    writeRaw("\u{1B}]11;?\u{1B}\\\r\u{2460}\u{1B}[6n\r\u{1B}[K", to: STDOUT_FILENO)
    listen()
  }

  private mutating func listen() {
    var decoder = KeyDecoder()
    decoder.awaitsReply = true
    var bytes = [UInt8](repeating: 0, count: 256)
    let end = ContinuousClock.now + .milliseconds(Self.patience)
    // The width is asked for last, so that nothing comes after it.
    while width == nil, ContinuousClock.now < end {
      var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 20) > 0 else { continue }
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      guard count > 0 else { return }
      for case .reply(let text) in decoder.feed(bytes[..<count]) { take(text) }
    }
  }

  private mutating func take(_ text: String) {
    switch TerminalReply(text) {
    case .ambiguousWidth(let found): width = found
    case .background(let found): brightness = found
    case nil: break
    }
  }
}
