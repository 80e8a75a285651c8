import ArgumentParser
import Domain
import Storage

extension CompletionKind {
  /// Ids of workers in the database that the command line names, or in the usual one.
  static var workers: CompletionKind {
    .custom { words, _, _ in workerIDs(words) }
  }

  static var themes: CompletionKind { .custom { _, _, _ in themeNames() } }
}

/// No database, or one that cannot be read now, completes nothing.
private func workerIDs(_ arguments: [String]) -> [String] {
  var common = CommonOptions()
  let place = arguments.firstIndex(of: "--db").map { $0 + 1 }
  common.db = place.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
  guard common.hasDatabase, let store = try? openStore(common),
    let streets = try? store.streets()
  else { return [] }
  let month = currentDay().month
  return streets.flatMap { street in
    ((try? store.records(street.id, [month]))?.workers.keys.map(\.text) ?? []).sorted()
  }
}
