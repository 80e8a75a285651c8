/// A screen and its keyboard; belongs to one thread.
package protocol Terminal: AnyObject {
  var size: Size { get }

  /// Colours the terminal can show at once: 0 for none, else 8, 16, 256 or more.
  var colors: Int { get }

  /// Shows a canvas; cells that stand there already are not sent again.
  func draw(_ canvas: Canvas)

  /// Waits for events, all that are there at once.
  ///
  /// - Parameter timeoutMilliseconds: Gives up after so long; without one it waits on.
  /// - Returns: The events in their order; none after the timeout.
  func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent]

  /// Ends the wait of `nextEvents` with `wake`; callable from every thread.
  var waker: @Sendable () -> Void { get }

  func bell()

  /// Gives the terminal to the shell until the user comes back (Ctrl-Z).
  func suspend()

  /// Draws everything anew at the next `draw`, for a screen that others wrote on.
  func repaint()

  /// Leaves the terminal as it was found; further calls do nothing.
  func close()
}
