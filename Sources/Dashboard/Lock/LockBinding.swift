import Wording

/// Locking from the palette; idle time does it as well.
let lockBinding = Binding(
  "lock", [], .look, TerminalPhrase.labelLock, help: .helpLock, unless: { $0.reasonNotToLock() }
) { _ in [.lockScreen] }
