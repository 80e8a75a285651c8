import Domain
import Query

/// Lists as JSON: values under the names of the board's JSON, decimals as texts, `null` for no data.
func json(_ sheets: [ListSheet], asArray: Bool) -> String {
  asArray
    ? JSONText.array(sheets.map(value)).printed
    : sheets.map { value(of: $0).printed }.joined(separator: "\n")
}

private func value(of sheet: ListSheet) -> JSONText {
  let request = sheet.request
  return JSONText.object([
    "list": .text(request.list.rawValue),
    "street": .object(["id": .text(request.street.text), "name": .text(sheet.streetName)]),
    "month": .text(request.month.description),
    "state": .text(sheet.state.rawValue),
    "estimate": .bool(sheet.isEstimate),
    "figures": .text(sheet.day == nil ? "projected" : "to-date"),
    "assumed": .bool(false),
    "marks": .text(sheet.isBlind ? "own" : "all"),
    "community": .optional(request.community?.text),
    "filter": .optional(request.filter.isEmpty ? nil : request.filter),
    "sort": .texts(request.sort.map(\.written)),
    "rows": .array(
      sheet.rows.map { row in
        .members(
          zip(sheet.columns, row).map { ($0.rawValue, json($1, of: $0, in: request.list)) })
      }),
  ]).marked(rehearsal: sheet.isRehearsal)
}

private func json(_ value: FieldValue, of field: Field, in list: ListName) -> JSONText {
  switch value {
  case .none: field.isSeveral(in: list) ? .array([]) : .null
  case .number(let raw):
    switch field.kind {
    case .number(let places, _) where places > 0: .text(decimalText(raw, places: places))
    case .number, .rate, .share, .text, .part: .integer(raw)
    }
  case .end(let end): .text(decimalText(end.tenThousandths, places: 4))
  case .part(let part, let whole): .object(["part": .integer(part), "of": .integer(whole)])
  case .rate(let rate) where field.isShare:
    .object([
      "part": .integer(rate.satisfied), "of": .integer(rate.valid),
      "rate": .text(decimalText(rate.tenThousandths, places: 4)),
    ])
  case .rate(let rate): .rate(rate)
  case .terms(let terms):
    if field == .submitted {
      .bool(terms.first?.id == "true")
    } else if field == .name {
      .optional(terms.first?.plain)
    } else {
      field.isSeveral(in: list) ? .texts(terms.map(\.id)) : .optional(terms.first?.id)
    }
  }
}

extension Field {
  /// Whether its rate is of things that were done.
  fileprivate var isShare: Bool {
    if case .registers(let field) = self { field.isShare } else { false }
  }

  /// Whether a row may have more than one.
  fileprivate func isSeveral(in list: ListName) -> Bool {
    switch self {
    case .grids, .auxiliary, .covers, .notes, .flags, .holders, .giver, .methods: true
    case .community: list == .batches
    case .name, .id, .main, .workload, .effect, .special, .satisfaction, .total, .pay, .rate, .low,
      .high, .presence, .missing, .submitted, .vacancies, .points, .workers, .spread, .highest,
      .lowest, .mean, .households, .team, .vacant, .ready, .standing, .target, .source, .mark,
      .rater, .status, .reason, .worker, .title, .proposer, .verifier, .evidence, .checked, .agreed,
      .mismatches, .signer, .countersigner, .text, .answer, .raisedBy, .poolPoints, .decidedBy,
      .workerClass, .auxiliaryCount, .sample, .requiredWorkers, .registers, .cell:
      false
    }
  }
}
