/// Why a simulation cannot be computed.
package enum SimulationFault: Error, Hashable, Sendable {
  case unknownKey(String)
  /// `name` is a key of the scheme, or the target whose number it is.
  case value(name: String, found: String, allowed: SchemeKey.Allowed)
  /// The weights of a class do not add up to 100.
  case weights(WorkerClass, sum: Int)
  case fixedWithoutBase, baseWithoutFixed
  /// No such grid or line exists in the month.
  case unknownTarget(Target.ID, Month)
  /// No such community of the street exists in the month.
  case unknownCommunity(Community.ID, Month)
}
