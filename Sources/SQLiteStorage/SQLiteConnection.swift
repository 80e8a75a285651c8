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
    try withUnsafeTemporaryAllocation(of: tk_cell.self, capacity: width) { cells in
      while true {
        switch tk_step(statement) {
        case 0: return
        case 1:
          tk_row(statement, cells.baseAddress, Int32(width))
          try body(try cells.map(value))
        default: throw fault
        }
      }
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
