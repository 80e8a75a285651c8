import Domain
import TextUI
import Wording

extension PlainTalk {
  /// Commands that only mean something to eyes and hands: moving a cursor, drawing.
  private static let silent: Set<String> = [
    "down", "up", "page-down", "page-up", "first", "last", "mark", "redraw", "suspend", "theme",
    "palette", "fold", "start.choose", "lesson",
  ]

  private static func isSilent(_ binding: Binding) -> Bool {
    let name = binding.id.split(separator: ".").last.map(String.init) ?? binding.id
    let isPanel = binding.id == "panel.next" || binding.id == "panel.previous"
    return isPanel || binding.id.hasPrefix("lesson") || silent.contains(name)
      || silent.contains(binding.id)
  }

  /// What can be done here, in the order of the registry; what cannot be done now comes last.
  var items: [Binding] {
    let all = state.bindings.filter { !Self.isSilent($0) }
    let panels = all.filter { $0.id.hasPrefix("panel.") }
    let others = all.filter { !$0.id.hasPrefix("panel.") }
    let works = others.filter { $0.reason(state) == nil }
    return panels + works + others.filter { $0.reason(state) != nil }
  }

  var menu: [String] {
    var lines = [words(LessonPhrase.plainMenu)]
    var isRefused = false
    for (place, binding) in items.enumerated() {
      let reason = binding.reason(state)
      if reason != nil, !isRefused {
        lines.append(words(DashboardPhrase.helpNotNow))
        isRefused = true
      }
      lines.append("\(place + 1) " + spoken(text(of: binding, reason)))
    }
    return lines
  }

  /// `4 指派工作，键 a`, and why not.
  private func text(of binding: Binding, _ reason: String?) -> String {
    var text = words(binding.help)
    if let panel = panel(of: binding) { text = state.heading(of: state.pane(of: panel)) }
    if let key = binding.keys.first, panel(of: binding) == nil {
      text = words(LessonPhrase.plainItem, ["what": text, "key": key.name(words)])
    }
    guard let reason else { return text }
    return words(LessonPhrase.plainItemNot, ["what": text, "reason": reason])
  }

  private func panel(of binding: Binding) -> Panel? {
    guard binding.id.hasPrefix("panel."), let number = Int(binding.id.dropFirst(6))
    else { return nil }
    return Panel(rawValue: number)
  }

  /// The command of a number or of a key as the screen calls it.
  func binding(for line: String) -> Binding? {
    if let number = Int(line) {
      return items.indices.contains(number - 1) ? items[number - 1] : nil
    }
    let plain = line.count == 1 ? Key.character(Character(line)).plain : nil
    return state.bindings.first { binding in
      binding.keys.contains { key in
        key == plain || (line.count > 1 && key.name(words).lowercased() == line.lowercased())
      }
    }
  }

  /// Every key of this page, one a line.
  var help: [String] {
    [words(LessonPhrase.plainHelp), words(DashboardPhrase.helpTitle)]
      + state.bindings.filter { !Self.isSilent($0) }.map { binding in
        let keys = binding.keys.map { $0.name(words) }.joined(separator: " ")
        return keys + " " + words(binding.help)
      }
  }
}
