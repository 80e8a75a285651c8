/// The span of values a chart shows, in the values' own unit; what lies outside stands at its edge.
package struct Scale: Hashable, Sendable {
  package let low: Int
  package let high: Int

  /// A scale of at least one unit: `high` is raised above `low` where it is not.
  package init(_ low: Int, _ high: Int) {
    self.low = low
    self.high = max(high, low + 1)
  }

  /// The step of `0...steps` nearest to a value, halves upwards.
  package func step(of value: Int, in steps: Int) -> Int {
    let inside = min(max(value, low), high) - low
    return (2 * inside * steps + (high - low)) / (2 * (high - low))
  }
}
