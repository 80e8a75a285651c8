import Domain

extension SampleStreet {
  /// What a command on a row of a register is refused for; `nil` = it is carried out.
  func keeping(
    _ row: [Value], of table: TableName, as action: KeepRows.Action = .add,
    by actor: Actor = secretary, on today: Day = today
  ) -> Refusal? {
    let command = Command.keep(KeepRows(action, [row], of: table))
    do {
      _ = try apply(
        command, by: actor, on: today,
        to: Slice(street: street, month: month, records: records))
      return nil
    } catch {
      return error
    }
  }

  /// A row that stands, whoever may have written it.
  mutating func put(_ row: [Value], in table: TableName) throws {
    try records.make(Change(table: table, before: nil, after: row))
  }

  /// Why a file with a row is refused; `nil` = it is taken.
  func importing(_ row: [Value], into table: TableName, on today: Day = today) -> ImportFault? {
    let origin = Origin(file: "\(table.rawValue).csv", line: 2)
    let incoming = Incoming(rows: [Incoming.Row(table: table, cells: row, origin: origin)])
    do {
      _ = try records.merge(incoming, on: today)
      return nil
    } catch .faultyTables(let faults) {
      return faults.first
    } catch {
      return ImportFault(origin: origin, column: nil, reason: .refused(error))
    }
  }

  /// The figures of a register over the month up to a day.
  func report(
    _ register: any Register.Type, _ place: RegisterScope.Place, to last: Day = today
  ) -> RegisterReport {
    RegisterReport(register, RegisterScope(place, last.month.first...last, records))
  }
}

extension RegisterReport {
  /// A figure of the whole; `.none` too where it is not told.
  func figure(_ name: String) -> FigureValue { figures.flattened[name] ?? .none }

  /// A row of a list by the id that it begins with.
  func row(_ id: String, of list: String) -> [Figure]? {
    guard case .list(let rows)? = figures[list] else { return nil }
    return rows.first { $0.first?.value == .id(id) }
  }
}

extension SampleStreet {
  /// Somebody of a role, at its place in the street.
  static func actor(_ role: ActorRole) -> Actor {
    let place: String? =
      switch role {
      case .administrator, .viewer: nil
      case .district: "D1"
      case .street, .surveyor: "S1"
      case .secretary: "C01"
      case .department: "K1"
      case .worker: "wang"
      }
    return Actor(name: "login-" + role.rawValue, role: role, place: place)
  }

  /// Gives each of them the role himself, in which nobody stands in.
  mutating func giveEveryRole() {
    for actor in ActorRole.allCases.map(Self.actor) {
      let key = User.Key(login: actor.name, role: actor.role, place: actor.place)
      records.users[key] = User(key: key)
    }
  }
}
