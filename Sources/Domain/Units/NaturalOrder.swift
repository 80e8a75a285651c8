/// Whether a text comes before another as people count: 桂花2 before 桂花10, W9 before W10 (自然顺序).
///
/// For what people read; files that programs read go by bytes. Runs of digits are compared as the
/// numbers they write, the rest by its characters; texts that differ in zeros alone go by bytes.
package func naturalOrder(_ left: String, _ right: String) -> Bool {
  // Long lists ask this often: the bytes are looked at where they lie.
  let isBefore = left.utf8.withContiguousStorageIfAvailable { one in
    right.utf8.withContiguousStorageIfAvailable { other in naturalOrder(one[...], other[...]) }
  }
  return (isBefore ?? nil) ?? naturalOrder(Array(left.utf8)[...], Array(right.utf8)[...])
}

private func naturalOrder<Bytes: RandomAccessCollection<UInt8>>(_ left: Bytes, _ right: Bytes)
  -> Bool where Bytes.SubSequence == Bytes
{
  var (one, other) = (left, right)
  while let first = one.first, let second = other.first {
    if first.isDigit, second.isDigit {
      let (number, wanted) = (one.takeNumber(), other.takeNumber())
      guard number.elementsEqual(wanted) else {
        return number.count == wanted.count
          ? number.lexicographicallyPrecedes(wanted) : number.count < wanted.count
      }
    } else {
      guard first == second else { return first < second }
      one = one.dropFirst()
      other = other.dropFirst()
    }
  }
  return one.isEmpty == other.isEmpty ? left.lexicographicallyPrecedes(right) : one.isEmpty
}

extension Array {
  /// The elements as people count them by a text of each.
  package func inNaturalOrder(by text: (Element) -> String) -> [Element] {
    let isInOrder = zip(self, dropFirst()).allSatisfy { !naturalOrder(text($1), text($0)) }
    return isInOrder ? self : sorted { naturalOrder(text($0), text($1)) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension RandomAccessCollection<UInt8> where SubSequence == Self {
  /// Takes the digits at the beginning, and gives them without zeros before them.
  fileprivate mutating func takeNumber() -> Self {
    let digits = prefix(while: \.isDigit)
    self = dropFirst(digits.count)
    return digits.drop { $0 == 0x30 }
  }
}
