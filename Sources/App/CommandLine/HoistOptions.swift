import CStart

/// Moves common options that stand before the subcommand behind it, where the parser looks for them:
/// `--db X board` becomes `board --db X`.
func hoistingCommonOptions(_ arguments: [String]) -> [String] {
  var hoisted: [String] = []
  var rest = arguments[...]
  while let argument = rest.first, argument.hasPrefix("--") {
    let name = String(argument.prefix { $0 != "=" })
    let option = cstart_option_of(name)
    guard option != cstart_no_common_option else { break }
    hoisted.append(argument)
    rest = rest.dropFirst()
    guard option == cstart_takes_value, !argument.contains("="), let value = rest.first
    else { continue }
    hoisted.append(value)
    rest = rest.dropFirst()
  }
  let end = rest.firstIndex(of: "--") ?? rest.endIndex
  return Array(rest[..<end]) + hoisted + Array(rest[end...])
}

/// `help` takes no options of its own: the language has been read, the others mean nothing to it.
func withoutOptionsOfHelp(_ arguments: [String]) -> [String] {
  guard arguments.first == "help" else { return arguments }
  var kept: [String] = []
  var rest = arguments[...]
  while let argument = rest.popFirst() {
    let option = cstart_option_of(String(argument.prefix { $0 != "=" }))
    guard argument.hasPrefix("--"), option != cstart_no_common_option else {
      kept.append(argument)
      continue
    }
    if option == cstart_takes_value, !argument.contains("=") { rest = rest.dropFirst() }
  }
  return kept
}
