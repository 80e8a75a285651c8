import CStart

/// The words the program was started with, its own name first.
///
/// Not `CommandLine.arguments`: the runtime looks for those beside an environment that nobody has
/// added to, and finds none where `CStart` has asked it for a crash report.
let startArguments: [String] = {
  var count: Int32 = 0
  guard let words = cstart_arguments(&count) else { return CommandLine.arguments }
  return (0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
}()
