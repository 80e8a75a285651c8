import GRDB
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
  case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(path: path)
  case .SQLITE_FULL: return .diskFull(path: path)
  case .SQLITE_NOTADB: return .notADatabase(path: path)
  case .SQLITE_CORRUPT: return .damaged(path: path, message: message)
  case .SQLITE_CANTOPEN: return .outOfReach(path: path, code: 0)
  case .SQLITE_CONSTRAINT:
    // What a trigger refuses comes with its own words.
    return Seal(message: message).map(StoreFault.sealed)
      ?? .failed(code: Int(error.extendedResultCode.rawValue), message: message)
  case .SQLITE_IOERR: return .inputOutput(path: path, message: message)
  default: return .failed(code: Int(error.extendedResultCode.rawValue), message: message)
  }
}
