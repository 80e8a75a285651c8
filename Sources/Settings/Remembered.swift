import TOML

/// What is kept between runs: names, each with its values (记住的).
package struct Remembered: Hashable, Sendable {
  package private(set) var entries: [String: [String]]

  package init(_ entries: [String: [String]] = [:]) { self.entries = entries }

  /// Longest file that is taken and written, bytes.
  package static let sizeLimit = 65_536
  private static let file = "state.toml"

  /// Reads a file of the state folder; a line that makes no sense is passed over.
  package init(parsing bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(Self.sizeLimit), as: UTF8.self)
    if let document = try? TOMLDocument(text: text, name: Self.file) {
      self.init(Self.entries(document))
    } else {
      var entries: [String: [String]] = [:]
      for line in text.split(separator: "\n") {
        guard let one = try? TOMLDocument(text: String(line), name: Self.file) else { continue }
        entries.merge(Self.entries(one)) { $1 }
      }
      self.init(entries)
    }
  }

  private static func entries(_ document: TOMLDocument) -> [String: [String]] {
    var entries: [String: [String]] = [:]
    for name in document.keys() {
      entries[name] = (try? document.strings(TOMLKey([name]))) ?? nil
    }
    return entries
  }

  /// Takes a name's values in; none = it is forgotten.
  package mutating func remember(_ name: String, _ values: [String]) {
    entries[name] = values.isEmpty ? nil : values
  }

  /// The file: a line an entry, in the order of the names.
  package var text: String {
    entries.sorted { $0.key < $1.key }
      .map { "\(quoted($0.key)) = [\($0.value.map(quoted).joined(separator: ", "))]\n" }
      .joined()
  }
}
