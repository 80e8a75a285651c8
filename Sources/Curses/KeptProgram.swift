import CTerm
import Glibc

/// This program as a child that is started again whatever it dies of, while its parent keeps the
/// terminal: from the beginning to `giveBack`, no key of it is a signal.
package final class KeptProgram {
  /// How one child ended.
  package struct Life: Hashable, Sendable {
    /// The exit status, where no signal killed it.
    package let status: Int32
    /// The signal that killed it, or 0.
    package let signal: Int32
    /// Whether it was killed because it drew nothing for too long.
    package let isHung: Bool
    package let frames: Int
    /// Milliseconds from its start to its end.
    package let lived: Int

    package init(
      status: Int32 = 0, signal: Int32 = 0, isHung: Bool = false, frames: Int, lived: Int
    ) {
      self.status = status
      self.signal = signal
      self.isHung = isHung
      self.frames = frames
      self.lived = lived
    }
  }

  private let keeper: OpaquePointer

  /// Takes the terminal; nothing where there is none.
  package init?() {
    guard let keeper = cterm_keep_start() else { return nil }
    self.keeper = keeper
  }

  /// Runs the child until it ends, or this process is asked to end.
  ///
  /// - Parameters:
  ///   - arguments: With the name it is called by as the first.
  ///   - patience: Seconds after which a child that draws no frame is killed.
  /// - Returns: How the child ended.
  package func run(_ arguments: [String], patience: Int) -> Life {
    var words = arguments.map { $0.withCString { strdup($0) } } + [nil]
    defer { for word in words { free(word) } }
    let life = cterm_keep_run(keeper, &words, Int32(patience))
    return Life(
      status: life.status, signal: life.signal, isHung: life.hung, frames: Int(life.frames),
      lived: life.lived)
  }

  /// Waits so many milliseconds; gives the signal that asked for the end, if one did so far.
  package func wait(_ milliseconds: Int) -> Int32? {
    let signal = cterm_keep_wait(keeper, Int32(clamping: milliseconds))
    return signal == 0 ? nil : signal
  }

  /// Shows a text alone on the screen.
  package func say(_ text: String) { cterm_keep_say(keeper, text) }

  /// Gives the terminal back as it was; nothing else may be called afterwards.
  package func giveBack() { cterm_keep_end(keeper) }

  /// How often the one who draws was started again; in the child.
  package static var restarts: Int { Int(cterm_restarts()) }
}
