/// One field by which a list is sorted, and which way (排序).
package struct SortKey: Hashable, Sendable {
  package let field: Field
  package let descending: Bool

  package init(field: Field, descending: Bool) {
    self.field = field
    self.descending = descending
  }

  /// As it stands in a command line: `pay:desc`, `name`.
  package var written: String { field.rawValue + (descending ? ":desc" : "") }
}

extension [SortKey] {
  /// Reads `pay:desc,name`; names as in a filter, `:asc` may be left out.
  ///
  /// - Throws: `FilterFault`.
  package init(reading text: String, for list: ListName) throws(FilterFault) {
    self = []
    for item in commaItems(text) {
      var name = item.text
      var descending = false
      if let colon = name.lastIndex(where: { $0 == ":" || $0 == "：" }) {
        let way = name[name.index(after: colon)...].lowercased()
        guard let known = sortWays[way] else {
          throw FilterFault(item.range, .unknownWay(way))
        }
        descending = known
        name = String(name[..<colon])
      }
      append(
        SortKey(field: try list.field(named: name, at: item.range), descending: descending))
    }
  }
}

private let sortWays = [
  "asc": false, "升": false, "升序": false, "desc": true, "降": true, "降序": true,
]

extension [Field] {
  /// Reads `name,total,pay`.
  ///
  /// - Throws: `FilterFault`.
  package init(reading text: String, for list: ListName) throws(FilterFault) {
    self = []
    for item in commaItems(text) {
      let field = try list.field(named: item.text, at: item.range)
      if !contains(field) { append(field) }
    }
  }
}

/// The items between commas with their places, spaces around them dropped.
private func commaItems(_ text: String) -> [(text: String, range: Range<Int>)] {
  let characters = Array(text)
  return characters.indices.split { [",", "，", "、"].contains(characters[$0]) }.compactMap { part in
    let kept = part.drop { characters[$0] == " " }
    guard let first = kept.first, let last = kept.last(where: { characters[$0] != " " }) else {
      return nil
    }
    return (String(characters[first...last]), first..<(last + 1))
  }
}
