/// The chance of the torture: SplitMix64, so that a seed tells the same story everywhere.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of a list, which holds at least one.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[pick(0...list.count - 1)] }

  /// True as often as `percent` says.
  mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }
}
