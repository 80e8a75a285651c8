package import Domain

/// What is wrong with one settling of a month.
package struct SettlementFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The settlement has no frozen inputs.
    case noInputs
    /// It has none of the results that its inputs give.
    case noResults
    /// Inputs or results that belong to no settlement, or a month that is settled without one.
    case noSettlement
    /// The inputs are not what a program of ours writes.
    case unreadable
    /// The inputs give other results for these workers.
    case differs([Worker.ID])
    /// The inputs name another scheme than the settlement.
    case otherScheme
    /// Settled by rules that only a newer program knows.
    case newerRules(Int)
  }

  package let street: String
  /// As stored: `2026-10`.
  package let month: String
  /// `nil` = the month is settled without a settlement.
  package let version: Int?
  package let kind: Kind
}
