package import Domain

/// Who gives a mark, with the logins that have the right (谁来评).
package struct MarkGiverName {
  private let records: Records
  private let words: Words
  private let names: RecordNames

  package init(_ records: Records, _ words: Words) {
    self.records = records
    self.words = words
    names = RecordNames(records, words.language)
  }

  package func text(_ giver: MarkGiver) -> String {
    let name =
      switch giver {
      case .worker: words(OfficePhrase.giverSelf)
      case .secretary(let id):
        words(OfficePhrase.giverSecretary, ["community": names.community(id)])
      case .department(let id): names.department(id)
      case .street: words.name(ActorRole.street)
      }
    let logins = logins(giver)
    if case .worker = giver { return name }
    return logins.isEmpty ? name : name + " " + words.list(logins)
  }

  /// The logins that users' rows give this to.
  package func logins(_ giver: MarkGiver) -> [String] {
    let (role, place): (ActorRole, String?) =
      switch giver {
      case .worker(let id): (.worker, id.text)
      case .secretary(let id): (.secretary, id.text)
      case .department(let id): (.department, id.text)
      case .street: (.street, nil)
      }
    return records.users.keys
      .filter { $0.role == role && (place == nil || $0.place == place) }.map(\.login)
      .sorted(by: byteOrder)
  }
}
