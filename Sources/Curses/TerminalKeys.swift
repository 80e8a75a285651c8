import CTerm
import TextUI

/// The key sequences that only this terminal's terminfo entry knows.
enum TerminalKeys {
  private static let capabilities: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
    ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
    ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab), ("kent", .enter),
    ("kbs", .backspace),
  ]

  static func extras(of handle: OpaquePointer) -> [[UInt8]: Key] {
    let functions = (1...12).map { (name: "kf\($0)", key: Key.function($0)) }
    return (capabilities + functions).reduce(into: [:]) { extras, capability in
      guard let value = cterm_capability(handle, capability.name) else { return }
      let bytes = Array(String(cString: value).utf8)
      // Single bytes are control codes, which mean the same everywhere.
      if bytes.count > 1, bytes.first == 0x1B { extras[bytes] = capability.key }
    }
  }
}
