import Foundation

/// Microseconds, and what is told of them.
struct Figures {
  private(set) var values: [Int] = []
  /// Of the processor rather than of the clock: what other programs do meanwhile does not count.
  private var busy = 0

  mutating func add(_ value: Int) { values.append(value) }

  mutating func time<T>(_ body: () throws -> T) rethrows -> T {
    let start = (microseconds(), microseconds(CLOCK_PROCESS_CPUTIME_ID))
    defer {
      add(microseconds() - start.0)
      busy += microseconds(CLOCK_PROCESS_CPUTIME_ID) - start.1
    }
    return try body()
  }

  func percentile(_ percent: Int) -> Int {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  func report(_ name: String) {
    print(
      "\(name): n \(values.count)  p50 \(milliseconds(percentile(50)))"
        + "  p99 \(milliseconds(percentile(99)))  max \(milliseconds(values.max() ?? 0)) ms"
        + (busy == 0 ? "" : "  processor, mean \(milliseconds(busy / values.count))"))
  }

  private func milliseconds(_ value: Int) -> String {
    "\(value / 1000).\(String(value % 1000 + 1000).dropFirst())"
  }
}

/// Another process of this program, and what it says.
final class Child {
  private let process = Process()
  private let output = Pipe()

  init(_ words: [String]) throws {
    process.executableURL = Bundle.main.executableURL
    process.arguments = words
    process.standardOutput = output
    try process.run()
  }

  /// What it has said when it is done, word by word.
  func lines() -> [[String]] {
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}
