import Domain
import TOML

/// One key after the other; a missing one leaves its default.
extension SchemeReading {
  mutating func take(
    _ value: inout Int, _ key: TOMLKey, in range: ClosedRange<Int>
  ) {
    let found = attempt { document throws(TOMLError) in try document.integer(key, in: range) }
    value = found ?? value
  }

  mutating func take(_ value: inout Bool, _ key: TOMLKey) {
    let found = attempt { document throws(TOMLError) in try document.boolean(key) }
    value = found ?? value
  }

  mutating func take<Choice: CaseIterable & RawRepresentable<String>>(
    _ value: inout Choice, _ key: TOMLKey
  ) {
    let found = attempt { document throws(TOMLError) in
      try document.choice(key, of: Choice.self)
    }
    value = found ?? value
  }

  /// A decimal, in quotes.
  mutating func take<N: FixedPoint>(_ value: inout N, _ key: TOMLKey) {
    let text = attempt { document throws(TOMLError) in try document.string(key) }
    guard let text else { return }
    do {
      value = try decimal(text)
    } catch {
      add(key, .number(key: key.description, error))
    }
  }

  private func decimal<N: FixedPoint>(_ text: String) throws(CellFault) -> N {
    let column = Column(.decimal("", nil, N.self))
    guard case .integer(let raw) = try column.value(of: text) else {
      throw CellFault(found: text, problem: .notAllowed, allowed: column.kind.allowed)
    }
    return N(raw: raw)
  }

  mutating func attempt<Found>(
    _ read: (TOMLDocument) throws(TOMLError) -> Found?
  ) -> Found? {
    do {
      return try read(document)
    } catch {
      faults.append(TableFault(error))
      return nil
    }
  }

  mutating func checkKeys() {
    for table in schemeTables {
      for key in document.keys(under: table.path) where !table.keys.contains(key) {
        let path = table.path.appending(key)
        add(path, .toml(.unknownKey(key: path, allowed: table.keys)))
      }
      let isTable = document.contains(table.path) || table.path.parts.isEmpty
      guard isTable else { continue }
      _ = attempt { document throws(TOMLError) in
        try document.requireOnly(keys: document.keys(under: table.path), under: table.path)
        return true
      }
    }
  }

  mutating func add(_ key: TOMLKey, _ reason: TableFault.Reason) {
    let origin = Origin(file: document.name, line: document.line(of: key) ?? 1)
    faults.append(TableFault(origin, reason))
  }
}
