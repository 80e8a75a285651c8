package import Domain

/// How much made-up data is wanted (演示数据的规模).
package enum DemoSize: String, CaseIterable, Sendable {
  /// One street: 12 communities, 110 grids, about 170 workers.
  case street
  /// One district of 9 streets and 84 communities, about 1,500 workers.
  case district
  /// A city of 10 districts and 118 streets, about 20,000 workers.
  case city

  /// Whether there are rows of registers.
  package var hasRegisters: Bool { self != .city }
}

/// A made-up street, district or city over six months that end in the month of `today` (演示数据).
///
/// The five earlier months are in `scoring` with everything in, the last one is `open`. The same
/// size and month give the same records, on every machine; of what registers hold of the open month that
/// up to `today`. A street and a district have rows of registers, a city has none.
///
/// - Parameters:
///   - size: How much of it.
///   - today: A day of the open month.
///   - wording: In which the questions of the policy test are asked; `nil` = none are.
/// - Returns: The records.
package func demoRecords(
  _ size: DemoSize = .street, today: Day, asking wording: TestWording? = nil
) -> Records {
  let timeline = Timeline(today: today)
  var records = Records()
  records.writeCatalogue(over: timeline)
  var numbers = Numbers(size)
  let plans = streetPlans(size, width: numbers.width)
  if size.hasRegisters { records.writeRegisterCatalogue(over: timeline, asking: wording) }
  records.reserve(for: plans)
  for plan in plans {
    records.districts[plan.district.id] = plan.district
    var street = StreetDraft(plan, over: timeline, numbers: &numbers)
    street.happen(&numbers)
    records.write(street)
    if size.hasRegisters { records.writeRegisters(of: street, &numbers) }
  }
  return records
}

extension Records {
  /// Makes room once: growing by doubling costs half of the time otherwise.
  fileprivate mutating func reserve(for plans: [StreetPlan]) {
    let communities = plans.flatMap(\.communities)
    let workers = communities.reduce(0) { $0 + $1.workers }
    let grids = communities.reduce(0) { $0 + $1.grids }
    marks.reserveCapacity(workers * 22)
    answers.reserveCapacity(grids * 50)
    assignments.reserveCapacity(workers * 4)
    self.workers.reserveCapacity(workers)
    self.grids.reserveCapacity(grids)
  }
}
