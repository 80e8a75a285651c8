package import Domain

/// A class over the year as JSON; a mean is exact, with its value to 0.01 beside it.
package func json(_ ranking: ClassYear, of year: SettledYear, street: Street.ID, isRehearsal: Bool)
  -> String
{
  value(ranking, of: year, street: street).marked(rehearsal: isRehearsal).printed + "\n"
}

/// Several classes as one array.
package func json(
  _ rankings: [ClassYear], of year: SettledYear, street: Street.ID, isRehearsal: Bool
) -> String {
  JSONText.array(
    rankings.map { value($0, of: year, street: street).marked(rehearsal: isRehearsal) }
  ).printed + "\n"
}

private func value(_ ranking: ClassYear, of year: SettledYear, street: Street.ID) -> JSONText {
  .object([
    "street": .text(street.text), "year": .integer(year.year),
    "months": .texts(year.months.map(\.description)),
    "class": .text(ranking.workerClass.rawValue), "quota": .text(ranking.quota.description),
    "seats": .integer(ranking.seats), "least_months": .integer(year.leastMonths),
    "ranking": .array(
      ranking.places.map { place in
        value(place.worker, rank: .integer(place.rank), seat: .text(place.seat.rawValue))
      }),
    "unranked": .array(ranking.unranked.map { value($0, rank: .null, seat: .null) }),
  ])
}

private func value(_ worker: WorkerYear, rank: JSONText, seat: JSONText) -> JSONText {
  .object([
    "rank": rank, "worker": .text(worker.id.text), "name": .text(worker.name),
    "community": .text(worker.community.text), "months": .integer(worker.counted.count),
    "mean": .optional(worker.mean.map { Points(rounding: $0).description }),
    "mean_exact": .optional(worker.mean.map { "\($0.numerator)/\($0.denominator)" }),
    "pay": .text(worker.pay.description), "post": .texts(worker.post.targets.map(\.text)),
    "months_on_post": .integer(worker.monthsOnPost), "seat": seat,
  ])
}

/// A worker's settled months as JSON.
package func json(_ worker: WorkerYear, of year: SettledYear, street: Street.ID, isRehearsal: Bool)
  -> String
{
  JSONText.object([
    "street": .text(street.text), "year": .integer(year.year), "worker": .text(worker.id.text),
    "name": .text(worker.name), "class": .text(worker.workerClass.rawValue),
    "mean": .optional(worker.mean.map { Points(rounding: $0).description }),
    "pay": .text(worker.pay.description), "post": .texts(worker.post.targets.map(\.text)),
    "months_on_post": .integer(worker.monthsOnPost),
    "months": .array(worker.results.map(value)),
  ]).marked(rehearsal: isRehearsal).printed + "\n"
}

private func value(_ result: SettledResult) -> JSONText {
  .object([
    "month": .text(result.month.description), "community": .text(result.community.text),
    "class": .text(result.workerClass.rawValue), "workload": .text(result.workload.description),
    "effect": .text(result.effect.description), "special": .text(result.special.description),
    "satisfaction": .text(result.satisfaction.description),
    "total": .text(result.total.description),
    "pay": .optional(result.pool == nil ? nil : result.pay.description),
    "days": .integer(result.presentDays),
    "rate": .optional(result.rate.map { "\($0.satisfied)/\($0.valid)" }),
    "main": .optional(result.main?.text), "grids": .texts(result.grids.map(\.text)),
    "auxiliary": .texts(result.auxiliary.map(\.text)),
  ])
}
