import Domain
import TextUI
import Wording

/// A popup that writes files, and asks before it replaces what is there.
protocol WritesFiles: PopupContent, FieldForm where Item == ExportField {
  /// What is there already and would be replaced, while that is asked.
  var replacing: String? { get set }
  func question(about path: String, _ words: Words) -> String
}

extension WritesFiles {
  var takesLetters: Bool { false }
  var takesProse: Bool { fields.isInText }
  func hint(_ state: State) -> String { "" }

  var overwrites: Bool { fields.text(of: "existing") == ExportField.replaced }

  /// Agrees to what was asked.
  mutating func replace() {
    replacing = nil
    fields.place(of: "existing").map { fields.put(ExportField.replaced, into: $0) }
  }

  func openKeys(_ state: State) -> [OpenKey]? {
    guard replacing != nil else { return [OpenKey(.escape, DashboardPhrase.labelBack)] }
    return [
      OpenKey(.character("y"), QueryPhrase.existingReplaced),
      OpenKey(.escape, DashboardPhrase.labelBack),
    ]
  }

  /// A choice that is on already turns: no list opens over a popup.
  func click(field: Int, column: Int, _ state: inout State) {
    let turns = fields.active == field && hasChoice
    let ambiguous = state.viewer.ambiguous
    state.changeForm { turns ? $0.cycle(1) : $0.click(field, column, ambiguous) }
  }

  /// While it asks whether to replace what is there, every key but the one that agrees says no.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    if replacing != nil {
      guard key != .character("y") else { return false }
      replacing = nil
    } else {
      guard key != .enter, key != .escape, fields.isInText, fields.type(key) else { return false }
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
      form.replace()
      state.overlay = form
      return commit(&state)
    },
  ]
}

/// Going from field to field of a popup, and turning a choice.
let fieldPopupBindings = [
  Binding("popup.next", [.tab, .down], .move, .helpDown, row: .helpRows) {
    $0.changeForm { $0.go(1) }
  },
  Binding("popup.previous", [.backTab, .up], .move, .helpUp, row: .helpRows) {
    $0.changeForm { $0.go(-1) }
  },
  Binding("popup.cycle", [.right, .character(" ")], .act, .labelCycle, help: .helpCycle) {
    $0.changeForm { $0.cycle(1) }
  },
  Binding("popup.cycle-back", [.left], .act, .labelCycle, help: .helpCycleBack) {
    $0.changeForm { $0.cycle(-1) }
  },
]

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
