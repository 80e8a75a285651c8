import Glibc
import SQLiteStorage
import Storage
import Wording

/// Makes a database beside its place and fills it: only a finished one gets the name, so that no
/// death on the way leaves half of one to be taken for the office's data.
///
/// - Throws: `Failure`, or what `fill` throws; nothing is then left.
func buildDatabase<T>(
  _ common: CommonOptions, _ fill: (StoreContext) throws -> T
) throws -> T {
  let path = common.databasePath
  do {
    try refuseServer(common)
    guard !common.hasDatabase else { throw StoreFault.alreadyExists(path: path) }
    removeUnfinished(path)
    let draft = path + draftMark + String(getpid())
    defer { SQLiteDatabase.remove(draft) }
    let database = try SQLiteDatabase.create(path: draft)
    let store = try SQLStore(creating: database)
    let result = try fill(StoreContext(store: store, actor: try common.actor(in: store)))
    let head = try store.journalHead()
    try database.publish(as: path)
    SeenHeads(of: path).accept(head)
    return result
  } catch let fault as StoreFault {
    throw Failure(fault)
  }
}

private let draftMark = ".unfinished-"

/// Removes what a process that died was still filling.
func removeUnfinished(_ path: String) {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "./"
  let mark = (parts.last ?? "") + draftMark
  let numbers = fileNames(in: folder).filter { $0.hasPrefix(mark) }
    .map { $0.dropFirst(mark.count).prefix { $0.isNumber } }
  for number in Set(numbers) {
    guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
    SQLiteDatabase.remove(folder + mark + number)
  }
}
