/// A figure of a register by its name in reports (登记册的数).
package struct Figure: Hashable, Sendable {
  package let name: String
  package let value: FigureValue

  package init(_ name: String, _ value: FigureValue) {
    self.name = name
    self.value = value
  }
}

extension Figure {
  /// The same figure, which says nothing.
  var withoutValue: Figure {
    switch value {
    case .group(let figures): Figure(name, .group(figures.map(\.withoutValue)))
    case .list: Figure(name, .list([]))
    case .none, .count, .signed, .decimal, .share, .rate, .id, .ids, .flag: Figure(name, .none)
    }
  }
}

/// What a figure says; a share or a mean of nothing says nothing.
package enum FigureValue: Hashable, Sendable {
  case none
  case count(Int)
  /// A number that may be below 0, and is told with its sign.
  case signed(Int)
  /// A number in so many decimals, rounded half up.
  case decimal(Int, places: Int)
  /// A part of at least one.
  case share(part: Int, of: Int)
  /// Satisfied among valid answers of at least one, told with the ends of its interval.
  case rate(Rate)
  case group([Figure])
  /// What makes a row of a list itself: an id.
  case id(String)
  case ids([String])
  case flag(Bool)
  /// Rows of a list, in their order; only JSON tells them.
  case list([[Figure]])

  /// A part of a whole; of nothing it says nothing.
  package static func share(_ part: Int, of whole: Int) -> FigureValue {
    whole > 0 ? .share(part: part, of: whole) : .none
  }

  /// Satisfied among valid answers; of none it says nothing.
  package static func satisfied(_ satisfied: Int, of valid: Int) -> FigureValue {
    Rate(satisfied: satisfied, valid: valid).map { .rate($0) } ?? .none
  }

  /// An exact fraction, rounded half up.
  package static func rounded(_ fraction: Fraction, places: Int) -> FigureValue {
    .decimal(
      fraction.rounded(scale: (0..<places).reduce(1) { raised, _ in raised * 10 }), places: places)
  }

  /// A number divided by another, rounded half up; by nothing it says nothing.
  package static func quotient(_ number: Int, by divisor: Int, places: Int) -> FigureValue {
    divisor > 0 ? .rounded(Fraction(number, over: divisor), places: places) : .none
  }

  /// The rate of a share in ten-thousandths, rounded half up; `nil` = it is none.
  package var rate: Int? {
    guard case .share(let part, let whole) = self else { return nil }
    return Fraction(part, over: whole).rounded(scale: 10_000)
  }
}

extension [Figure] {
  package subscript(name: String) -> FigureValue? { first { $0.name == name }?.value }

  /// A number of things; `nil` = it says nothing, or something else.
  package func count(_ name: String) -> Int? {
    if case .count(let count) = self[name] { count } else { nil }
  }

  /// What a share lacks of its whole; 0 where it says nothing.
  func lacking(_ name: String) -> Int {
    if case .share(let part, let whole) = self[name] { whole - part } else { 0 }
  }

  /// The same with the rows of lists, each figure of a row by `by_line.M01.certified`: the first one of a row
  /// makes it itself.
  package var expanded: [Figure] {
    flatMap { figure -> [Figure] in
      guard case .list(let rows) = figure.value else { return [figure].flattened }
      return rows.flatMap { row -> [Figure] in
        guard case .id(var id)? = row.first?.value else { return [] }
        if let year = row.count("year") { id += " \(year)" }
        return row.dropFirst().compactMap { inner in
          if case .id = inner.value { return nil }
          guard inner.name != "year", inner.value != .none else { return nil }
          return Figure("\(figure.name).\(id).\(inner.name)", inner.value)
        }
      }
    }
  }

  /// Each figure by itself, those of a group by `staffing.gap`; without lists.
  package var flattened: [Figure] {
    flatMap { figure -> [Figure] in
      if case .list = figure.value { return [] }
      guard case .group(let inner) = figure.value else { return [figure] }
      return inner.map { Figure(figure.name + "." + $0.name, $0.value) }
    }
  }
}
