extension PublicSnapshot {
  /// The canonical text of the snapshot, as it is published.
  package var json: JSON {
    var members: [String: JSON] = [
      "version": .integer(life == nil ? 1 : Self.version), "made": .text(made.description),
      "street": street.json,
      "current": current.json, "published": published?.json ?? .null,
      "journal": .object([
        "sequence": .integer(journal.sequence), "hash": .text(journal.hash),
      ]),
    ]
    if let life { members["life"] = life.json }
    if isRehearsal { members["rehearsal"] = .bool(true) }
    if hasOneRater { members["one_rater"] = .bool(true) }
    return .object(members)
  }
}

extension PublicName {
  fileprivate var json: JSON { .object(["written": .text(written), "latin": .text(latin)]) }
}

extension PublicPresent {
  fileprivate var json: JSON {
    .object([
      "month": .text(month.description), "state": .text(state.rawValue),
      "communities": .array(communities.map(\.json)),
      "vacancies": .array(vacancies.map(\.json)),
    ])
  }
}

extension PublicPresent.Community {
  fileprivate var json: JSON {
    .object([
      "name": name.json, "households": .integer(households), "grids": .integer(grids),
      "vacant_grids": .integer(vacantGrids), "workers": .integer(workers),
      "present": .integer(present), "required": .integer(required), "answers": .integer(answers),
    ])
  }
}

extension PublicPresent.Vacancy {
  fileprivate var json: JSON {
    .object([
      "target": target.json, "community": community.json, "is_grid": .bool(isGrid),
      "days": .integer(days),
    ])
  }
}

extension Tally {
  fileprivate var json: JSON {
    .object(["satisfied": .integer(satisfied), "valid": .integer(valid)])
  }
}

extension PublicMonth {
  fileprivate var json: JSON {
    .object([
      "month": .text(month.description), "state": .text(state.rawValue),
      "head": head.map(JSON.text) ?? .null, "answers": tally?.json ?? .null,
      "communities": .array(communities.map(\.json)),
      "rankings": .array(rankings.map(\.json)),
    ])
  }
}

extension PublicMonth.Breakdown {
  fileprivate var json: JSON {
    .object([
      "name": name.json, "answers": tally?.json ?? .null, "grids": .array(grids.map(\.json)),
    ])
  }
}

extension PublicMonth.Ranking {
  fileprivate var json: JSON {
    .object(["class": .text(workerClass.rawValue), "rows": .array(rows.map(\.json))])
  }
}

extension PublicMonth.Row {
  fileprivate var json: JSON {
    .object([
      "rank": .integer(rank), "name": name?.json ?? .null, "community": community.json,
      "total_hundredths": .integer(total.raw), "pay_fen": pay.map { .integer($0.fen) } ?? .null,
    ])
  }
}

extension PublicLife {
  fileprivate var json: JSON {
    .object([
      "month": month.json, "year": year.json,
      "meetings": Self.object([
        "count": meetings, "suggestions": suggestions, "solved": solved, "satisfied": satisfied,
        "asked": asked,
      ]),
      "stations": Self.object([
        "estates": estates, "with_station": withStation, "centres": centres,
      ]),
      "all_round": Self.object(["part": allRound, "of": workers]),
    ])
  }

  fileprivate static func object(_ counts: [String: Int?]) -> JSON {
    .object(counts.mapValues { $0.map(JSON.integer) ?? .null })
  }
}

extension PublicLife.Period {
  fileprivate var json: JSON {
    PublicLife.object([
      "received": received, "solved": solved, "visits": visits, "handled": handled,
    ])
  }
}
