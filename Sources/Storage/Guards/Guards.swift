import Domain

/// Everything that the database refuses by itself (数据库的封条).
///
/// The rules are those of the commands, as far as SQL can tell: a program with a fault and a hand
/// with another tool meet the same closed door. What goes round them is found by `verify`.
struct Guards {
  private let settled: SettledConditions

  init(_ dialect: SQLDialect) { settled = SettledConditions(dialect) }

  var all: [TableGuard] {
    journal + settlements + reopenings + months + given + spells + creator + submitted + raters
      + secondPersons
  }

  private func refuse(
    _ table: String, _ event: TableGuard.Event, _ seal: Seal, where condition: String? = nil
  ) -> TableGuard {
    TableGuard(table: table, event: event, condition: condition, seal: seal)
  }

  /// A row that is put in place of another one goes without a `DELETE` that could be refused.
  private func stands(_ table: TableName, and condition: String? = nil) -> String {
    let key = table.table.columns.prefix(table.table.keyLength)
      .map { "o.\($0.name) = NEW.\($0.name)" }.joined(separator: " AND ")
    let more = condition.map { " AND \($0)" } ?? ""
    return "EXISTS (SELECT 1 FROM \(table.rawValue) o WHERE \(key)\(more))"
  }

  // MARK: - What is never changed

  private var journal: [TableGuard] {
    [
      refuse(
        "journal", .insert, .journal,
        where: """
          EXISTS (SELECT 1 FROM journal WHERE sequence >= NEW.sequence) \
          OR EXISTS (SELECT 1 FROM journal WHERE operation = NEW.operation)
          """),
      refuse("journal", .update, .journal), refuse("journal", .delete, .journal),
    ]
  }

  /// Rows come before the month is settled, in the same command, and never again.
  private var settlements: [TableGuard] {
    [TableName.settlements, .frozenMonths, .settledResults].flatMap { table in
      [
        refuse(
          table.rawValue, .insert, .settlement,
          where: stands(table) + " OR "
            + settled.settled(month: "NEW.month", street: "NEW.street")
              + """
               OR EXISTS (SELECT 1 FROM reopenings r WHERE r.street = NEW.street \
              AND r.month = NEW.month AND r.version >= NEW.version)
              """),
        refuse(table.rawValue, .update, .settlement),
        refuse(table.rawValue, .delete, .settlement),
      ]
    }
  }

  private var creator: [TableGuard] {
    [
      refuse(
        "meta", .insert, .creator,
        where: """
          NEW.name IN ('creator', 'rehearsal') \
          AND EXISTS (SELECT 1 FROM meta WHERE name = 'creator')
          """),
      refuse(
        "meta", .update, .creator,
        where: """
          OLD.name IN ('creator', 'rehearsal') OR NEW.name IN ('creator', 'rehearsal')
          """),
      refuse("meta", .delete, .creator, where: "OLD.name IN ('creator', 'rehearsal')"),
    ]
  }

  // MARK: - What commands refuse by persons and by submission

  private var submitted: [TableGuard] {
    [TableName.marks, .waivers].flatMap { table in
      TableGuard.Event.allCases.map { event in
        let rows = event == .insert ? ["NEW"] : event == .delete ? ["OLD"] : ["OLD", "NEW"]
        let condition = rows.map { row in
          // The survey's waiver is none of a mark.
          let isOfMark = table == .waivers ? "\(row).source <> 'survey' AND " : ""
          return "(" + isOfMark + settled.submitted(ratee: "\(row).ratee", in: "\(row).month") + ")"
        }
        return refuse(
          table.rawValue, event, .submitted, where: condition.joined(separator: " OR "))
      }
    }
  }

  private var raters: [TableGuard] {
    [TableGuard.Event.insert, .update].map {
      refuse(
        "marks", $0, .raters,
        where: """
          NEW.entered_by IS NOT NULL AND EXISTS (SELECT 1 FROM marks o \
          WHERE o.month = NEW.month AND o.ratee = NEW.ratee AND o.source <> NEW.source \
          AND o.entered_by = NEW.entered_by AND (o.source = 'team') = (NEW.source = 'team')) \
          AND COALESCE((SELECT s.separate_raters FROM schemes s \
          WHERE s.effective_month <= NEW.month ORDER BY s.effective_month DESC LIMIT 1), 1) <> 0
          """)
    }
  }

  private var secondPersons: [TableGuard] {
    [
      ("batches", "countersigned", "signer", "countersigner"),
      ("specials", "verified", "proposer", "verifier"),
    ].flatMap { table, status, first, second in
      let isOne = """
        NEW.status = '\(status)' \
        AND lower(trim(NEW.\(first))) = lower(trim(NEW.\(second)))
        """
      let moves = [first, second, "status"].map { "OLD.\($0) IS DISTINCT FROM NEW.\($0)" }
      return [
        refuse(table, .insert, .secondPerson, where: isOne),
        refuse(
          table, .update, .secondPerson,
          where: "\(isOne) AND (\(moves.joined(separator: " OR ")))"),
      ]
    }
  }

