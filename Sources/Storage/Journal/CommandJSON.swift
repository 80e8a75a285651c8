package import Domain

extension Command {
  /// The command as the journal keeps it; of an import only what came from where.
  package var json: JSON {
    var members = parameters
    members["kind"] = .text(kind.rawValue)
    return .object(members)
  }

  private var parameters: [String: JSON] {
    switch self {
    case .assign(let assign): assign.json
    case .end(let end): end.json
    case .cover(let cover): cover.json
    case .leave(let leave): leave.json
    case .changeLeave(let change): change.json
    case .cancelLeave(let leave): leave.json
    case .rate(let mark): mark.json
    case .proposeSpecial(let special): special.json
    case .verifySpecial(let verify):
      ["id": .id(verify.id), "evidence": verify.evidence.map(JSON.text) ?? .null]
    case .rejectSpecial(let reject): ["id": .id(reject.id), "reason": .text(reject.reason)]
    case .takeBackSpecial(let back): ["id": .id(back.id), "reason": .text(back.reason)]
    case .backup(let note): ["sequence": .integer(note.sequence), "hash": .text(note.hash)]
    case .register(let keep): keep.json
    case .user(let set): set.json
    case .submit, .returnCommunity, .waive, .ready, .uploadSurvey, .signSurvey,
      .countersignSurvey, .voidSurvey, .object, .decide, .advance, .back, .reopen, .adjust:
      cycleParameters
    case .importTables(let incoming): incoming.json
    case .undo(let sequence), .redo(let sequence): ["sequence": .integer(sequence)]
    }
  }
}

extension AssignDuties {
  fileprivate var json: [String: JSON] {
    [
      "workers": .ids(workers), "targets": .ids(targets), "community": .id(community),
      "first": .day(first), "last": .day(last), "share": .integer(share.raw),
    ]
  }
}

extension EndDuty {
  fileprivate var json: [String: JSON] {
    [
      "worker": .id(worker), "target": .id(target), "community": .id(community),
      "last": .day(last),
    ]
  }
}

extension CoverDuties {
  fileprivate var json: [String: JSON] {
    [
      "absent": .id(absent), "worker": .id(worker), "targets": .ids(targets),
      "first": .day(first), "last": .day(last), "share": share.json,
    ]
  }
}

extension Share? {
  /// A row from before covers had a share of their own lacks the member, and is read as without one.
  fileprivate var json: JSON { map { .integer($0.raw) } ?? .null }
}

extension TakeLeave {
  fileprivate var json: [String: JSON] {
    [
      "worker": .id(worker), "leave": .text(kind.rawValue), "first": .day(first),
      "last": .day(last), "covers": covers.json,
    ]
  }
}

extension ChangeLeave {
  fileprivate var json: [String: JSON] {
    leave.json.merging([
      "new_leave": .text(kind.rawValue), "new_first": .day(first), "new_last": .day(last),
      "covers": covers.json,
    ]) { $1 }
  }
}

extension Leave.Key {
  fileprivate var json: [String: JSON] {
    ["worker": .id(worker), "leave": .text(kind.rawValue), "first": .day(first)]
  }
}

extension [TakeLeave.Cover] {
  fileprivate var json: JSON {
    .array(
      map {
        .object([
          "worker": .id($0.worker), "targets": .ids($0.targets), "share": $0.share.json,
        ])
      })
  }
}

extension GiveMark {
  fileprivate var json: [String: JSON] {
    [
      "month": .text(key.month.description), "source": .text(key.source.rawValue),
      "ratee": .text(key.ratee), "target": .id(key.target), "community": .id(key.community),
      "score": .integer(score.raw), "rater": rater.map(JSON.text) ?? .null,
    ]
  }
}

extension ProposeSpecial {
  fileprivate var json: [String: JSON] {
    [
      "id": .id(id), "month": .text(month.description), "worker": .id(worker),
      "title": .text(title), "points": .integer(points.raw),
      "evidence": evidence.map(JSON.text) ?? .null,
    ]
  }
}

extension Incoming {
  /// How many rows came from each file and for each table.
  fileprivate var json: [String: JSON] {
    let files = rows.reduce(into: [:]) { $0[$1.origin.file, default: 0] += 1 }
    let tables = rows.reduce(into: [:]) { $0[$1.table.rawValue, default: 0] += 1 }
    let replaced = replaced.map(\.rawValue).sorted(by: byteOrder)
    return [
      "files": .object(files.mapValues(JSON.integer)),
      "tables": .object(tables.mapValues(JSON.integer)),
      "replaced": .array(replaced.map(JSON.text)),
    ]
  }
}

extension KeepRegister {
  /// With the rows themselves: one that stood already is in no change.
  fileprivate var json: [String: JSON] {
    let cells = rows.map { row in
      JSON.array([.text(row.table.rawValue)] + row.cells.map(JSON.init(cell:)))
    }
    return Incoming(rows: rows).json.merging(["rows": .array(cells)]) { $1 }
  }
}

extension JSON {
  fileprivate init(cell: Value) {
    self =
      switch cell {
      case .integer(let integer): .integer(integer)
      case .text(let text): .text(text)
      case .null: .null
      }
  }

  static func id<Of>(_ id: Identifier<Of>) -> JSON { .text(id.text) }
  static func id<Of>(_ id: Identifier<Of>?) -> JSON {
    id.map { .text($0.text) } ?? .null
  }
  static func ids<Of>(_ ids: [Identifier<Of>]) -> JSON {
    .array(ids.map { .text($0.text) })
  }
  static func day(_ day: Day?) -> JSON { day.map { .text($0.description) } ?? .null }
}
