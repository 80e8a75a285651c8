import Domain

/// Holds what a database has besides rows against what the migrations make in an empty one.
package struct SchemaCheck {
  private let database: any SQLDatabase
  private let made: [Definition]

  init(_ database: any SQLDatabase) throws {
    self.database = database
    made = try database.withScratch { scratch in
      try Schema.make(Schema.migrations, database.dialect, scratch)
      try Schema.put(Guards(database.dialect).all, database.dialect, scratch)
      return try database.definitions(scratch)
    }
  }

  /// What is more, less or different, by kind and name.
  func strange(_ connection: any SQLConnection) throws -> [StrayDefinition] {
    strange(try database.definitions(connection))
  }

  private func strange(_ found: [Definition]) -> [StrayDefinition] {
    let names = { (definitions: [Definition]) in
      Dictionary(definitions.map { ($0.name, $0) }) { first, _ in first }
    }
    let (made, standing) = (names(self.made), names(found))
    return Set(made.keys).union(standing.keys).sorted(by: byteOrder).compactMap { name in
      switch (made[name], standing[name]) {
      case (let made?, nil): StrayDefinition(kind: made.kind, name: name, fault: .missing)
      case (nil, let found?): StrayDefinition(kind: found.kind, name: name, fault: .strange)
      case (let made?, let found?):
        made.isSame(as: found)
          ? nil : StrayDefinition(kind: found.kind, name: name, fault: .altered)
      case (nil, nil): nil
      }
    }
  }

  /// A table that was replaced tells what it likes: nothing is read from such a database.
  ///
  /// - Throws: `StoreFault.strangeSchema`.
  static func refuseStrange(_ database: any SQLDatabase) throws {
    try refuseStrange(database, try database.read { try database.definitions($0) })
  }

  /// The same of what stands inside a transaction.
  static func refuseStrange(_ database: any SQLDatabase, _ found: [Definition]) throws {
    // To make them all takes longer than opening; that is for when they differ.
    guard digest(found) != database.dialect.schemaDigest else { return }
    let strange = try SchemaCheck(database).strange(found)
    guard strange.isEmpty else { throw StoreFault.strangeSchema(strange) }
  }

  /// SHA-256 over all of them, by their own digests, in their order.
  package static func digest(_ definitions: [Definition]) -> String {
    var json = CanonicalJSON()
    json.writeArray(definitions) { json, definition in
      json.writeArray(
        [definition.kind.rawValue, definition.name, definition.table, definition.digest]
      ) { $0.write($1) }
    }
    return sha256(json.bytes)
  }
}

/// A table, index or guard that is not as the program makes it.
package struct StrayDefinition: Hashable, Sendable {
  package enum Fault: Hashable, Sendable { case missing, strange, altered }

  package let kind: Definition.Kind
  package let name: String
  package let fault: Fault

  package init(kind: Definition.Kind, name: String, fault: Fault) {
    self.kind = kind
    self.name = name
    self.fault = fault
  }

  /// Whether rows are read from it.
  var holdsRows: Bool { kind == .table || kind == .view }
}

extension Definition {
  fileprivate func isSame(as other: Definition) -> Bool {
    kind == other.kind
      && [name, table, digest].elementsEqual([other.name, other.table, other.digest]) {
        $0.utf8.elementsEqual($1.utf8)
      }
  }
}
