package import Domain

/// What of a row of the journal no program of ours would have written so.
package struct CommandFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The command may not be given so: the first rule that says no.
    case refused(Refusal)
    /// The command changes this row otherwise, or not at all.
    case differs(RowKey)
    /// The payload does not hold what its command needs.
    case unreadable
    /// A cell of this row does not hold what its column promises.
    case unreadableRow(RowKey)
    /// The row names something that is not there.
    case unresolved(RowKey, id: String)
    /// The row belongs to a month that was settled.
    case settled(RowKey)
    /// The month was settled on a row that was not so in the tables of that moment.
    case otherInputs(RowKey)
  }

  package let entry: JournalEntry
  package let kind: Kind

  package var sequence: Int { entry.sequence }
}
