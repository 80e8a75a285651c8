import Synchronization

/// The registers there are (登记册).
package enum Registers {
  /// In the order of the index.
  private static let shipped: [any Register.Type] = [
    RequestRegister.self, VisitRegister.self, GroupRegister.self, PlaceRegister.self,
    MeetingRegister.self, StationRegister.self, TestRegister.self, TrainingRegister.self,
    FlowRegister.self, GradeRegister.self, ServiceRegister.self, AdmissionRegister.self,
    ParameterRegister.self,
  ]

  private static let added = Mutex<[any Register.Type]>([])

  /// All of them; fixed when somebody asks for the first time.
  package static let all = shipped + added.withLock { $0 }

  /// One more, before anybody has asked for all: a program that is made of this one begins so.
  package static func add(_ register: any Register.Type) {
    added.withLock { $0.append(register) }
  }

  /// The register of that code; `nil` = there is none.
  package static func of(_ code: String) -> (any Register.Type)? { all.first { $0.code == code } }

  /// The tables of all registers, in the order in which they may be filled.
  package static let tables = all.flatMap { $0.tables }

  /// The tables of steps.
  package static let steps = all.compactMap { $0.steps }

  /// What goes through steps, and the steps: figures look at rows from before their days.
  package static let stepped = steps.flatMap { [$0.parent.table.name, $0.table.name] }

  /// The tables that figures look at of which a slice has no more than its month.
  package static let beside = all.flatMap { $0.reads }

  /// The tables from which registers are read and counted.
  package static let read = TableName.standing + beside + tables.map { $0.table.name }
}

extension TableName {
  /// What a row of this table is, where it is a register's.
  package var register: (any RegisterRow.Type)? { type as? any RegisterRow.Type }
}

extension RegisterRow {
  /// The register that it is of.
  package static var register: (any Register.Type)? {
    Registers.all.first { $0.tables.contains { $0.table.name == table.name } }
  }
}

extension Records {
  /// Takes the rows of registers from others in place of its own.
  package mutating func takeRegisters(_ others: Records) { registers = others.registers }

  /// Takes rows of a register's table in that the program itself has made.
  package mutating func put<Row: RegisterRow>(_ rows: [Row]) {
    let name = Row.table.name.rawValue
    var shelf = registers[name] ?? [:]
    registers[name] = nil
    shelf.reserveCapacity(shelf.count + rows.count)
    for row in rows { shelf[row.key] = row.row }
    registers[name] = shelf.isEmpty ? nil : shelf
  }

  /// The same with only those rows of a register's table that are wanted.
  package func keeping(_ table: TableName, where isWanted: ([Value]) -> Bool) -> Records {
    var records = self
    records.setRows(rows(of: table).filter(isWanted), of: table)
    return records
  }

  /// Puts rows in the place of all that a register's table has.
  mutating func setRows(_ rows: [[Value]], of table: TableName) {
    let length = table.table.keyLength
    registers[table.rawValue] =
      rows.isEmpty
      ? nil : Dictionary(rows.map { (Array($0.prefix(length)), $0) }) { first, _ in first }
  }
}
