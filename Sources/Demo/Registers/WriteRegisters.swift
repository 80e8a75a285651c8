import Domain

extension Records {
  /// Services, groups, systems, questions and what grades are paid, which belong to the whole database.
  mutating func writeRegisterCatalogue(over timeline: Timeline, asking wording: TestWording?) {
    put(demoServices())
    put(demoGroups.map(\.group))
    put(demoSystems)
    // What is done already was admitted; from the next month on nothing else is.
    put([
      ParameterVersion(row: [
        .text(Parameter.admissionRequired.rawValue), .month(timeline.open.next), .text("yes"),
      ])
    ])
    if let wording {
      put(BuiltQuestions(self, in: timeline.open, wording).rows.map(Question.init(row:)))
    }
    put(demoPayGrades(from: timeline.since.month))
    put(demoAllowances(from: timeline.since.month))
    put(publishedIncomes)
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
    put(StreetResults(of: street, self, &numbers).results)
    put(street.degrees)
    let trained = StreetTrainings(of: street, self, &numbers)
    put(trained.trainings)
    put(trained.attendances)
    put(trained.chosen)
    let met = StreetMeetings(of: street, self, &numbers)
    put(met.meetings)
    put(met.solved)
    let served = StreetStations(of: street)
    put(served.estates)
    put(served.stations)
    put(served.centres)
    put(handled(in: street))
  }
}
