import Domain

extension Records {
  /// Services, groups and systems, which belong to the whole database.
  mutating func writeRegisterCatalogue(over timeline: Timeline) {
    put(demoServices())
    put(demoGroups.map(\.group))
    put(demoSystems)
    // What is done already was admitted; from the next month on nothing else is.
    put([
      ParameterVersion(row: [
        .text(Parameter.admissionRequired.rawValue), .month(timeline.open.next), .text("yes"),
      ])
    ])
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
    let admitted = StreetAdmissions(of: street, self, &numbers)
    put(admitted.matters)
    put(admitted.steps)
    put(admitted.uses)
  }
}
