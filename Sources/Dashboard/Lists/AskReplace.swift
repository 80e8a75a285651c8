import Domain
import TextUI
import Wording

/// A popup that writes files, and asks before it replaces what is there.
protocol WritesFiles: PopupContent {
  var overwrites: Bool { get set }
  /// What is there already and would be replaced, while that is asked.
  var replacing: String? { get set }
  func question(about path: String, _ words: Words) -> String
  /// Gives a key to the text that is being typed; whether it took it.
  mutating func typeText(_ key: Key) -> Bool
}

extension WritesFiles {
  func openKeys(_ state: State) -> [OpenKey]? {
    guard replacing != nil else { return [OpenKey(.escape, DashboardPhrase.labelBack)] }
    return [
      OpenKey(.character("y"), QueryPhrase.existingReplaced),
      OpenKey(.escape, DashboardPhrase.labelBack),
    ]
  }

  /// While it asks whether to replace what is there, every key but the one that agrees says no.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    if replacing != nil {
      guard key != .character("y") else { return false }
      replacing = nil
    } else {
      guard key != .enter, key != .escape, typeText(key) else { return false }
    }
    state.overlay = self
    return true
  }
}

/// The keys that write, and that agree to what is asked before.
///
/// - Parameter commit: Writes what the popup says.
/// - Returns: Both of them.
func writingBindings(_ commit: @escaping @Sendable (inout State) -> [Effect]) -> [Binding] {
  [
    Binding("popup.write", [.enter], .act, QueryPhrase.labelWriteFile, help: .helpWriteFile) {
      commit(&$0)
    },
    Binding("popup.replace", [.character("y")], .act, QueryPhrase.existingReplaced) { state in
      guard state.asksToReplace, var form = state.overlay as? any WritesFiles else { return [] }
      form.replacing = nil
      form.overwrites = true
      state.overlay = form
      return commit(&state)
    },
  ]
}

extension State {
  /// Asks whether what is there already is to be replaced, in the form that was sent.
  mutating func askReplace(_ path: String) {
    if var form = sentExport {
      form.replacing = path
      overlay = form
      say(form.question(about: path, viewer.words), .warning)
    }
    sentExport = nil
  }

  /// Whether that question is open.
  var asksToReplace: Bool { (overlay as? any WritesFiles)?.replacing != nil }
}
