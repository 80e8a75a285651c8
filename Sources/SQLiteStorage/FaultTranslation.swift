import GRDB
import Glibc
import Storage

/// Turns what SQLite says into a fault of the store.
func translatingFaults<T>(_ path: String, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw fault(error, path)
  }
}

private func fault(_ error: DatabaseError, _ path: String) -> StoreFault {
  // What a copying reports stands in its code only.
  let told = error.message ?? ""
  let message = told.isEmpty || told == "not an error" ? "\(error.resultCode)" : told
  switch error.resultCode {
  case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(nil)
  case .SQLITE_READONLY where error.needsMending: return .interrupted(path: path)
  case .SQLITE_READONLY, .SQLITE_PERM: return closedFile(of: path, writing: true)
  case .SQLITE_FULL: return .diskFull(path: path)
  case .SQLITE_NOTADB: return .notADatabase(path: path)
  case .SQLITE_CORRUPT: return .damaged(path: path, message: message)
  case .SQLITE_CANTOPEN: return closedFile(of: path, writing: false)
  case .SQLITE_CONSTRAINT:
    // What a trigger refuses comes with its own words.
    return Seal(message: message).map(StoreFault.sealed)
      ?? .failed(code: Int(error.extendedResultCode.rawValue), message: message)
  case .SQLITE_IOERR: return .inputOutput(path: path, message: message)
  default: return .failed(code: Int(error.extendedResultCode.rawValue), message: message)
  }
}

extension DatabaseError {
  /// Whether somebody has to write before anybody can read: a change that was cut off is to be taken
  /// back, or its log to be read anew.
  fileprivate var needsMending: Bool {
    [.SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY].contains(extendedResultCode)
  }
}

/// Which of the files that SQLite opens is closed to this user, and why: SQLite gives one code for all
/// of them, and its own error number is gone with the connection that was not made.
private func closedFile(of path: String, writing: Bool) -> StoreFault {
  if writing, access(path, W_OK) != 0 { return .readOnly(path: path) }
  if access(path, R_OK) != 0 { return .outOfReach(path: path, code: Int(errno)) }
  for file in ["-wal", "-shm", "-journal"].map({ path + $0 }) {
    guard let found = FileIdentity(file) else { continue }
    guard found.isRegular else { return .outOfReach(path: file, code: Int(EISDIR)) }
    if access(file, R_OK | W_OK) != 0 { return .outOfReach(path: file, code: Int(errno)) }
  }
  let place = folder(of: path)
  if access(place, W_OK | X_OK) != 0 { return .outOfReach(path: place, code: Int(errno)) }
  return writing ? .readOnly(path: path) : .outOfReach(path: path, code: Int(EIO))
}
