/// The made-up chance of the demo: SplitMix64, the same numbers on every machine.
struct SplitMix: Sendable {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  /// One of many that have no number in common: seeds near one another give the same, some places on.
  init(stream: Int) { self.init(seed: stream * 1_000_000) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number in the range, each as likely as the other.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.count)).high)
  }

  /// One of the list, which holds at least one.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[pick(0...list.count - 1)] }

  /// A number around zero, at most `reach` away and mostly near.
  mutating func around(_ reach: Int) -> Int {
    (pick(-reach...reach) + pick(-reach...reach) + pick(-reach...reach)) / 3
  }

  /// True as often as `percent` says.
  mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }

  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.reversed() { list.swapAt(index, pick(0...index)) }
    return list
  }
}
