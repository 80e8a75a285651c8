package import Domain
package import Wording

/// The figures of a register as JSON; `null` means no data.
package func reportJSON(_ report: RegisterReport, isRehearsal: Bool) -> String {
  let scope = report.scope
  let member = { (id: String, figures: [Figure]) -> JSONText in
    .object(["id": .text(id), "figures": json(figures)])
  }
  let workers = report.workers.map { workers in
    ("workers", JSONText.array(workers.map { member($0.id.text, $0.figures) }))
  }
  return JSONText.members(
    [
      ("register", .text(report.register.code)),
      ("scope", .object(["kind": .text(scope.place.kind), "id": .text(scope.place.id)])),
      ("from", .text(scope.period.lowerBound.description)),
      ("to", .text(scope.period.upperBound.description)),
      ("figures", json(report.figures)),
      parts(of: report),
    ] + [workers].compactMap(\.self)
  ).marked(rehearsal: isRehearsal).printed + "\n"
}

/// The index of registers as JSON.
package func indexJSON(_ reports: [RegisterReport]) -> String {
  JSONText.array(
    reports.map { report in
      .object([
        "code": .text(report.register.code),
        "headline": json(report.headlined),
        "waiting": .integer(report.waiting),
      ])
    }
  ).printed + "\n"
}

/// The member that tells of each part.
func parts(of report: RegisterReport) -> (String, JSONText) {
  (
    "parts",
    .array(
      report.parts.map { .object(["id": .text($0.place.id), "figures": json($0.figures)]) })
  )
}

func json(_ figures: [Figure]) -> JSONText {
  .members(figures.map { ($0.name, json($0.value)) })
}

private func json(_ value: FigureValue) -> JSONText {
  switch value {
  case .none: .null
  case .count(let count), .signed(let count): .integer(count)
  case .decimal(let raw, let places): .text(decimalText(raw, places: places))
  case .share(let part, let whole):
    .object([
      "part": .integer(part), "of": .integer(whole),
      "rate": .text(decimalText(value.rate ?? 0, places: 4)),
    ])
  case .rate(let rate): .rate(rate)
  case .group(let figures): json(figures)
  case .id(let id): .text(id)
  case .ids(let ids): .array(ids.map(JSONText.text))
  case .flag(let flag): .bool(flag)
  case .list(let rows): .array(rows.map(json))
  }
}

extension RegisterReport {
  /// A row for the whole and one for each part, a column for each figure, those of a group by
  /// `staffing.gap`.
  ///
  /// - Parameters:
  ///   - words: For people; `nil` = names and decimals as programs read them.
  ///   - name: What a person calls a place.
  /// - Returns: The table; a figure that says nothing has nothing in it.
  package func table(
    _ words: Words?, named name: (RegisterScope.Place) -> String
  ) -> PlainTable {
    let rows = [(scope.place, figures.flattened)] + parts.map { ($0.place, $0.figures.flattened) }
    return table(rows.map { (words == nil ? $0.0.id : name($0.0), $0.1) }, words)
  }

  /// The same for each worker of the whole.
  package func workerTable(_ words: Words?, named name: (Worker.ID) -> String) -> PlainTable {
    table(
      (workers ?? []).map { (words == nil ? $0.id.text : name($0.id), $0.figures.flattened) }, words
    )
  }

  private func table(_ all: [(name: String, figures: [Figure])], _ words: Words?) -> PlainTable {
    let columns = all.map(\.1).max { $0.count < $1.count } ?? []
    let heads = columns.map { figure in
      PlainTable.Column(
        figure.name, words?.name(ofFigure: figure.name, of: register) ?? figure.name,
        isNumber: true)
    }
    let rows = all.map { name, figures -> [String?] in
      [name]
        + columns.map { column in figures[column.name].flatMap { cell($0, words) } }
    }
    let head = PlainTable.Column("id", words?(RegisterPhrase.scopeKind) ?? "id")
    return PlainTable([head] + heads, rows: rows)
  }

  private func cell(_ value: FigureValue, _ words: Words?) -> String? {
    if value == .none { return nil }
    if let words { return words.text(value) }
    return switch value {
    case .none, .group, .list: nil
    case .id(let id): id
    case .ids(let ids): ids.joined(separator: ";")
    case .flag(let flag): flag ? "yes" : "no"
    case .count(let count), .signed(let count): String(count)
    case .decimal(let raw, let places): decimalText(raw, places: places)
    case .share: value.rate.map { decimalText($0, places: 4) }
    case .rate(let rate): decimalText(rate.tenThousandths, places: 4)
    }
  }
}
