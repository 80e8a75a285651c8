package import Domain
package import Wording

/// A list of a street's month: its rows by place, and what a filter or an order needs of them.
///
/// Nothing is made before it is asked for: a screen makes the texts of the rows it shows, a filter the
/// columns it looks at. A class, so that what was made once serves every key; one thread has it.
package final class ListTable: @unchecked Sendable {
  package let name: ListName
  package let words: Words
  private let rows: any ListRows
  private var numbers: [Field: [Int?]] = [:]
  private var orders: [Field: [Int?]] = [:]
  private var texts: [Field: TermColumn] = [:]
  private var shelves: [Field: Pinyin.Shelf] = [:]
  private lazy var places = Dictionary(
    (0..<rows.count).map { (rows.id($0), $0) }, uniquingKeysWith: { first, _ in first })

  init(_ name: ListName, _ rows: any ListRows, _ words: Words) {
    self.name = name
    self.rows = rows
    self.words = words
  }

  package var count: Int { rows.count }
  package func id(_ row: Int) -> String { rows.id(row) }
  /// The community by which a list is narrowed; `nil` = it is of several.
  package func community(_ row: Int) -> Community.ID? { rows.community(row) }
  package func value(_ row: Int, _ field: Field) -> FieldValue { rows.value(row, field) }

  /// As people read it; `nil` = no data.
  package func text(_ row: Int, _ field: Field) -> String? {
    field.text(rows.value(row, field), words)
  }

  /// A row as its table has it; `nil` = it is not there, or the list is of no table.
  package func cells(_ id: String) -> [Value]? { row(id).flatMap(rows.cells) }

  /// The place of a row.
  package func row(_ id: String) -> Int? { places[id] }

  /// The longest number of a column, in characters; 0 where there is none.
  package func widest(_ field: Field) -> Int {
    let numbers = numberColumn(field).compactMap(\.self)
    guard field.kind != .part else {
      return (0..<count).compactMap { text($0, field)?.count }.max() ?? 0
    }
    guard let most = numbers.max(), let least = numbers.min() else { return 0 }
    guard field.kind != .rate else { return most == 1_000_000_000 ? 5 : 4 }
    return [most, least].map { number in
      // As wide as the percentage is whichever way it is rounded.
      field.kind == .share
        ? Percent(tenths: number / 10).description : field.text(.number(number), words) ?? ""
    }.map(\.count).max() ?? 0
  }

  /// The numbers of a field; rates in billionths.
  func numberColumn(_ field: Field) -> [Int?] {
    if let made = numbers[field] { return made }
    let made = (0..<rows.count).map { rows.number($0, field) }
    numbers[field] = made
    return made
  }

  /// The texts of a field, each different one once.
  func termColumn(_ field: Field) -> TermColumn {
    if let made = texts[field] { return made }
    if let made = rows.termColumns(with: field), let column = made[field] {
      texts.merge(made) { _, new in new }
      return column
    }
    var column = TermColumn()
    for row in 0..<rows.count {
      if case .terms(let terms) = rows.value(row, field) {
        column.append(terms)
      } else {
        column.append([])
      }
    }
    texts[field] = column
    return column
  }

  /// The texts of a field as a filter looks for them, by their places in `termColumn`.
  func shelf(_ field: Field) -> Pinyin.Shelf {
    if let made = shelves[field] { return made }
    let made = termColumn(field).shelf
    shelves[field] = made
    return made
  }

  /// What rows are sorted by: numbers, or texts in the order of their pinyin; `nil` = none.
  func orderColumn(_ field: Field) -> [Int?] {
    if field.isNumber, field.kind != .part { return numberColumn(field) }
    if let made = orders[field] { return made }
    if field.kind == .part {
      let made = (0..<rows.count).map { rows.value($0, field).order }
      orders[field] = made
      return made
    }
    let isPerson = field.isPerson(in: name)
    let column = termColumn(field)
    let texts = column.terms.map { field == .id ? $0.id : $0.text }
    let ranks = ranks(of: texts.indices) { place in
      (
        column.terms[place].rank ?? Pinyin.order(texts[place], surnameFirst: isPerson),
        texts[place]
      )
    }
    let made = column.firsts(ranks)
    orders[field] = made
    return made
  }

  /// The place of each row among all as people count ids; `nil` = rows stand so, or for another reason.
  lazy var standing: [Int]? = {
    if name.isOfMonth { return nil }
    let rows = Array(0..<count)
    let wanted = rows.inNaturalOrder(by: id)
    guard wanted != rows else { return nil }
    var ranks = rows
    for (rank, row) in wanted.enumerated() { ranks[row] = rank }
    return ranks
  }()

  /// The places of texts in an order by number, then as people count; equals share one.
  private func ranks(of places: Range<Int>, by key: (Int) -> (Int, String)) -> [Int] {
    let keys = places.map(key)
    let sorted = places.sorted { one, other in
      keys[one].0 == keys[other].0
        ? naturalOrder(keys[one].1, keys[other].1) : keys[one].0 < keys[other].0
    }
    var ranks = Array(repeating: 0, count: keys.count)
    for (place, last) in zip(sorted.dropFirst(), sorted) {
      ranks[place] = ranks[last] + (keys[place] == keys[last] ? 0 : 1)
    }
    return ranks
  }
}
