/// Conditions under which a row belongs to a settled month, in SQL that every database knows.
///
/// The cheap question comes first: almost every month that is written to is not settled anywhere.
struct SettledConditions {
  private let dialect: SQLDialect

  init(_ dialect: SQLDialect) { self.dialect = dialect }

  /// Whether the month is settled in a street that the query names.
  func settled(month: String, street: String) -> String {
    """
    (EXISTS (SELECT 1 FROM months WHERE state = 'settled' AND month = \(month)) AND EXISTS \
    (SELECT 1 FROM months m WHERE m.state = 'settled' AND m.month = \(month) \
    AND m.street IN (\(street))))
    """
  }

  // MARK: - Whose street it is

  func home(of worker: String, in month: String) -> String {
    """
    SELECT c.street FROM communities c WHERE c.id = (SELECT v.community FROM worker_versions v \
    WHERE v.worker = \(worker) AND v.from_month <= \(month) ORDER BY v.from_month DESC LIMIT 1)
    """
  }

  /// Whether the community of a ratee, or the ratee as a community, has handed the month in.
  func submitted(ratee: String, in month: String) -> String {
    """
    EXISTS (SELECT 1 FROM submissions s WHERE s.month = \(month) AND (s.community = \(ratee) \
    OR s.community = (SELECT v.community FROM worker_versions v WHERE v.worker = \(ratee) \
    AND v.from_month <= \(month) ORDER BY v.from_month DESC LIMIT 1)))
    """
  }

  func street(ofCommunity community: String) -> String {
    "SELECT c.street FROM communities c WHERE c.id = \(community)"
  }

  func street(ofGrid grid: String) -> String {
    """
    SELECT c.street FROM grids g JOIN communities c ON c.id = g.community WHERE g.id = \(grid)
    """
  }

  /// The ratee of a team's mark is a community, else a worker.
  func street(ofRatee ratee: String, in month: String) -> String {
    street(ofCommunity: ratee) + " UNION ALL " + home(of: ratee, in: month)
  }

  func street(ofBatch batch: String, in month: String) -> String {
    """
    SELECT c.street FROM answers a JOIN grids g ON g.id = a.grid \
    JOIN communities c ON c.id = g.community WHERE a.month = \(month) AND a.batch = \(batch)
    """
  }

  // MARK: - Days that reach into a month

  /// Whether the spell of a row, `NEW`, `OLD` or another, reaches into a settled month.
  func reaches(_ row: String, street: (_ month: String) -> String) -> String {
    """
    EXISTS (SELECT 1 FROM months m WHERE m.state = 'settled' \
    AND m.month >= substr(\(row).first_day, 1, 7) \
    AND (\(row).last_day IS NULL OR m.month <= substr(\(row).last_day, 1, 7)) \
    AND m.street IN (\(street("m.month"))))
    """
  }

  /// Whether the days by which the last day moves lie in a settled month.
  func moves(street: (_ month: String) -> String) -> String {
    let earlier = """
      CASE WHEN OLD.last_day IS NULL THEN NEW.last_day WHEN NEW.last_day IS NULL THEN \
      OLD.last_day WHEN OLD.last_day < NEW.last_day THEN OLD.last_day ELSE NEW.last_day END
      """
    return """
      OLD.last_day IS DISTINCT FROM NEW.last_day AND EXISTS (SELECT 1 FROM months m \
      WHERE m.state = 'settled' AND \(dialect.lastDay("m.month")) > \(earlier) \
      AND (OLD.last_day IS NULL OR NEW.last_day IS NULL \
      OR m.month <= substr(OLD.last_day, 1, 7) OR m.month <= substr(NEW.last_day, 1, 7)) \
      AND m.street IN (\(street("m.month"))))
      """
  }
}
