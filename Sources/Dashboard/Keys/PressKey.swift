import TextUI
import Wording

extension State {
  /// The commands of the page on the screen, with the keys they have in this run.
  var bindings: [Binding] { keymap[commandPlace] }

  /// Those of what takes the keys: what lies over the page, else the page.
  private var openBindings: [Binding] { overlay.map { keymap[$0.place] } ?? bindings }

  /// Takes other keys; hints name them from now on.
  mutating func take(_ keymap: Keymap) {
    self.keymap = keymap
    viewer.keyNames = keymap.changedNames(Words(viewer.language))
    rebuild()
    retellNotice()
  }

  /// Does what a key means on this page, or says why not.
  mutating func press(_ key: Key) -> [Effect] {
    guard let binding = openBindings.first(where: { $0.keys.contains(key) }) else {
      if let overlay {
        if overlay.strayKeys == .close { closePopup() }
        return []
      }
      say(viewer.words(DashboardPhrase.unknownKey, ["key": key.name(viewer.words)]))
      return []
    }
    // While a text is typed nothing is written on the side.
    if binding.writes != nil, case .control = key, takesLetters {
      say(
        viewer.words(DashboardPhrase.reasonTyping, ["key": key.name(viewer.words)]), .warning)
      return []
    }
    return run(binding)
  }

  /// Presses what was typed for this screen before it was there.
  mutating func pressEarly() -> [Effect] {
    guard !early.isEmpty, !(page is WaitingPage) else { return [] }
    let keys = early
    early = []
    return keys.flatMap { key in
      defer { fitPanes() }
      return handle(takesProse ? key : key.plain)
    }
  }

  mutating func run(_ binding: Binding) -> [Effect] {
    if let reason = binding.reason(self) {
      say(reason, .warning)
      return []
    }
    return binding.run(&self)
  }
}
