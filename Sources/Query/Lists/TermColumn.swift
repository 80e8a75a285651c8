import Wording

/// The texts of one field for all rows: each different term once, made ready for many searches.
struct TermColumn {
  private(set) var terms: [Term] = []
  /// Of each term all that is searched.
  private(set) var indices: [[Pinyin.Index]] = []
  /// Places among `terms`, row after row.
  private(set) var members: [Int32] = []
  /// Where each row's members begin; one more at the end.
  private(set) var starts: [Int32] = [0]
  private var known: [String: Int32] = [:]

  mutating func append(_ row: [Term]) {
    for term in row {
      if let place = known[term.id] {
        members.append(place)
      } else {
        known[term.id] = Int32(terms.count)
        members.append(Int32(terms.count))
        terms.append(term)
        indices.append(term.searched.map { Pinyin.Index($0) })
      }
    }
    starts.append(Int32(members.count))
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
}
