import ArgumentParser
import Domain
import Storage
import Wording

extension StoreContext {
  /// The community named, else the one that the actor stands for.
  func community(named name: String?) throws -> Community.ID {
    if let name { return Identifier(name) }
    if actor.role == .secretary, let place = actor.place { return Identifier(place) }
    let known = try store.records(of: [.communities]).communities.keys.sorted().map(\.text)
    guard known.count != 1 else { return Identifier(known[0]) }
    throw Failure(
      office(.whichCommunity, ["known": words.list(Array(known.prefix(20)))]), .usage)
  }

  /// The street named, else the one that the actor is at home in, else the only one.
  func street(named name: String?) throws -> Street.ID {
    let known = try store.streets().map(\.id)
    if let name {
      guard known.contains(Identifier(name)) else { throw Refusal.unknownStreet(Identifier(name)) }
      return Identifier(name)
    }
    if let place = actor.place, let home = try store.street(of: place) { return home }
    guard let first = known.first else { throw Failure(cli(.noStreets), .badInput) }
    guard known.count == 1 else {
      let list = words.list(known.prefix(20).map(\.text))
      throw Failure(cli(.whichStreet, ["known": list]), .usage)
    }
    return first
  }
}

extension CompletionKind {
  /// Ids of communities in the database that the command line names, or in the usual one.
  static var communities: CompletionKind {
    .custom { arguments, _, _ in
      ids(arguments, of: .communities) { $0.communities.keys.map(\.text) }
    }
  }

  static var objections: CompletionKind {
    .custom { arguments, _, _ in ids(arguments, of: .objections) { $0.objections.keys.map(\.text) }
    }
  }

  static var specials: CompletionKind {
    .custom { arguments, _, _ in
      ids(arguments, of: .specials) {
        $0.specials.values.filter { $0.status == .proposed }.map(\.id.text)
      }
    }
  }

  static var batches: CompletionKind {
    .custom { arguments, _, _ in
      ids(arguments, of: .answers) { records in
        Set(records.answers.keys.map(\.batch.batch)).sorted()
      }
    }
  }
}

/// No database, or one that cannot be read now, completes nothing.
private func ids(
  _ arguments: [String], of table: TableName, _ pick: (Records) -> [String]
) -> [String] {
  guard let store = storeForCompletion(arguments),
    let records = try? store.records(of: [table])
  else { return [] }
  return pick(records).sorted(by: byteOrder)
}
