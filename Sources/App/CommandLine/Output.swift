import Glibc

/// A reader that goes away is no reason to die in the middle of a sentence.
func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}

/// Writes all of the text to a descriptor; what nobody reads any more is dropped.
func write(_ text: String, to descriptor: Int32) {
  write(Array(text.utf8), to: descriptor)
}

/// Writes all of the bytes to a descriptor.
func write(_ bytes: [UInt8], to descriptor: Int32) {
  var bytes = bytes[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return }
    bytes = bytes.dropFirst(written)
  }
}

/// The terminal behind standard output; nothing where there is none.
func outputSize() -> (columns: Int, rows: Int)? {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
  return (Int(size.ws_col), Int(size.ws_row))
}

func printLine(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

func printError(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

func endProgram(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

/// Exit statuses of section 2 of the files page.
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  case usage = 64
  case badInput = 65
  case outOfReach = 69
  case cannotWrite = 73
  case busy = 75
  case notAllowed = 77
  /// Stopped by a signal: 128 and its number.
  case hungUp = 129
  case interrupted = 130
  case terminated = 143
}

/// What the program says when it cannot do what was asked, and the status it ends with.
struct Failure: Error {
  let text: String
  let status: ExitStatus

  init(_ text: String, _ status: ExitStatus) {
    self.text = text
    self.status = status
  }
}
