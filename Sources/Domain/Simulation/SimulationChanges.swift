/// What a simulation takes to be otherwise (试算的改动).
package struct SimulationChanges: Hashable, Sendable {
  /// Values as they are written in `scheme.toml`.
  package var scheme: [SchemeKey: String] = [:]
  package var coefficients: [Difficulty.Place: Coefficient] = [:]
  /// Points of a whole month at coefficient 1.000.
  package var points: [Target.ID: Points] = [:]

  package init() {}

  package var isEmpty: Bool { scheme.isEmpty && coefficients.isEmpty && points.isEmpty }
}

extension Slice {
  /// The same month with other values; nothing stored is touched.
  ///
  /// - Throws: `SimulationFault` naming what is allowed.
  package func taking(_ changes: SimulationChanges) throws(SimulationFault) -> Slice {
    var changed = self
    let scheme = try records.scheme(for: month).taking(changes.scheme)
    changed.records.schemes[scheme.key] = scheme
    for (place, coefficient) in changes.coefficients {
      guard records.exists(place.target, in: month) else {
        throw .unknownTarget(place.target, month)
      }
      guard communities.contains(place.community) else {
        throw .unknownCommunity(place.community, month)
      }
      let difficulty = Difficulty(of: place, from: month, coefficient: coefficient)
      changed.records.difficulties[difficulty.key] = difficulty
    }
    for (target, points) in changes.points { try changed.take(points, of: target) }
    return changed
  }

  private mutating func take(_ points: Points, of target: Target.ID) throws(SimulationFault) {
    guard records.exists(target, in: month) else { throw .unknownTarget(target, month) }
    if records.grids[target] != nil {
      let version = GridVersion(of: target, from: month, points: points)
      records.gridVersions[version.key] = version
    } else {
      let version = LineVersion(of: target, from: month, points: points)
      records.lineVersions[version.key] = version
    }
  }
}

extension Scheme {
  /// The scheme with other values, as far as they fit together.
  func taking(_ values: [SchemeKey: String]) throws(SimulationFault) -> Scheme {
    var scheme = self
    for key in SchemeKey.all {
      guard let text = values[key] else { continue }
      try key.set(text, in: &scheme)
    }
    // A base that stood in the scheme goes with the fixed mode.
    if scheme.mode == .pool, values[.base] == nil { scheme.base = nil }
    if scheme.mode == .pool, scheme.base != nil { throw .baseWithoutFixed }
    if scheme.mode == .fixed, scheme.base == nil { throw .fixedWithoutBase }
    for workerClass in WorkerClass.allCases {
      let sum = scheme.weights[workerClass]?.sum ?? 0
      guard sum == 100 else { throw .weights(workerClass, sum: sum) }
    }
    return scheme
  }
}
