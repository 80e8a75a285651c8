/// What an admitted matter has become (准入去向): an auxiliary line, or a special task.
package struct AdmissionUse: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("准入去向", "use of an admission")
  package static let noun = "use"
  package static let file = BothLanguages("准入去向", "admission_uses")
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .part(of: .admissions, by: "admission"), .always, in: .admissionUses)
  package static let table = Table(
    .admissionUses, since: 9,
    key: [
      .id("admission", "准入", of: .admissions), .code("use", "去向", Codes.admissionUse),
      .id("id", "编号", of: .lines, .specials),
    ])

  package enum Kind: String, CaseIterable, Sendable { case line, special }

  package init(_ matter: String, _ kind: Kind, _ id: String) {
    row = [.text(matter), .text(kind.rawValue), .text(id)]
  }

  package var matter: String { row[0].textOrNil ?? "" }
  package var kind: Kind { row[1].textOrNil.flatMap(Kind.init(rawValue:)) ?? .line }
  package var id: String { row[2].textOrNil ?? "" }

  /// Its id is one of what it says that it is.
  package func refusal(in records: Records) -> Refusal? {
    switch kind {
    case .line:
      records.lines[Identifier(id)]?.kind == .auxiliary
        ? nil : .unknownRow(RowKey(table: .lines, cells: [.text(id)]))
    case .special:
      records.specials[Identifier(id)] != nil
        ? nil : .unknownRow(RowKey(table: .specials, cells: [.text(id)]))
    }
  }
}
