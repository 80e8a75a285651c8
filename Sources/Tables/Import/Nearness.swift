import Domain

/// The header that somebody seems to mean by one that is not known (最接近的表头).
///
/// - Returns: A header of these columns, `nil` = none is near.
func nearestHeader(to header: String, of columns: [Column]) -> String? {
  let headers = columns.flatMap { column in
    ([column.chinese, column.name] + column.otherHeaders).map { (known: $0, column: column) }
  }
  let near = headers.compactMap { one in
    distance(header, one.known).map { (distance: $0, known: one.known, column: one.column) }
  }
  guard let best = near.min(by: { $0.distance < $1.distance }) else { return nil }
  // Of the headers that it has besides, the one by which the guide calls it is offered.
  return best.known == best.column.name ? best.column.name : best.column.chinese
}

/// How far a name is from one that is known, `nil` = it means something else: nothing but case and
/// width, then a name within a longer one, then letters that were changed, at most one in three.
func distance(_ name: String, _ known: String) -> Int? {
  let (left, right) = (folded(name), folded(known))
  if left == right { return 0 }
  guard !left.isEmpty, !right.isEmpty, left.count <= 60 else { return nil }
  let (short, long) = left.count < right.count ? (left, right) : (right, left)
  if short.count > 1, contains(long, short) { return 1 }
  let changed = changes(left, right)
  let isChinesePair = long.count == 2 && long.allSatisfy { $0.value > 0x2E7F }
  return changed * 3 <= long.count || (isChinesePair && changed == 1) ? changed + 1 : nil
}

/// Letters and digits alone, lower case, of ordinary width.
private func folded(_ text: String) -> [Unicode.Scalar] {
  text.lowercased().unicodeScalars
    .map { $0.isFullWidth ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0 }
    .flatMap { String($0).lowercased().unicodeScalars }
    .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
}

private func contains(_ long: [Unicode.Scalar], _ short: [Unicode.Scalar]) -> Bool {
  (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
}

/// How many letters are put in, left out or changed on the way from one to the other.
private func changes(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (i, one) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (one == other ? 0 : 1))
      diagonal = above
    }
  }
  return row[right.count]
}
