import CTerm
import Glibc
package import TextUI

/// The real terminal, through ncurses.
///
/// Belongs to the main thread; only one may be open at a time.
package final class CursesTerminal: Terminal {
  /// Why there is no screen to draw on.
  package enum Failure: Error, Equatable {
    /// Input or output is a file or a pipe.
    case notATerminal
    /// No description of this type is installed.
    case unknownType
    /// The terminal cannot place its cursor, as `dumb`.
    case tooSimple
    case outOfResources
  }

  /// How the character set of the terminal became UTF-8.
  package enum Charset: Hashable, Sendable {
    case environment
    /// The environment names no UTF-8 locale that exists here.
    case fallback
    /// No UTF-8 locale exists; Chinese cannot be shown.
    case none
  }

  private let handle: OpaquePointer
  private var screen: ScreenDiff
  private var decoder: KeyDecoder
  private var bytes = [UInt8](repeating: 0, count: 4096)
  private var isOpen = true
  private var repliesDue = 0

  /// Who gets what is typed, past all else here, while nobody else may know of it.
  package var secretTaker: ((UnsafeRawBufferPointer) -> Void)?

  /// Whether Ctrl-Z gives the terminal back to the shell; a kiosk forbids it.
  package var maySuspend = true

  /// Opens the terminal behind two descriptors, as the `type` said or that of TERM.
  ///
  /// Reads the locale from the environment, and removes LINES and COLUMNS from it. A deaf terminal
  /// throws away all that is typed, pasted or answered, unseen.
  package init(
    input: Int32 = 0, output: Int32 = 1, type: String? = nil, palette: Palette = Palette(),
    isDeaf: Bool = false
  ) throws(Failure) {
    var outcome = cterm_opened
    guard let handle = cterm_open(input, output, type, isDeaf, &outcome) else {
      throw Failure(outcome)
    }
    self.handle = handle
    screen = ScreenDiff(palette: palette)
    maySuspend = !isDeaf
    decoder = KeyDecoder(extras: TerminalKeys.extras(of: handle))
  }

  deinit {
    if isOpen { cterm_close(handle) }
  }

  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if isOpen { cterm_size(handle, &rows, &columns) }
    return Size(rows: Int(rows), columns: Int(columns))
  }

  package var colors: Int { isOpen ? Int(cterm_colors(handle)) : 0 }

  package var charset: Charset {
    guard isOpen else { return .none }
    switch cterm_charset_of(handle) {
    case cterm_utf8_from_environment: return .environment
    case cterm_utf8_by_default: return .fallback
    default: return .none
    }
  }

  /// How roles look; a new palette draws everything anew.
  package var palette: Palette {
    get { screen.palette }
    set { screen = ScreenDiff(palette: newValue) }
  }

  // MARK: - Terminal

  package func draw(_ canvas: Canvas) {
    guard isOpen else { return }
    screen.show(canvas, on: handle)
  }

  package func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    guard isOpen else { return [.closed] }
    let limit = [decoder.patience, timeoutMilliseconds].compactMap(\.self).min()
    let capacity = Int32(bytes.count)
    let report = cterm_wait(handle, limit.map(Int32.init(clamping:)) ?? -1, &bytes, capacity)
    var events = systemEvents(report)
    if report.bytes > 0, let secretTaker {
      bytes.withUnsafeMutableBytes { bytes in
        secretTaker(UnsafeRawBufferPointer(rebasing: bytes[..<Int(report.bytes)]))
        bytes.baseAddress.map { explicit_bzero($0, bytes.count) }
      }
    } else if report.bytes > 0 {
      events += decoder.feed(bytes[..<Int(report.bytes)])
    } else if decoder.patience != nil {
      events += decoder.flush()
    }
    expectReplies(after: events)
    return maySuspend ? events.flatMap(suspending) : events
  }

  package var waker: @Sendable () -> Void {
    { cterm_wake() }
  }

  package func bell() {
    if isOpen { cterm_bell(handle) }
  }

  package func suspend() {
    guard isOpen else { return }
    cterm_suspend(handle)
    screen.forget()
  }

  package func repaint() {
    guard isOpen else { return }
    cterm_repaint(handle)
    screen.forget()
  }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    cterm_close(handle)
  }

  /// Has the terminal report the mouse, or leave it to select text.
  package var reportsMouse = false {
    didSet {
      if isOpen { cterm_mouse(handle, reportsMouse) }
    }
  }

  // MARK: - Queries

  /// Asks how wide ambiguous characters are; the answer comes late, as a `reply`, or never.
  ///
  /// Only before the first `draw`, and not on terminals that would print the query (vt100, dumb).
  package func askAmbiguousWidth() { ask("\r\u{2460}\u{1B}[6n\r\u{1B}[K") }

  /// Asks for the background colour; the answer comes late, as a `reply`, or never.
  ///
  /// To be asked before the width.
  package func askBackground() { ask("\u{1B}]11;?\u{1B}\\") }

  private func ask(_ query: String) {
    guard isOpen else { return }
    cterm_ask(handle, query)
    repliesDue += 1
    decoder.awaitsReply = true
  }

  /// Counts the answers.
  ///
  /// Terminals answer in order and every one knows its cursor, so once that has come, a question before
  /// it is one the terminal does not know. An answer has no deadline: over a satellite or a mobile line
  /// it comes late, and in pieces.
  private func expectReplies(after events: [TerminalEvent]) {
    guard repliesDue > 0 else { return }
    for case .reply(let text) in events {
      repliesDue = TerminalReply(text)?.isOfCursor == true ? 0 : max(0, repliesDue - 1)
    }
    decoder.awaitsReply = repliesDue > 0
  }

  // MARK: - Events

  private func systemEvents(_ report: cterm_report) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    if report.resized { events.append(.resized(size)) }
    if report.resumed { events.append(.resumed) }
    if report.resumed || report.resized { screen.forget() }
    if report.woken { events.append(.wake) }
    if report.suspend { events.append(.key(.control("z"))) }
    if report.terminate != 0 { events.append(.terminate(signal: report.terminate)) }
    if report.closed { events.append(.closed) }
    return events
  }

  /// Does what Ctrl-Z asks, and says what the loop has to know afterwards.
  private func suspending(_ event: TerminalEvent) -> [TerminalEvent] {
    guard event == .key(.control("z")) else { return [event] }
    suspend()
    return [.resized(size), .resumed]
  }
}

extension CursesTerminal.Failure {
  fileprivate init(_ outcome: cterm_outcome) {
    self =
      switch outcome {
      case cterm_not_a_terminal: .notATerminal
      case cterm_unknown_type: .unknownType
      case cterm_too_simple: .tooSimple
      default: .outOfResources
      }
  }
}
