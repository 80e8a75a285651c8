package import Domain

/// A made-up district of nine streets whose rows give the figures that S2 tells of another (案例).
///
/// - Parameter today: A day of the open month; of later days there are no rows. The figures are those of
///   16 March 2021, and of the end of that year.
/// - Returns: The same records for the same day, on every machine.
package func haishuRecords(today: Day) -> Records {
  var records = Records()
  var numbers = Numbers(.district)
  var random = SplitMix(stream: 41_000)
  records.writeHaishuCatalogue()
  let places = HaishuPlaces(&random)
  records.write(places)
  let roster = HaishuRoster(in: places, &random)
  records.write(roster, in: places, by: today, &numbers, &random)
  for street in places.streets {
    let key = StreetMonth.Key(street: street.id, month: today.month)
    records.months[key] = StreetMonth(key: key, state: .open)
  }
  let asked = HaishuMatters(in: places, records, by: today, &numbers)
  records.put(asked.systems)
  records.put(asked.matters)
  records.put(asked.steps)
  let met = HaishuMeetings(in: places, by: today, &numbers)
  records.put(met.meetings)
  records.put(met.solved)
  let served = HaishuStations(in: places, by: today)
  records.put(served.estates)
  records.put(served.stations)
  records.put(served.centres)
  records.put(records.haishuHandled(in: places, by: today))
  return records
}

extension Records {
  /// Departments, main lines, services, the scheme and what grades are paid since 2019; no calendar.
  fileprivate mutating func writeHaishuCatalogue() {
    for department in demoDepartments { departments[department.id] = department }
    for line in demoMainLines {
      lines[line.id] = WorkLine(
        id: line.id, name: line.name, nameEnglish: line.english, kind: .main, nature: line.nature,
        department: line.department, firstMonth: nil, lastMonth: nil)
      let version = LineVersion(of: line.id, from: .beginning, points: Points(raw: line.points))
      lineVersions[version.key] = version
    }
    let scheme = Scheme(effectiveMonth: Month(year: 2018, month: 1))
    schemes[scheme.key] = scheme
    put(demoServices())
    let since = Month(year: 2019, month: 1)
    // A year of it comes near to what is published.
    put(demoPayGrades(from: since, lowest: 6_000_00))
    put(demoAllowances(from: since))
    put(publishedIncomes)
  }
}
