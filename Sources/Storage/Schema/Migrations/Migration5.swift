extension Migration {
  /// Puts the payload of a journal row behind all else, and beside it whether the row changed anything:
  /// who looks at the rows need not read through megabytes of payload.
  static let step5 = Migration(
    version: 5,
    sql: [
      """
      CREATE TABLE journal_5 (sequence INTEGER NOT NULL, instant TEXT NOT NULL, actor TEXT NOT \
      NULL, role TEXT NOT NULL, place TEXT, today TEXT, operation TEXT NOT NULL UNIQUE, kind \
      TEXT NOT NULL, undoes INTEGER, payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, \
      hash TEXT NOT NULL, changed INTEGER NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (sequence))
      """,
      """
      INSERT INTO journal_5 SELECT sequence, instant, actor, role, place, today, operation, kind, \
      undoes, payload_hash, previous_hash, hash, \
      CASE WHEN substr(payload, 1, 13) = '{"changes":[]' THEN 0 ELSE 1 END, payload FROM journal
      """,
      "DROP TABLE journal",
      "ALTER TABLE journal_5 RENAME TO journal",
      "CREATE INDEX journal_by_actor ON journal (actor, role, sequence)",
    ])
}
