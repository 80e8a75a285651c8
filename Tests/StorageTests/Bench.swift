import Foundation

/// The measuring program as another process.
final class Bench {
  let process = Process()
  private let output = Pipe()
  private var heard = Data()

  /// - Parameters:
  ///   - words: What it shall do.
  ///   - program: Which one; it lies beside the bundle of the tests.
  ///   - tracer: A program that runs it, and its options.
  /// - Throws: When it cannot be started.
  init(
    _ words: [String], program: String = "WriterBench", under tracer: [String] = []
  ) throws {
    let all = tracer + [Self.path(of: program).path] + words
    process.executableURL = URL(fileURLWithPath: all[0])
    process.arguments = Array(all.dropFirst())
    process.standardOutput = output
    try process.run()
  }

  private static func path(of name: String) -> URL {
    let start = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for folder in [Bundle.main.bundleURL, start] {
      let program = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    return start.appendingPathComponent(name)
  }

  /// Returns when it has said something.
  func waitForWord() { heard += output.fileHandleForReading.availableData }

  /// What it has said when it is gone, word by word; a line cut short is left out.
  func lines() -> [[String]] {
    heard += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: heard, as: UTF8.self)
    let whole = text.prefix(upTo: text.lastIndex(of: "\n") ?? text.startIndex)
    return whole.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }
}
