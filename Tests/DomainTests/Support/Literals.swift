package import Domain

// Dates and amounts stand in the tests as a person writes them; one that cannot be read is a
// mistake of the test and stops it.

extension Day: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
    self = day
  }
}

extension Month: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let month = Month(text) else { preconditionFailure("no month: \(text)") }
    self = month
  }
}

private func read<N: FixedPoint>(_ text: String) -> N {
  do { return try N(parsing: text) } catch { preconditionFailure("no number: \(text), \(error)") }
}

extension Points: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = read(text) }
}

extension Score: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = read(text) }
}

extension Coefficient: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = read(text) }
}

extension Share: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = read(text) }
}

extension Money: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = read(text) }
}

extension BaseRate: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = read(text) }
}