  // MARK: - Opening again

  private var reopenings: [TableGuard] {
    let isConfirmed = """
      OLD.confirmed_by IS NULL AND NEW.confirmed_by IS NOT NULL \
      AND NEW.confirmed_by <> OLD.asked_by AND NEW.asked_by = OLD.asked_by \
      AND NEW.reason = OLD.reason AND NEW.street = OLD.street AND NEW.month = OLD.month \
      AND NEW.version = OLD.version
      """
    return [
      refuse("reopenings", .insert, .reopening, where: stands(.reopenings)),
      refuse("reopenings", .update, .reopening, where: "NOT (\(isConfirmed))"),
      refuse("reopenings", .delete, .reopening),
    ]
  }

  /// A settled month goes to `review`, once two persons have reopened its newest settlement.
  private var months: [TableGuard] {
    let isReopened = """
      NEW.state = 'review' AND NEW.street = OLD.street AND NEW.month = OLD.month \
      AND EXISTS (SELECT 1 FROM reopenings r WHERE r.street = OLD.street \
      AND r.month = OLD.month AND r.confirmed_by IS NOT NULL AND r.confirmed_by <> r.asked_by \
      AND r.version = (SELECT MAX(s.version) FROM settlements s \
      WHERE s.street = OLD.street AND s.month = OLD.month))
      """
    return [
      refuse(
        "months", .insert, .reopening, where: stands(.months, and: "o.state = 'settled'")),
      refuse(
        "months", .update, .reopening, where: "OLD.state = 'settled' AND NOT (\(isReopened))"),
      refuse("months", .delete, .reopening, where: "OLD.state = 'settled'"),
    ]
  }

  // MARK: - What a settled month was computed from

  /// What is given in a month: closed with it, wherever a row comes from or goes to.
  private var given: [TableGuard] {
    TableName.allCases.flatMap { table -> [TableGuard] in
      guard street(of: table, "NEW") != nil else { return [] }
      let condition = { (row: String) in
        settled.settled(month: "\(row).month", street: street(of: table, row) ?? "")
      }
      // Elsewhere the key says month and place, which the new row then has in common.
      let isNamedAlone = table.table.keyLength == 1
      let coming =
        condition("NEW") + (isNamedAlone ? " OR " + stands(table, and: condition("o")) : "")
      return [
        refuse(table.rawValue, .insert, .settledMonth, where: coming),
        refuse(
          table.rawValue, .update, .settledMonth,
          where: condition("OLD") + " OR " + condition("NEW")),
        refuse(table.rawValue, .delete, .settledMonth, where: condition("OLD")),
      ]
    }
  }

  /// The query for the street of a row that is given in a month; `nil` = no table of that kind.
  private func street(of table: TableName, _ row: String) -> String? {
    guard table.kind.isClosedBySettlement, case .month(let month) = table.kind.time else {
      return nil
    }
    return switch table.kind.owner {
    case .everybody, .part, .role: nil
    case .street(let street): "\(row).\(street)"
    case .community(let community): settled.street(ofCommunity: "\(row).\(community)")
    case .grid(let grid): settled.street(ofGrid: "\(row).\(grid)")
    case .worker(let worker): settled.home(of: "\(row).\(worker)", in: "\(row).\(month)")
    case .ratee(let ratee): settled.street(ofRatee: "\(row).\(ratee)", in: "\(row).\(month)")
    case .batch(let batch): settled.street(ofBatch: "\(row).\(batch)", in: "\(row).\(month)")
    }
  }

  /// Duties and leaves: closed on the days of a settled month, open before and after.
  private var spells: [TableGuard] {
    guardSpells(of: .assignments, others: "NEW.share_thousandths <> OLD.share_thousandths") {
      row, _ in settled.street(ofCommunity: "\(row).community")
    }
      + guardSpells(of: .leaves, others: nil) { row, month in
        settled.home(of: "\(row).worker", in: month)
      }
  }

  private func guardSpells(
    of table: TableName, others: String?,
    street: @escaping (_ row: String, _ month: String) -> String
  ) -> [TableGuard] {
    let reaches = { (row: String) in settled.reaches(row) { street(row, $0) } }
    let key = table.table.columns.prefix(table.table.keyLength)
      .map { "NEW.\($0.name) <> OLD.\($0.name)" }
    let isAnother = (key + [others].compactMap(\.self)).joined(separator: " OR ")
    return [
      refuse(
        table.rawValue, .insert, .settledMonth,
        where: reaches("NEW") + " OR " + stands(table, and: reaches("o"))),
      refuse(
        table.rawValue, .update, .settledMonth,
        where: """
          ((\(isAnother)) AND (\(reaches("OLD")) OR \(reaches("NEW")))) \
          OR (\(settled.moves { street("NEW", $0) }))
          """),
      refuse(table.rawValue, .delete, .settledMonth, where: reaches("OLD")),
    ]
  }
}
