// The types of columns that registers share.

extension Table.Column {
  /// A number of things, 0 to 1,000,000.
  package static func count(_ name: String, _ chinese: String, optional: Bool = false) -> Self {
    whole(name, chinese, 0...1_000_000, optional: optional, limit: .count)
  }

  /// A number of things of which there is at least one, up to 1,000,000.
  package static func some(_ name: String, _ chinese: String, optional: Bool = false) -> Self {
    whole(
      name, chinese, 1...1_000_000, optional: optional, limit: .number(1...1_000_000, places: 0))
  }

  /// What happened, never to whom: it also passes the check of `PrivateText`.
  package static func free(
    _ name: String, _ chinese: String, _ length: Int, optional: Bool = false
  ) -> Self {
    var column = text(name, chinese, optional: optional, limit: .text(length))
    column.isFree = true
    return column
  }

  package static func yes(_ name: String, _ chinese: String) -> Self {
    code(name, chinese, [Code(name: "yes", chinese: "是"), Code(name: "no", chinese: "否")])
  }

  /// A factor, 0.001 to 10.000.
  package static func coefficient(_ name: String, _ chinese: String) -> Self {
    decimal(name, chinese, Coefficient.self, limit: .of(Coefficient.self))
  }

  /// The same column, which says how many working days are left, below 0 how many it is late.
  package func daysLeft() -> Self {
    var column = self
    column.isDaysLeft = true
    return column
  }

  /// The same column, where an empty cell stands for 0.
  package func orZero() -> Self { orEmpty(.integer(0)) }
}
