import TextUI
import Wording

/// What a key can do on a screen: the one registry that feeds keys, footer, help and palette.
struct Binding: Sendable {
  enum Group: Int, CaseIterable, Hashable, Sendable {
    case move, look, act, regret
  }

  let id: String
  let keys: [Key]
  let group: Group
  /// One word for the footer: 指派.
  let label: DashboardPhrase
  /// A few words for help and palette.
  let help: DashboardPhrase
  /// Neighbours with the same text share a row of the help: `1 2 3`, `[ ]`.
  let row: DashboardPhrase?
  /// Order in which it leaves a footer without room, the highest first; `nil` = not in the footer.
  let footer: Int?
  /// Why it does not work now, on one line.
  let reason: @Sendable (State) -> String?
  let run: @Sendable (inout State) -> [Effect]

  init(
    _ id: String, _ keys: [Key], _ group: Group, _ label: DashboardPhrase,
    help: DashboardPhrase? = nil, row: DashboardPhrase? = nil, footer: Int? = nil,
    unless reason: @escaping @Sendable (State) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    self.group = group
    self.label = label
    self.help = help ?? label
    self.row = row
    self.footer = footer
    self.reason = reason
    self.run = run
  }

  /// One that never makes an effect.
  init(
    _ id: String, _ keys: [Key], _ group: Group, _ label: DashboardPhrase,
    help: DashboardPhrase? = nil, row: DashboardPhrase? = nil, footer: Int? = nil,
    unless reason: @escaping @Sendable (State) -> String? = { _ in nil },
    change: @escaping @Sendable (inout State) -> Void
  ) {
    self.init(id, keys, group, label, help: help, row: row, footer: footer, unless: reason) {
      state in
      change(&state)
      return []
    }
  }
}

extension State {
  /// The keys of the page on the screen.
  var bindings: [Binding] {
    switch page {
    case .waiting: everywhereBindings
    case .start: startBindings + pageBindings
    case .dashboard: dashboardBindings + everywhereBindings
    case .explanation: explanationBindings + everywhereBindings
    case .picker: pickerBindings + pageBindings
    case .leave: leaveBindings + pageBindings
    case .end: endBindings + pageBindings
    case .absence: absenceBindings + pageBindings
    }
  }

  /// Does what a key means on this page, or says why not.
  mutating func press(_ key: Key) -> [Effect] {
    guard let binding = bindings.first(where: { $0.keys.contains(key) }) else {
      say(viewer.words(DashboardPhrase.unknownKey, ["key": key.name(viewer.words)]))
      return []
    }
    return run(binding)
  }

  mutating func run(_ binding: Binding) -> [Effect] {
    if let reason = binding.reason(self) {
      say(reason, .warning)
      return []
    }
    return binding.run(&self)
  }
}
