import Curses
import Dashboard
import Dispatch
import TextUI

/// Shows that the database is being read until the first snapshot is there.
///
/// The keys that work on every page do so meanwhile; what else is typed is for the screen to come.
///
/// - Returns: How it ended, when the user or the system did not wait; `nil` = it is there.
/// - Throws: What kept it from being read.
func awaitFirst(
  _ worker: StoreQueue?, on terminal: CursesTerminal, _ state: inout State
) throws -> Session.Outcome? {
  while let worker, try !worker.hasRead(within: .seconds(0)) {
    terminal.draw(view(state))
    for event in terminal.nextEvents(timeoutMilliseconds: nil) {
      switch event {
      case .key(let key):
        for effect in update(&state, .key(key)) {
          if effect == .quit { return .quit }
          if effect == .suspend { terminal.suspend() }
        }
      case .resized(let size): _ = update(&state, .resized(size))
      case .resumed:
        terminal.repaint()
        _ = update(&state, .resized(terminal.size))
      case .terminate(let signal): return .signal(signal)
      case .closed: return .signal(1)
      case .reply, .mouse, .wake: break
      }
    }
  }
  return nil
}
