package import Domain

/// Why the store cannot do its work, whatever was asked of it.
package enum StoreFault: Error, Hashable, Sendable {
  // What is there is not what we look for.
  case missing(path: String)
  case alreadyExists(path: String)
  /// Somebody works with the database that was to be overwritten, or to be its own backup.
  case inUse(path: String)
  case notADatabase(path: String)
  /// What SQLite would read by rules of its own, `file:…?…`, instead of a path.
  case address(path: String)
  /// A name on the way to it is not in UTF-8.
  case unreadable(path: String)
  /// The log of a database that is gone lies where a new one is to be made.
  case leftover(path: String)
  /// A SQLite database of another program.
  case foreign(path: String, applicationID: Int)
  /// It holds besides rows what the program did not make, or not so.
  case strangeSchema([StrayDefinition])
  /// Made by a newer version of this program.
  case newerSchema(found: Int, known: Int)
  case damaged(path: String, message: String)
  /// A stored row that does not hold what its column promises.
  case damagedRow(RowFault)
  /// A journal payload that cannot be read.
  case damagedPayload(sequence: Int)

  // It is out of reach.
  /// - Parameter code: The error number of the operating system; 0 = not told.
  case outOfReach(path: String, code: Int)
  case networkFileSystem(path: String, kind: String)
  /// Others than its owner may write the file, and whoever started the program can make it take him
  /// for somebody else: in a user namespace, or by a preloaded library.
  case disguised(path: String, isNamespace: Bool)
  /// Another writer holds the database for longer than the patience of this one.
  case busy(LockHolder?)
  /// Somebody reads for so long that the log cannot be emptied; who, as far as the system tells.
  case beingRead(path: String, by: [FileUser])
  /// A change was cut off, and whoever may only read cannot take it back.
  case interrupted(path: String)
  /// The files were replaced or removed while they were open.
  case replaced(path: String)

  // It cannot be written.
  case readOnly(path: String)
  case diskFull(path: String)
  case inputOutput(path: String, message: String)
  /// A row is not what the change took it for; nothing was written.
  case stale(TableName, key: [Value])
  /// The database itself keeps that closed.
  case sealed(Seal)
  /// Anything else that the database says.
  case failed(code: Int, message: String)
}

/// A process that has a file open.
package struct FileUser: Hashable, Sendable {
  package let process: Int
  /// Of the program.
  package let name: String

  package init(process: Int, name: String) {
    self.process = process
    self.name = name
  }
}

/// Who holds the database for writing, as the text of the lock file names him.
package struct LockHolder: Hashable, Sendable {
  package let process: Int
  package let login: String
  /// UTC, ISO 8601.
  package let since: String

  package init(process: Int, login: String, since: String) {
    self.process = process
    self.login = login
    self.since = since
  }

  /// `4711 wang 2026-10-31T08:15:30.123456Z`.
  package var text: String { "\(process) \(login) \(since)" }

  /// Reads the first line of `text`; spaces at its end are filling.
  package init?(_ text: some StringProtocol) {
    var line = text.prefix { $0 != "\n" }
    while line.last == " " { line.removeLast() }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count >= 3, let process = Int(words[0]), !words[1].isEmpty else { return nil }
    self.init(
      process: process, login: words[1..<(words.count - 1)].joined(separator: " "),
      since: String(words[words.count - 1]))
  }
}
