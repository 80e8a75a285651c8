/// Typed lookups: nil where the key is absent, an error where its value has another type.
extension TOMLDocument {
  package func string(_ key: TOMLKey) throws(TOMLError) -> String? {
    guard let node = try value(key, allowed: .string) else { return nil }
    guard case .string(let text) = node else { return nil }
    return text
  }

  package func integer(_ key: TOMLKey) throws(TOMLError) -> Int? {
    guard let node = try value(key, allowed: .integer) else { return nil }
    guard case .integer(let number) = node else { return nil }
    return number
  }

  /// - Throws: `notAllowed` for a number outside `range`.
  package func integer(_ key: TOMLKey, in range: ClosedRange<Int>) throws(TOMLError) -> Int? {
    guard let number = try integer(key) else { return nil }
    guard range.contains(number) else {
      throw notAllowed(key, found: "\(number)", allowed: .range(range))
    }
    return number
  }

  package func boolean(_ key: TOMLKey) throws(TOMLError) -> Bool? {
    guard let node = try value(key, allowed: .boolean) else { return nil }
    guard case .boolean(let flag) = node else { return nil }
    return flag
  }

  /// An array that holds strings only.
  package func strings(_ key: TOMLKey) throws(TOMLError) -> [String]? {
    guard let node = try value(key, allowed: .array) else { return nil }
    guard case .array(let elements) = node else { return nil }
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element else {
        throw wrongType(key, found: element.kind, allowed: .string)
      }
      texts.append(text)
    }
    return texts
  }

  /// One of the names of `Choice`.
  ///
  /// - Throws: `notAllowed` with all of them for any other text.
  package func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: TOMLKey, of type: Choice.Type = Choice.self
  ) throws(TOMLError) -> Choice? {
    guard let text = try string(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw notAllowed(key, found: text, allowed: .values(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// A value that must be there: `try document.required("effective_month", document.string)`.
  ///
  /// - Throws: `missing`, or what `read` throws.
  package func required<Value>(
    _ key: TOMLKey, _ read: (TOMLKey) throws(TOMLError) -> Value?
  ) throws(TOMLError) -> Value {
    guard let value = try read(key) else { throw missing(key) }
    return value
  }

  /// Refuses a table that holds any other key, and anything but a table under its name.
  package func requireOnly(
    keys allowed: [String], under table: TOMLKey = []
  ) throws(TOMLError) {
    _ = try value(table, allowed: .table)
    for key in keys(under: table) where !allowed.contains(key) {
      throw unknown(table.appending(key), allowed: allowed)
    }
  }

  /// Refuses anything but a table under that name, if there is something.
  package func requireTable(_ table: TOMLKey) throws(TOMLError) {
    _ = try value(table, allowed: .table)
  }

  private func value(_ key: TOMLKey, allowed: TOMLKind) throws(TOMLError) -> TOMLNode? {
    guard let node = node(key) else { return nil }
    guard node.kind == allowed else {
      throw wrongType(key, found: node.kind, allowed: allowed)
    }
    return node
  }
}

/// The errors a reader of the document finds itself.
extension TOMLDocument {
  package func missing(_ key: TOMLKey) -> TOMLError {
    error(key, .missing(key: key))
  }

  package func notAllowed(
    _ key: TOMLKey, found: String, allowed: TOMLError.Allowed
  ) -> TOMLError {
    error(key, .notAllowed(key: key, found: found, allowed: allowed))
  }

  package func unknown(_ key: TOMLKey, allowed: [String]) -> TOMLError {
    error(key, .unknownKey(key: key, allowed: allowed))
  }

  private func wrongType(_ key: TOMLKey, found: TOMLKind, allowed: TOMLKind) -> TOMLError {
    error(key, .wrongType(key: key, found: found, allowed: allowed))
  }

  private func error(_ key: TOMLKey, _ fault: TOMLError.Fault) -> TOMLError {
    TOMLError(file: name, line: line(of: key), fault: fault)
  }
}
