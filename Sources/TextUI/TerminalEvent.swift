/// What the terminal, the system or another thread has to say to the loop.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  case resized(Size)
  /// Another thread called the waker.
  case wake
  /// Back from Ctrl-Z or a stop; the screen has to be drawn again.
  case resumed
  /// A late answer of the terminal to a query, without its introducing `ESC`.
  case reply(String)
  /// A signal asks for the end: SIGTERM, SIGHUP or SIGINT.
  case terminate(signal: Int32)
  /// The terminal is gone.
  case closed
}

/// A mouse button or wheel over a cell.
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press, release, drag, wheelUp, wheelDown
  }

  package let action: Action
  package let position: Position

  package init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}
