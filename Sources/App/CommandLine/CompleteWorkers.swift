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
  guard let store = storeForCompletion(arguments), let streets = try? store.streets() else {
    return []
  }
  let month = currentDay().month
  return streets.flatMap { street in
    ((try? store.records(street.id, [month]))?.workers.keys.map(\.text) ?? []).sorted()
  }
}
