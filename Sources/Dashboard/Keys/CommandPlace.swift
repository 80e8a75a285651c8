import Wording

/// Where commands work: a page, with its list of them.
///
/// Each stands beside its page; here is the order of manual page and settings file.
struct CommandPlace: Hashable, Sendable, CaseIterable {
  static let allCases: [CommandPlace] = [
    .waiting, .dashboard, .explanation, .picker, .leave, .leaves, .cancelLeave, .end, .absence,
    .blocks, .distribution, .start, .marks, .specials, .survey, .objections, .worklistForm,
    .simulation, .year, .monthly, .figure, .steps, .reason, .registers, .register, .registerRow,
    .registerFigures, .figurePeople,
    .registerForm, .testLines, .test, .suggestions, .difficultyForm, .service, .help, .palette,
    .themes, .log, .sorts,
    .columns, .export, .tables, .work,
  ]

  let name: String
  /// What a reader calls it.
  let title: AnyPhrase
  /// Its commands with their usual keys, in the order of footer and help.
  let usual: [Binding]

  init<P: Phrase>(_ name: String, _ title: P, _ usual: [Binding]) {
    self.name = name
    self.title = AnyPhrase(title)
    self.usual = usual
  }

  static func == (one: Self, other: Self) -> Bool { one.name == other.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension State {
  /// Where commands are given now.
  var commandPlace: CommandPlace { showsBlocks ? .blocks : page.place }
}
