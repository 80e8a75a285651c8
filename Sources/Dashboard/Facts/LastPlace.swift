import Domain

/// Where somebody was when he left: which street, and which community of it (上次看到哪里).
extension State {
  private static let name = "place"
  /// Stands for the whole street.
  private static let wholeStreet = "-"

  /// What tells this place from that of another database, role or street.
  private var address: [String]? {
    guard let street = snapshot?.slice.street, !viewer.isScratch else { return nil }
    return [viewer.source, viewer.actor.role.rawValue, viewer.actor.place ?? "", street.text]
  }

  /// Remembers the place, if it is not the one remembered.
  func savePlace() -> [Effect] {
    guard let address else { return [] }
    var values = address
    switch level {
    case .streets: return []
    case .street: values.append(Self.wholeStreet)
    case .community(let id): values.append(id.text)
    }
    guard preferences[Self.name] != values else { return [] }
    return [.savePreference(Preference(name: Self.name, values: values))]
  }

  /// The place remembered for this reader in this street, if it is still there.
  func rememberedLevel(_ facts: MonthFacts) -> Level? {
    guard let address, let values = preferences[Self.name], values.count == address.count + 1,
      Array(values.dropLast()) == address, let place = values.last
    else { return nil }
    if place == Self.wholeStreet { return .street }
    let id = Community.ID(place)
    return facts.records.communities[id] == nil ? nil : .community(id)
  }
}
