/// The changes a command makes, or why it may not be carried out.
///
/// The one implementation of every rule: the store calls it inside the write transaction, a preview
/// on the screen's own slice.
///
/// - Parameters:
///   - today: The civil day on which the command is given.
///   - slice: As `Command.scope` asks for.
package func apply(
  _ command: Command, by actor: Actor, on today: Day, to slice: Slice
) throws(Refusal) -> [Change] {
  []
}
