/// The tables of the database.
package enum Schema {
  /// The version that this program makes and understands.
  package static var version: Int { migrations.last?.version ?? 0 }
}
