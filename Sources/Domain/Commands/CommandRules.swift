/// The versions of the rules by which commands are judged (受理规则编号).
///
/// The journal names the number of each row. It is raised, with a migration that keeps older programs
/// out, only when a row already written could be judged otherwise.
///
/// - 0: the rows from before there was a number.
/// - 1: rights on every road, submission closes marks, one source a login, limits.
/// - 2: the same; what a row says of its command is enough to judge it again, by the day of its instant.
/// - 3: undo and redo keep the rules of the days of duties whose target or community they change, and leave
///   no row without what it names.
/// - 4: only an admitted matter becomes an auxiliary line or a special task, where that is required.
package enum CommandRules {
  package static let current = 4
}
