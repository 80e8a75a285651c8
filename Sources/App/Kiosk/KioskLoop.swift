import Curses
import Domain
import Glibc
import Kiosk
import TextUI

/// The loop of the screen in the hall: clock, file, picture, sign of life; nothing else comes in.
struct KioskLoop {
  let terminal: CursesTerminal
  var state: KioskState
  var snapshot: WatchedFile
  /// Where the lines of the page of text are.
  var text: WatchedFile?
  var notice: ServiceNotice
  let clock: KioskClock
  var shown: ShownHead

  /// Runs until a signal asks for the end or the terminal is gone.
  ///
  /// - Returns: The signal, SIGHUP for a terminal that is gone.
  mutating func run() -> Int32 {
    while true {
      state.tick(now: clock.now)
      readFiles()
      terminal.draw(view(state, terminal.size))
      notice.drewFrame()
      shown.keep(state.seen, at: state.now.seconds)
      for event in terminal.nextEvents(timeoutMilliseconds: min(clock.pause, notice.patience)) {
        switch event {
        case .terminate(let signal):
          notice.stops()
          shown.write(state.seen)
          return signal
        case .closed:
          shown.write(state.seen)
          return SIGHUP
        case .resumed: terminal.repaint()
        case .key, .mouse, .reply, .resized, .wake: break
        }
      }
    }
  }

  mutating func readFiles() {
    if let news = snapshot.news() { state.receive(news.flatMap(read), at: state.now) }
    guard let news = text?.news() else { return }
    state.textLines = (try? news.get()).map(lines) ?? []
  }

  private func read(_ bytes: [UInt8]) -> Result<PublicSnapshot, KioskFault> {
    do throws(SnapshotFault) {
      return .success(try PublicSnapshot(reading: bytes))
    } catch {
      return .failure(.snapshot(error))
    }
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}
