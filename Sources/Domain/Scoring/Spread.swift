/// Highest and lowest pay of a group (最高与最低差额).
package struct Spread: Hashable, Sendable {
  package enum Group: String, Sendable {
    case community, main, street
  }

  package let group: Group
  package let id: String
  /// `all`, `chief` or `worker+deputy`.
  package let classes: String
  package let highest: Money
  package let lowest: Money
  package let highestWorker: Worker.ID
  package let lowestWorker: Worker.ID
  /// At least 2.
  package let count: Int

  package var difference: Money { highest - lowest }
}

/// The spreads of a street over the workers in a pool, by group, id and class.
func spreads(of workers: [WorkerResult], street: Street.ID) -> [Spread] {
  let paid = workers.filter { $0.pool != nil }
  let communities = Dictionary(grouping: paid, by: \.community).compactMap {
    spread(.community, $0.key.text, "all", $0.value)
  }
  let mains = Dictionary(grouping: paid.filter { $0.main != nil }, by: \.main).compactMap {
    spread(.main, $0.key?.text ?? "", "all", $0.value)
  }
  let streets = [
    spread(.street, street.text, "chief", paid.filter { $0.workerClass == .chief }),
    spread(.street, street.text, "worker+deputy", paid.filter { $0.workerClass != .chief }),
  ]
  return (communities + mains + streets.compactMap(\.self)).sorted { one, other in
    if one.group != other.group { return byteOrder(one.group.rawValue, other.group.rawValue) }
    return one.id == other.id
      ? byteOrder(one.classes, other.classes) : byteOrder(one.id, other.id)
  }
}

private func spread(
  _ group: Spread.Group, _ id: String, _ classes: String, _ workers: [WorkerResult]
) -> Spread? {
  guard workers.count >= 2 else { return nil }
  let highest = workers.min { $0.pay == $1.pay ? $0.id < $1.id : $0.pay > $1.pay }
  let lowest = workers.min { $0.pay == $1.pay ? $0.id < $1.id : $0.pay < $1.pay }
  guard let highest, let lowest else { return nil }
  return Spread(
    group: group, id: id, classes: classes, highest: highest.pay, lowest: lowest.pay,
    highestWorker: highest.id, lowestWorker: lowest.id, count: workers.count)
}
