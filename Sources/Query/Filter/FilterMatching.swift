package import Domain
import Wording

extension ListTable {
  /// The places of the rows that a filter wants in a community or in all, in their order.
  package func places(_ filter: Filter?, in community: Community.ID? = nil) -> [Int] {
    let inScope = { (row: Int) in community == nil || self.community(row) == community }
    guard let filter, !filter.isEmpty else { return (0..<count).filter(inScope) }
    let truths = truths(filter.root)
    return (0..<count).filter { truths[$0] == .yes && inScope($0) }
  }

  /// What a condition is for every row.
  private func truths(_ node: Filter.Node) -> [Truth] {
    switch node {
    case .all(let nodes): return joined(nodes, empty: .yes, Truth.and)
    case .any(let nodes): return joined(nodes, empty: .no, Truth.or)
    case .not(let node): return truths(node).map(\.negated)
    case .word(let query):
      return joined(name.searched.map { .has($0, [query]) }, empty: .no, Truth.or)
    case .has(let field, let queries):
      let shelf = shelf(field)
      return termColumn(field).rows { place in
        queries.contains { shelf.matches(place, $0) }
      }
    case .equals(let field, let texts):
      let column = termColumn(field)
      return column.rows { place in
        column.terms[place].spellings.contains(where: texts.contains)
      }
    case .compare(let field, let comparison, let number):
      return compared(field, comparison, number)
    case .isNone(let field):
      return field.isNumber
        ? numberColumn(field).map { $0 == nil ? .yes : .no } : termColumn(field).empty
    }
  }

  private func joined(
    _ nodes: [Filter.Node], empty: Truth, _ join: (Truth, Truth) -> Truth
  ) -> [Truth] {
    guard let first = nodes.first else { return Array(repeating: empty, count: count) }
    var joined = truths(first)
    for node in nodes.dropFirst() {
      let more = truths(node)
      for row in joined.indices { joined[row] = join(joined[row], more[row]) }
    }
    return joined
  }

  private func compared(
    _ field: Field, _ comparison: Filter.Comparison, _ number: TypedNumber
  ) -> [Truth] {
    guard field.kind != .rate else {
      return (0..<count).map { row in
        guard case .rate(let rate) = value(row, field) else { return .unknown }
        return comparison.holds(rate, number) ? .yes : .no
      }
    }
    return numberColumn(field).map { raw in
      raw.map { comparison.holds($0, scale: field.scale, number) ? .yes : .no } ?? .unknown
    }
  }
}

extension Field {
  /// Smallest parts in one whole.
  fileprivate var scale: Int128 {
    switch kind {
    case .number(let places, _): (0..<places).reduce(1) { scale, _ in scale * 10 }
    case .share: 10_000
    case .text, .rate, .part: 1
    }
  }
}

extension Term {
  /// All by which it is called whole, in small letters.
  fileprivate var spellings: [String] {
    searched.flatMap { [$0.lowercased(), Pinyin.spelling($0), Pinyin.initials($0)] }
  }
}

extension Filter.Comparison {
  /// Exact: both sides are brought to one denominator.
  fileprivate func holds(_ raw: Int, scale: Int128, _ number: TypedNumber) -> Bool {
    holds(Int128(raw) * number.scale, Int128(number.raw) * scale)
  }

  /// More and less are exact; equal is what rounds to the decimals that were typed.
  fileprivate func holds(_ rate: Rate, _ number: TypedNumber) -> Bool {
    guard self == .equal else {
      return holds(
        Int128(rate.satisfied) * number.scale, Int128(number.raw) * Int128(rate.valid))
    }
    return rate.fraction.rounded(scale: Int(number.scale)) == number.raw
  }

  private func holds(_ one: Int128, _ other: Int128) -> Bool {
    switch self {
    case .less: one < other
    case .atMost: one <= other
    case .more: one > other
    case .atLeast: one >= other
    case .equal: one == other
    }
  }
}
