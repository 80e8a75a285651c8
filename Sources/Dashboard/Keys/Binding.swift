import Domain
import TextUI
import Wording

/// A command of a page: the one registry that feeds keys, footer, help, palette, plain mode, the
/// manual page and the settings file (命令).
struct Binding: Sendable {
  enum Group: Int, CaseIterable, Hashable, Sendable {
    case move, look, act, regret
  }

  /// The name that the settings file calls it by; one name is one command on every page.
  let id: String
  /// The first is shown; none = it is called from the palette.
  var keys: [Key]
  let group: Group
  /// One word for the footer: 指派.
  let label: AnyPhrase
  /// A few words for help and palette.
  let help: AnyPhrase
  /// Neighbours with the same text share a row of the help: `1 2 3`, `[ ]`.
  let row: AnyPhrase?
  /// Order in which it leaves a footer without room, the highest first; `nil` = not in the footer.
  var footer: Int?
  /// What it writes in the end, which says who may give it; `nil` = everybody may.
  let writes: CommandKind?
  /// Why it does not work now, on one line.
  private(set) var reason: @Sendable (State) -> String?
  let run: @Sendable (inout State) -> [Effect]
}

extension Binding {
  init(
    _ id: String, _ keys: [Key], _ group: Group, text: Texts, footer: Int?, writes: CommandKind?,
    unless reason: @escaping @Sendable (State) -> String?,
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    self.group = group
    label = text.label
    help = text.help
    row = text.row
    self.footer = footer
    self.writes = writes
    if let writes {
      self.reason = { state in state.reasonNot(to: writes) ?? reason(state) }
    } else {
      self.reason = reason
    }
    self.run = run
  }

  struct Texts {
    let label, help: AnyPhrase
    let row: AnyPhrase?

    init<P: Phrase>(_ label: P, help: P?, row: P?) {
      self.label = AnyPhrase(label)
      self.help = AnyPhrase(help ?? label)
      self.row = row.map { AnyPhrase($0) }
    }
  }
}

extension Binding {
  /// The same command where more may be against it.
  func unless(_ more: @escaping @Sendable (State) -> String?) -> Binding {
    var binding = self
    binding.reason = { [reason] state in more(state) ?? reason(state) }
    return binding
  }
}

/// Turns a change of the state into a command without effect.
private func quietly(
  _ change: @escaping @Sendable (inout State) -> Void
) -> @Sendable (inout State) -> [Effect] {
  { state in
    change(&state)
    return []
  }
}

/// Commands with texts of the dashboard's own catalogue, so that their names need no type.
extension Binding {
  init(
    _ id: String, _ keys: [Key], _ group: Group, _ label: DashboardPhrase,
    help: DashboardPhrase? = nil, row: DashboardPhrase? = nil, footer: Int? = nil,
    writes: CommandKind? = nil,
    unless reason: @escaping @Sendable (State) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.init(
      id, keys, group, text: Texts(label, help: help, row: row), footer: footer, writes: writes,
      unless: reason, run: run)
  }

  /// One that never makes an effect.
  init(
    _ id: String, _ keys: [Key], _ group: Group, _ label: DashboardPhrase,
    help: DashboardPhrase? = nil, row: DashboardPhrase? = nil, footer: Int? = nil,
    writes: CommandKind? = nil,
    unless reason: @escaping @Sendable (State) -> String? = { _ in nil },
    change: @escaping @Sendable (inout State) -> Void
  ) {
    self.init(
      id, keys, group, text: Texts(label, help: help, row: row), footer: footer, writes: writes,
      unless: reason, run: quietly(change))
  }
}

/// Commands with texts of another catalogue.
extension Binding {
  init<P: Phrase>(
    _ id: String, _ keys: [Key], _ group: Group, _ label: P, help: P? = nil, row: P? = nil,
    footer: Int? = nil, writes: CommandKind? = nil,
    unless reason: @escaping @Sendable (State) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.init(
      id, keys, group, text: Texts(label, help: help, row: row), footer: footer, writes: writes,
      unless: reason, run: run)
  }

  /// One that never makes an effect.
  init<P: Phrase>(
    _ id: String, _ keys: [Key], _ group: Group, _ label: P, help: P? = nil, row: P? = nil,
    footer: Int? = nil, writes: CommandKind? = nil,
    unless reason: @escaping @Sendable (State) -> String? = { _ in nil },
    change: @escaping @Sendable (inout State) -> Void
  ) {
    self.init(
      id, keys, group, text: Texts(label, help: help, row: row), footer: footer, writes: writes,
      unless: reason, run: quietly(change))
  }
}
