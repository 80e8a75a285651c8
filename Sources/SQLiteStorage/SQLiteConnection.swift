import CSQLiteSettings
import Domain
import GRDB
import Storage

/// Runs prepared statements on GRDB's connection, cell by cell without a detour.
struct SQLiteConnection: SQLConnection {
  private let database: Database

  init(_ database: Database) { self.database = database }

  private var handle: UnsafeMutableRawPointer? {
    UnsafeMutableRawPointer(database.sqliteConnection)
  }

  func run(_ sql: String, _ parameters: [Value]) throws -> Int {
    try each(sql, parameters) { _ in }
    return Int(tk_changes(handle))
  }

  func each(
    _ sql: String, _ parameters: [Value], _ body: ([Value]) throws -> Void
  ) throws {
    let prepared = try database.cachedStatement(sql: sql)
    let statement = UnsafeMutableRawPointer(prepared.sqliteStatement)
    defer { tk_reset(statement) }
    for (index, value) in zip(1..., parameters) {
      try bind(value, to: Int32(index), of: statement)
    }
    let width = Int(tk_column_count(statement))
    while let row = try row(statement, width: width) { try body(row) }
  }

  func cursor(_ sql: String) throws -> any ValueCursor {
    StatementCursor(try database.makeStatement(sql: sql), self)
  }

  fileprivate func row(
    _ statement: UnsafeMutableRawPointer, width: Int
  ) throws -> [Value]? {
    switch tk_step(statement) {
    case 0: return nil
    case 1:
      return try withUnsafeTemporaryAllocation(of: tk_cell.self, capacity: width) { cells in
        tk_row(statement, cells.baseAddress, Int32(width))
        return try cells.map(value)
      }
    default: throw fault
    }
  }

  private func bind(
    _ value: Value, to index: Int32, of statement: UnsafeMutableRawPointer
  ) throws {
    let code =
      switch value {
      case .null: tk_bind_null(statement, index)
      case .integer(let integer): tk_bind_integer(statement, index, Int64(integer))
      case .text(var text):
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            tk_bind_text(statement, index, $0.baseAddress, Int64($0.count))
          }
        }
      }
    guard code == 0 else { throw fault }
  }

  private func value(_ cell: tk_cell) throws -> Value {
    switch cell.kind {
    case 0: return .null
    case 1: return .integer(Int(cell.number))
    case 2:
      let bytes = UnsafeRawBufferPointer(start: cell.text, count: Int(cell.number))
      return .text(String(decoding: bytes, as: UTF8.self))
    default: throw StoreFault.failed(code: 0, message: "a cell is neither number nor text")
    }
  }

  private var fault: DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: tk_error(handle)),
      message: String(cString: tk_message(handle)))
  }
}

/// A statement that gives its rows one by one.
private final class StatementCursor: ValueCursor {
  private let prepared: Statement
  private let connection: SQLiteConnection
  private let width: Int

  init(_ prepared: Statement, _ connection: SQLiteConnection) {
    self.prepared = prepared
    self.connection = connection
    width = Int(tk_column_count(UnsafeMutableRawPointer(prepared.sqliteStatement)))
  }

  func next() throws -> [Value]? {
    try connection.row(UnsafeMutableRawPointer(prepared.sqliteStatement), width: width)
  }

  deinit { tk_reset(UnsafeMutableRawPointer(prepared.sqliteStatement)) }
}
