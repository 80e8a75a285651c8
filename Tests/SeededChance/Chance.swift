/// Chance for the tests: SplitMix64, so that a seed tells the same story everywhere.
package struct Chance: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A number from 0 up to `bound`, which is above 0 and is not reached itself.
  package mutating func below(_ bound: Int) -> Int { pick(0...bound - 1) }

  /// One of a list, which holds at least one.
  package mutating func pick<Element>(_ list: [Element]) -> Element {
    list[pick(0...list.count - 1)]
  }

  /// True as often as `percent` says.
  package mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }

  /// Something in `percent` of a hundred, else nothing.
  package mutating func maybe<Element>(
    _ percent: Int, _ element: (inout Chance) -> Element
  ) -> Element? {
    chance(percent) ? element(&self) : nil
  }
}
