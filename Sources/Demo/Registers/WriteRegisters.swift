import Domain

extension Records {
  /// Services and groups, which belong to the whole database.
  mutating func writeRegisterCatalogue() {
    put(demoServices())
    put(demoGroups.map(\.group))
  }

  /// What the registers hold of a street.
  mutating func writeRegisters(of street: StreetDraft, _ numbers: inout Numbers) {
    let counts = GridCounts(of: street)
    put(counts.places)
    put(counts.groups)
    let visits = StreetVisits(of: street, self, &numbers).visits
    put(visits)
    let asked = StreetRequests(of: street, self, visits: visits, &numbers)
    put(asked.requests)
    put(asked.steps)
  }
}
