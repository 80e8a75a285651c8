import Wording

/// The texts of one field for all rows: each different term once.
struct TermColumn {
  private(set) var terms: [Term] = []
  /// Places among `terms`, row after row.
  private(set) var members: [Int32] = []
  /// Where each row's members begin; one more at the end.
  private(set) var starts: [Int32] = [0]
  private var known: [String: Int32] = [:]

  mutating func append(_ row: [Term]) {
    for term in row { add(term.id) { term } }
    endRow()
  }

  /// A row of one term that no other row has.
  mutating func append(unique term: Term) {
    _ = add(new: term)
    endRow()
  }

  /// One more term of the row that is being made.
  mutating func add(_ id: String, _ term: () -> Term) {
    if let place = known[id] { return add(place) }
    known[id] = add(new: term())
  }

  /// A term that some row has already.
  mutating func add(_ place: Int32) { members.append(place) }

  /// A term that no row has yet.
  ///
  /// - Returns: Its place, by which it can be added again.
  mutating func add(new term: Term) -> Int32 {
    let place = Int32(terms.count)
    terms.append(term)
    members.append(place)
    return place
  }

  mutating func endRow() { starts.append(Int32(members.count)) }

  /// The first term of each row by the numbers of the terms; `nil` = none.
  func firsts(_ numbers: [Int]) -> [Int?] {
    (0..<(starts.count - 1)).map { row in
      starts[row] == starts[row + 1] ? nil : numbers[Int(members[Int(starts[row])])]
    }
  }

  /// Which rows have a term that is wanted.
  func rows(where isWanted: (Int) -> Bool) -> [Truth] {
    let wanted = terms.indices.map(isWanted)
    return (0..<(starts.count - 1)).map { row in
      for member in members[Int(starts[row])..<Int(starts[row + 1])] where wanted[Int(member)] {
        return .yes
      }
      return .no
    }
  }

  /// Which rows have none.
  var empty: [Truth] {
    (0..<(starts.count - 1)).map { starts[$0] == starts[$0 + 1] ? .yes : .no }
  }

  /// The terms made ready for searches.
  var shelf: Pinyin.Shelf {
    var shelf = Pinyin.Shelf()
    for term in terms {
      term.eachSearched { shelf.add($0) }
      shelf.endEntry()
    }
    return shelf
  }
}
