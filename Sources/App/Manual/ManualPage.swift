import Dashboard
import Domain
import TextUI
import Wording

/// The manual page `tiaokuai(1)`, from the command line and the registry of commands.
func manualPage(_ info: CommandLineInfo, _ words: Words) -> String {
  var page = Roff()
  let root = info.command
  page.title("TIAOKUAI", section: 1, version: "tiaokuai \(programVersion)")
  page.heading(words(SettingsPhrase.manualName))
  page.paragraph("tiaokuai - \(root.abstract ?? "")")
  page.heading(words(SettingsPhrase.manualSynopsis))
  page.paragraph(words(SettingsPhrase.manualUsage))
  page.heading(words(SettingsPhrase.manualDescription))
  page.paragraph(root.discussion ?? "")
  let common = commonNames(root)
  page.heading(words(SettingsPhrase.manualOptions))
  for argument in root.shownSubcommands.first?.shownArguments ?? []
  where common.contains(argument.term) {
    page.item(argument.term, argument.ownText(words))
  }
  page.heading(words(SettingsPhrase.manualCommands))
  for command in root.shownSubcommands { describe(command, above: "", common, in: &page) }
  describeKeys(words, in: &page)
  page.heading(words(SettingsPhrase.manualFiles))
  page.paragraph(words(SettingsPhrase.manualFilesText))
  page.heading(words(SettingsPhrase.manualEnvironment))
  page.paragraph(words(SettingsPhrase.manualEnvironmentText))
  page.heading(words(SettingsPhrase.manualTrust))
  page.paragraph(words(SettingsPhrase.manualTrustText))
  page.heading(words(SettingsPhrase.manualStatus))
  page.paragraph(words(SettingsPhrase.manualStatusText))
  return page.text
}

/// The options that every command has.
private func commonNames(_ root: CommandLineInfo.Command) -> Set<String> {
  let sets = root.shownSubcommands.filter { $0.shownSubcommands.isEmpty }
    .map { Set($0.shownArguments.map(\.term)) }
  guard let first = sets.first else { return [] }
  return sets.reduce(first) { $0.intersection($1) }
}

private func describe(
  _ command: CommandLineInfo.Command, above path: String, _ common: Set<String>,
  in page: inout Roff
) {
  let name = path + command.commandName
  let positional = command.shownArguments.filter { $0.kind == "positional" }
  page.subheading(([name] + positional.map(\.term)).joined(separator: " "))
  page.paragraph([command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n"))
  for argument in command.shownArguments where !common.contains(argument.term) {
    page.item(argument.term, argument.abstract ?? "")
  }
  for inner in command.shownSubcommands { describe(inner, above: name + " ", common, in: &page) }
}

/// The commands of the screen, by where they work.
private func describeKeys(_ words: Words, in page: inout Roff) {
  page.heading(words(SettingsPhrase.manualKeys))
  page.paragraph(words(SettingsPhrase.manualKeysText))
  var told: Set<String> = []
  let entries = Keymap.usual.entries(words)
  for place in [nil] + places(entries) {
    let here = entries.filter { entry in
      (place.map(entry.places.contains) ?? entry.places.isEmpty) && told.insert(entry.name).inserted
    }
    guard !here.isEmpty else { continue }
    page.subheading(place ?? words(SettingsPhrase.placeEverywhere))
    for entry in here { page.item(keyText(entry, words), helpText(entry, words)) }
  }
}

private func places(_ entries: [CommandEntry]) -> [String?] {
  var places: [String] = []
  for place in entries.flatMap(\.places) where !places.contains(place) { places.append(place) }
  return places
}

private func keyText(_ entry: CommandEntry, _ words: Words) -> String {
  entry.keys.isEmpty
    ? ": " + entry.help : entry.keys.map { $0.title(words) }.joined(separator: ", ")
}

/// What it does, what the settings file calls it, and who may.
private func helpText(_ entry: CommandEntry, _ words: Words) -> String {
  let roles = entry.roles.filter { $0 != .administrator }.map { words.name($0) }
  let may =
    entry.roles.isEmpty
    ? "" : words(SettingsPhrase.manualRoles, ["roles": words.list(roles)])
  return "\(entry.help) (\(entry.name))" + may
}

extension CommandLineInfo.Argument {
  /// What it does; of the parser's own options, which are English, in the reader's language.
  fileprivate func ownText(_ words: Words) -> String {
    switch names?.last?.name {
    case "version": words(SettingsPhrase.helpVersion)
    case "help": words(SettingsPhrase.helpHelp)
    default: abstract ?? ""
    }
  }

  /// As one types it: `--month YYYY-MM`, `WORKER...`.
  var term: String {
    let names = (names ?? []).map(\.text).joined(separator: ", ")
    let value = kind == "flag" ? "" : valueName ?? ""
    let term = [names, names.isEmpty ? value.uppercased() : value].filter { !$0.isEmpty }
      .joined(separator: " ")
    return isRepeating ? term + " ..." : term
  }
}
