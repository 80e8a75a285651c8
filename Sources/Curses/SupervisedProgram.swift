import CTerm
import Glibc

/// A program that draws, run as the child of a process that only waits for it.
package enum SupervisedProgram {
  /// How the child ended.
  package struct End: Hashable, Sendable {
    /// The exit status, where no signal killed it.
    package let status: Int32
    /// The signal that killed it, or 0.
    package let signal: Int32
  }

  /// Whether this process is such a child; to be asked once, before there are threads.
  package static func isThisProcess() -> Bool { cterm_is_supervised() }

  /// Runs a program on the terminal of standard input and output until it ends.
  ///
  /// The terminal is then as it was, whatever killed the child. Whoever stops, continues or ends
  /// this process does it to the child.
  ///
  /// - Parameters:
  ///   - path: The program.
  ///   - arguments: With the name it is called by as the first.
  /// - Returns: Nothing if it could not be run in this way.
  package static func run(_ path: String, _ arguments: [String]) -> End? {
    var words = arguments.map { $0.withCString { strdup($0) } } + [nil]
    defer { for word in words { free(word) } }
    var end = cterm_end()
    guard cterm_supervise(path, &words, &end) else { return nil }
    return End(status: end.status, signal: end.signal)
  }

  /// The folder of the Swift runtime, or of this program where the runtime is a part of it.
  package static var runtimeFolder: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = Int(cterm_runtime_folder(&buffer, Int32(buffer.count)))
    guard length > 0 else { return nil }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
