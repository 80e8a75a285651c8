import Synchronization

/// What was made of the texts of some files, kept until a file says something else.
///
/// The parser never gives back all of its memory: a file that is read again and again is to be parsed
/// only when it has changed.
package final class ParsedOnce<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let text: String
    let value: Value
  }

  private let entries = Mutex<[String: Entry]>([:])

  package init() {}

  /// What was made of `text` the last time `name` held it, else what `parse` makes of it now.
  package func value<Failure>(
    of name: String, _ text: String, parse: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let entry = entries.withLock({ $0[name] }), entry.text == text { return entry.value }
    let value = try parse()
    keep(value, of: name, text)
    return value
  }

  /// Notes what `name` holds from now on and what is to be made of it.
  package func keep(_ value: Value, of name: String, _ text: String) {
    entries.withLock { $0[name] = Entry(text: text, value: value) }
  }
}
