import Glibc
import Synchronization
import TextUI
import Wording

/// A reader that goes away is no reason to die in the middle of a sentence.
func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}

/// Writes bytes to a descriptor as they are; for what steers a terminal, and for what others pass on.
///
/// - Returns: 0 = all of them; `EPIPE` = nobody reads any more; else why not.
@discardableResult
func writeRaw(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var bytes = bytes[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return written < 0 ? errno : EIO }
    bytes = bytes.dropFirst(written)
  }
  return 0
}

@discardableResult
func writeRaw(_ text: String, to descriptor: Int32) -> Int32 {
  writeRaw(Array(text.utf8), to: descriptor)
}

/// The terminal behind standard output; nothing where there is none.
func outputSize() -> (columns: Int, rows: Int)? {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
  return (Int(size.ws_col), Int(size.ws_row))
}

/// Writes one or several lines that a person reads: what came from outside and would steer the terminal
/// is shown, not obeyed.
func printLine(_ text: String) { putData(Array((visibleText(text) + "\n").utf8)) }

/// The same of what went wrong.
func printError(_ text: String) {
  writeRaw(visibleText(text) + "\n", to: STDERR_FILENO)
}

/// Writes to standard output what another program reads: byte for byte.
func putData(_ bytes: [UInt8]) {
  let code = writeRaw(bytes, to: STDOUT_FILENO)
  // A reader that went away has seen what it wanted.
  if code != 0, code != EPIPE { outputFault.store(code, ordering: .relaxed) }
}

func putData(_ text: String) { putData(Array(text.utf8)) }

/// The text with what would steer a terminal or hide shown, line by line.
func visibleText(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
    .joined(separator: "\n")
}

/// Why a part of the output was lost; 0 = none was.
private let outputFault = Atomic<Int32>(0)

/// Whether somebody was left without knowing what is written.
private let isInDoubt = Atomic(false)

/// Says that what was asked for last may be done or not; a program that ends so has not ended well.
func sayInDoubt() {
  isInDoubt.store(true, ordering: .relaxed)
  printError(words(StorePhrase.notAnswered))
}

/// Ends the program; a result that is not all there, or in doubt, is no success, whatever made it.
func endProgram(_ status: Int32) -> Never {
  // Some file systems tell only now that there was no room.
  if close(STDOUT_FILENO) != 0, errno != EBADF { outputFault.store(errno, ordering: .relaxed) }
  let fault = outputFault.load(ordering: .relaxed)
  guard status == 0 else { Glibc.exit(status) }
  guard fault == 0 else {
    printError(words(StorePhrase.outputFailed, ["reason": systemText(Int(fault))]))
    Glibc.exit(ExitStatus.cannotWrite.rawValue)
  }
  Glibc.exit((isInDoubt.load(ordering: .relaxed) ? ExitStatus.busy : .done).rawValue)
}

func endProgram(_ status: ExitStatus) -> Never { endProgram(status.rawValue) }

/// How the program ends, by the numbers of `sysexits.h` where there is one.
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
