import Domain
import Glibc
import SQLiteStorage
import Settings
import Storage
import TOML
import Themes
import Wording

/// The database, or why there is none.
func databaseLines(_ common: CommonOptions) -> [DoctorLine] {
  let path = common.databasePlace.text
  var status = stat()
  guard common.databasePlace != .nowhere else {
    return [DoctorLine(.doctorDatabase, cli(.noHome))]
  }
  guard stat(path, &status) == 0 else {
    return [
      DoctorLine(.doctorDatabase, path), DoctorLine(.doctorDatabaseState, .databaseMissing),
    ]
  }
  var state: String
  var more: [DoctorLine] = []
  do {
    let store = try openStore(common)
    let head = try store.journalHead()
    more = try furtherLines(store, head)
    state = words(
      TerminalPhrase.databaseState,
      [
        "schema": String(Schema.version), "row": String(head.sequence),
        "hash": String(head.hash.prefix(12)),
      ])
  } catch let failure as Failure {
    state = failure.text
  } catch let fault as StoreFault {
    state = Failure(fault).text
  } catch {
    state = String(describing: error)
  }
  return [
    DoctorLine(.doctorDatabase, path), DoctorLine(.doctorDatabaseState, state),
    DoctorLine(
      .doctorDatabaseFile,
      words(
        TerminalPhrase.databaseFile,
        [
          "size": "\(status.st_size / 1024) KiB", "writable": yesNo(access(path, W_OK) == 0),
        ])),
  ] + sharedLines(path, names: Int(status.st_nlink)) + more
}

/// What a second name of the file, or a lock that stands, tells of those who use it.
private func sharedLines(_ path: String, names: Int) -> [DoctorLine] {
  var lines: [DoctorLine] = []
  if names > 1 {
    lines.append(
      DoctorLine(.doctorNames, words(StorePhrase.severalNames, ["count": String(names - 1)])))
  }
  let lock = FileUsers.locking(path + ".lock")
  if lock.isLocked {
    lines.append(
      DoctorLine(
        .doctorLock,
        lock.known.isEmpty
          ? words(StorePhrase.lockedByUnseen)
          : words(StorePhrase.lockedBy, ["who": words.list(lock.known)])))
  }
  return lines
}

/// What a database is for, whether the clock can be right, and what an earlier version took beyond the
/// limits of today.
private func furtherLines(_ store: any Store, _ head: JournalHead) throws -> [DoctorLine] {
  var lines: [DoctorLine] = []
  if try store.isRehearsal() {
    lines.append(DoctorLine(.doctorRehearsal, words(OfficePhrase.initRehearsal)))
  }
  if let clock = clockLine(head) { lines.append(DoctorLine(.doctorClock, clock)) }
  let beyond = try store.allRecords().beyondLimits
  lines += beyond.prefix(20).map { key, fault in
    DoctorLine(
      .doctorLimit,
      words.name(key.table) + " " + words.text(of: key.cells) + ": "
        + words.sentence(for: fault))
  }
  if beyond.count > 20 { lines.append(DoctorLine(.doctorLimit, "… (\(beyond.count))")) }
  return lines
}

/// Settings, what is remembered, themes.
func fileLines() -> [DoctorLine] {
  let library = ThemeLibrary(folders: themeFolders())
  let folders = themeFolders().filter { access($0, R_OK) == 0 }
  let mistakes = startSettings.reading.mistakes
  return placeLines()
    + mistakes.map { DoctorLine(.doctorMistake, "\($0.line.map(String.init) ?? "-"): \($0.fault)") }
    + [
      DoctorLine(.doctorThemes, folders.joined(separator: ", ")),
      DoctorLine(.doctorThemeNames, library.names.joined(separator: " ")),
    ]
}

/// Where settings are and things are remembered; once, where there is no place for either.
private func placeLines() -> [DoctorLine] {
  var lines: [DoctorLine] = []
  if let settings = Places.settings {
    lines.append(
      DoctorLine(
        .doctorSettings,
        settings + (exists(settings) ? "" : " " + words(TerminalPhrase.notThere))))
  }
  if let state = Places.state {
    lines.append(
      DoctorLine(
        .doctorState,
        words(
          TerminalPhrase.stateFolder, ["path": state, "writable": yesNo(isWritable(state))])))
  }
  guard lines.count < 2 else { return lines }
  return lines + [DoctorLine(.doctorState, words(SettingsPhrase.noHome))]
}

/// What went wrong lately; nothing where there is no place to keep it.
func troubleLines() -> [DoctorLine] {
  guard let folder = CrashReport.folder, let log = Places.log else { return [] }
  let reports = CrashReport.reports.filter { size(folder + "/" + $0) > 0 }
  return [
    DoctorLine(.doctorCrashes, "\(reports.count)  " + reports.suffix(3).joined(separator: " ")),
    DoctorLine(.doctorLog, "\(log), \(size(log)) B"),
  ] + lastLines(of: log, 5).map { DoctorLine(.doctorLogLine, $0) }
}

private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

private func size(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// The end of a file, with a star for every letter that could be of somebody's name.
private func lastLines(of path: String, _ count: Int) -> [String] {
  let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
  guard file >= 0 else { return [] }
  defer { close(file) }
  lseek(file, max(0, off_t(size(path)) - 4_096), SEEK_SET)
  var bytes = [UInt8](repeating: 0, count: 4_096)
  let length = max(0, read(file, &bytes, bytes.count))
  return String(decoding: bytes[..<length], as: UTF8.self).split(separator: "\n").suffix(count).map
  {
    String($0.map { $0.isASCII ? $0 : "*" })
  }
}

/// Whether a folder can be written into, or made where it is not there yet.
private func isWritable(_ folder: String) -> Bool {
  var path = folder
  while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
    path = String(path[..<slash])
  }
  return access(path, W_OK) == 0
}
