extension ListTable {
  /// The places in the order of several fields, the first counting most; rows without a value come
  /// last either way, equals stand as they do without an order.
  package func sorted(_ given: [Int], by keys: [SortKey]) -> [Int] {
    let places = standing.map { ranks in given.sorted { ranks[$0] < ranks[$1] } } ?? given
    guard !keys.isEmpty else { return places }
    let columns = keys.map { orderColumn($0.field) }
    var orders: [Int] = []
    orders.reserveCapacity(places.count * keys.count)
    for place in places {
      for (key, column) in zip(keys, columns) {
        orders.append(column[place].map { key.descending ? -$0 : $0 } ?? .max)
      }
    }
    let width = keys.count
    return orders.withUnsafeBufferPointer { orders in
      places.indices.sorted { one, other in
        for key in 0..<width {
          let (left, right) = (orders[one * width + key], orders[other * width + key])
          if left != right { return left < right }
        }
        return one < other
      }.map { places[$0] }
    }
  }
}
