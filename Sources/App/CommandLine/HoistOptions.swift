/// Options that may stand before the subcommand as well as behind it, and whether a value follows.
private let commonOptions: [String: Bool] = [
  "--db": true, "--as": true, "--lang": true, "--theme": true, "--month": true, "--today": true,
  "--plain": false, "--ascii": false,
]

/// Moves common options that stand before the subcommand behind it, where the parser looks for them:
/// `--db X board` becomes `board --db X`.
func hoistingCommonOptions(_ arguments: [String]) -> [String] {
  var hoisted: [String] = []
  var rest = arguments[...]
  while let argument = rest.first, argument.hasPrefix("--") {
    let name = String(argument.prefix { $0 != "=" })
    guard let takesValue = commonOptions[name] else { break }
    hoisted.append(argument)
    rest = rest.dropFirst()
    guard takesValue, !argument.contains("="), let value = rest.first else { continue }
    hoisted.append(value)
    rest = rest.dropFirst()
  }
  let end = rest.firstIndex(of: "--") ?? rest.endIndex
  return Array(rest[..<end]) + hoisted + Array(rest[end...])
}

/// The first word that is no common option nor the value of one.
func subcommand(_ arguments: [String]) -> String? {
  var rest = arguments[...]
  while let argument = rest.popFirst() {
    guard argument.hasPrefix("-") else { return argument }
    if commonOptions[argument] == true { rest = rest.dropFirst() }
  }
  return nil
}
